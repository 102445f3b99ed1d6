import { expect } from 'chai';
import { renderGithub } from '../../src/report/github.js';
import { diagnosticOf, spanIn } from './samples.js';

const text = '{\n  "signing": "require",\n  "b": {\n  }\n}\n';

describe('GitHub annotations', () => {
  it('is one workflow command a diagnostic, with file, line and column', () => {
    expect(renderGithub([diagnosticOf({ span: spanIn(text, '"require"') })])).to.equal(
      '::error file=policy.json,line=2,endLine=2,col=14,endColumn=23,title=smbward value-is-wrong::the value is wrong%0AGive another.\n',
    );
  });

  it('calls a note a notice', () => {
    expect(renderGithub([diagnosticOf({ severity: 'note' })])).to.match(/^::notice title=/);
  });

  it('escapes what would end a property or start another command', () => {
    const line = renderGithub([diagnosticOf({ message: '100%\r\n::error::x', span: spanIn(text, '"b"', 'a,b:c%.json') })]);
    expect(line).to.contain('file=a%2Cb%3Ac%25.json,');
    expect(line).to.contain('::100%25\\u{D}\\u{A}::error::x%0A');
    expect(line.match(/\n/g)).to.have.lengthOf(1);
  });

  it('leaves columns out of a region over several lines', () => {
    expect(renderGithub([diagnosticOf({ span: spanIn(text, '{\n  }') })])).to.contain('line=3,endLine=4,title=');
  });

  it('leaves waived ones out', () => {
    expect(renderGithub([diagnosticOf({ waivedBecause: 'x' })])).to.equal('');
  });
});
