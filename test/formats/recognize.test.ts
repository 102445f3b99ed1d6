import { expect } from 'chai';
import fc from 'fast-check';
import { type FormatId, recognizeFormat } from '../../src/formats/recognize.js';
import { encodeUtf16, encodeUtf16File } from '../../src/text/utf16.js';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the beginning of a file of each format says, whatever its name. */
const contents: readonly (readonly [text: string, format: FormatId | undefined])[] = [
  ['PReg\u0001\0\0\0', 'registry-pol'],
  ['PRegular text', undefined],
  ['Windows Registry Editor Version 5.00\r\n', 'reg'],
  ['  regedit4\n', 'reg'],
  ['; REGEDIT4\n', undefined],
  ['[Version]\nsignature="$CHICAGO$"\n[registry values]\n', 'security-template'],
  ['[Version]\nsignature="$CHICAGO$"\n[DefaultInstall]\n', undefined],
  ['[General]\ndisplayName=x\nVersion=65537\n', 'gpt-ini'],
  ['[General]\nVersion=2.0.1\n', undefined],
  ['[General]\nMachineExtensionVersions=\n[Other]\nVersion=1\n', undefined],
  ['; why\n\nComputer\nSoftware\\A\nV\nDELETE\n', 'lgpo-text'],
  ['User:Guests\r\nSoftware\\A\r\nV\r\nDELETE\r\n', 'lgpo-text'],
  ['Computer\nscience\n', undefined],
  ['\r\ninstance of MSFT_SomFilter\r\n{\r\n', 'wmi-filter'],
  ['// ours\n/* and\nyours */ instance  of msft_somfilter', 'wmi-filter'],
  ['instance of MSFT_KeyValuePair\n{\n', undefined],
  ['<PolicyRules>', 'policy-rules'],
  ['<RegistrySettings clsid="{A3CCFC41}"', 'registry-preferences'],
  ['<Backups xmlns="x">', 'backup-manifest'],
  ['<BackupInst/>', 'backup-manifest'],
  ['<?xml version="1.0"?>\n<!-- <Backups> -->\n<a:GroupPolicyBackupScheme>', 'backup-description'],
  ['<policyComments>', 'policy-comments'],
  ['<MigrationTable>', 'migration-table'],
  ['<policyDefinitions\n', 'admx'],
  ['<policyDefinitionResources>', 'adml'],
  ['<GPO>', undefined],
  ['<PolicyRulesOfTheHouse>', undefined],
  ['', undefined],
];

/** Names that only files of one format have: their reader tells what is wrong with what they hold. */
const named: readonly (readonly [name: string, format: FormatId | undefined])[] = [
  ['Registry.POL', 'registry-pol'],
  ['export.reg', 'reg'],
  ['GptTmpl.inf', 'security-template'],
  ['driver.inf', undefined],
  ['GPT.INI', 'gpt-ini'],
  ['desktop.ini', undefined],
  ['a.PolicyRules', 'policy-rules'],
  ['comment.cmtx', 'policy-comments'],
  ['a.migtable', 'migration-table'],
  ['bkupInfo.xml', 'backup-manifest'],
  ['manifest.xml', undefined],
  ['a.admx', 'admx'],
  ['a.adml', 'adml'],
  ['a.mof', undefined],
];

describe('formats/recognize', () => {
  for (const [text, format] of contents) {
    it(`takes ${JSON.stringify(text)} for ${format ?? 'none that it knows'}, in every encoding`, () => {
      const encodings = [ascii(text), ascii(`\ufeff${text}`), encodeUtf16File(text), encodeUtf16(text)];
      // a registry.pol is no text
      const tried = format === 'registry-pol' ? [ascii(text)] : encodings;
      expect(tried.map((bytes) => recognizeFormat('file', bytes))).to.deep.equal(tried.map(() => format));
    });
  }

  for (const [name, format] of named) {
    it(`takes ${name} for ${format ?? 'none that it knows'} by its name where it holds nothing of the kind`, () => {
      expect(recognizeFormat(name, ascii('words'))).to.equal(format);
      expect(recognizeFormat(name, ascii('<words/>'))).to.equal(format);
    });
  }

  it('goes by what a file holds before its name', () => {
    expect(recognizeFormat('a.reg', ascii('<PolicyRules>'))).to.equal('policy-rules');
    expect(recognizeFormat('a.pol', ascii('REGEDIT4\n'))).to.equal('reg');
  });

  it('answers at once, whatever the beginning of a file', function () {
    this.timeout(5_000);
    for (const piece of [
      '\n',
      ' ',
      ';\n',
      '<!-- ',
      '<?x ',
      '// \n',
      '/* ',
      '[General]\n',
      '[General]\nVersion=1x\n',
      'instance ',
      '\n;',
      '/* */',
      'Computer\n\n',
    ]) {
      expect(recognizeFormat('file', ascii(piece.repeat(100_000)))).to.equal(undefined);
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void recognizeFormat('file', bytes)));
  });
});
