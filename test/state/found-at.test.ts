import { expect } from 'chai';
import { printRegistryPol } from '../../src/formats/registry-pol/print.js';
import { regHeader } from '../../src/formats/reg/print.js';
import { raise } from '../../src/state/raise.js';
import { encodeUtf16File } from '../../src/text/utf16.js';
import { foundInReg, foundInRegistryPol } from '../emit/found.js';

describe('state found in a file', () => {
  it('that belongs to no setting is named with its place in a text', () => {
    const text = `${regHeader}\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso]\r\n"A"=dword:00000001\r\n`;
    const [stranger] = raise(foundInReg(encodeUtf16File(text))).unrecognised;
    const at = stranger?.item.at;
    expect([stranger?.why, at !== undefined && 'span' in at ? [at.span.file, at.span.start.line, at.span.start.column] : at]).to.deep.equal(
      ['no-setting', ['found.reg', 4, 1]],
    );
  });

  it('that belongs to no setting is named with its place in a file that is no text', () => {
    const bytes = printRegistryPol({ entries: [{ key: 'Software\\Contoso', valueName: 'A', type: 4, data: Uint8Array.of(1, 0, 0, 0) }] });
    expect(raise(foundInRegistryPol(bytes)).unrecognised.map(({ item }) => item.at)).to.deep.equal([{ file: 'found.pol', offset: 8 }]);
  });
});
