import { expect } from 'chai';
import { renderDiagnostics } from '../../src/report/diagnostics-text.js';
import { renderGithub } from '../../src/report/github.js';
import { renderJunit } from '../../src/report/junit.js';
import { renderSarif } from '../../src/report/sarif.js';
import { plainPaint } from '../../src/report/style.js';
import { diagnosticOf } from './samples.js';

const diagnostic = diagnosticOf({ byte: { file: 'gpo/machine.pol', offset: 12 } });

describe('a diagnostic of a file that is no text', () => {
  it('stands at its byte in text', () => {
    expect(renderDiagnostics([diagnostic], new Map(), { paint: plainPaint, width: 80 })).to.include('\n  at gpo/machine.pol, byte 12\n');
  });

  it('has a region of bytes in SARIF', () => {
    const { runs } = JSON.parse(
      renderSarif([{ file: 'gpo/machine.pol', isReadable: true, diagnostics: [diagnostic] }], { version: '1.2.3' }),
    ) as { runs: { results: { locations: object[] }[] }[] };
    expect(runs[0]?.results[0]?.locations).to.deep.equal([
      { physicalLocation: { artifactLocation: { uri: 'gpo/machine.pol', uriBaseId: '%SRCROOT%' }, region: { byteOffset: 12 } } },
    ]);
  });

  it('names its file, and no line, to GitHub', () => {
    expect(renderGithub([diagnostic])).to.match(/^::error file=gpo\/machine\.pol,title=/);
  });

  it('stands at its byte in JUnit', () => {
    expect(renderJunit([{ file: 'gpo', diagnostics: [diagnostic] }], 'error')).to.include(
      'gpo/machine.pol, byte 12: error: the value is wrong',
    );
  });
});
