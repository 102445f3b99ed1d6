import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { filesBelow } from '../../scripts/samples/files-below.js';
import { judgeFile, judgeLargeFile, type Judgement, type Readers } from '../../scripts/samples/judge.js';
import { knownFormats } from '../../src/formats/known-formats.js';
import { type FormatId, recognizeFormat } from '../../src/formats/recognize.js';
import { encodeUtf16File } from '../../src/text/utf16.js';

const root = dirname(dirname(import.meta.dirname));
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const hive = 'HKEY_LOCAL_MACHINE\\Software\\A';
const pol = Buffer.concat([
  Buffer.from('PReg\u0001\0\0\0', 'latin1'),
  ...['a', 'b'].map((name) => Buffer.from(`[A\0;${name}\0;\u0004\0;\u0004\0;\u0001\0]`, 'utf16le')),
]);

/** A small file of each format, with at least two of everything that its reader may drop. */
const files: Readonly<Record<FormatId, Uint8Array>> = {
  'registry-pol': new Uint8Array(pol),
  reg: ascii(`REGEDIT4\n[${hive}]\n"a"="x" ; why\n@=dword:0000000a\n"b"=hex(7):61,00,\\\n  62,00,00\n[-${hive}\\Old]\n`),
  'security-template': ascii('[Version]\nRevision=1\n[Registry Values]\nMACHINE\\A=4,7\nMACHINE\\B=7,x,y\n[System Access]\nEnable = 3\n'),
  'gpt-ini': ascii('[General]\nVersion=65537\ndisplayName=x\n[Other]\na=b\n'),
  'registry-preferences': ascii(
    `<RegistrySettings clsid="{S}"><Registry clsid="{R}" name="n" status="n" changed="2023-03-10 17:12:14" uid="{U1}"><Properties action="U" hive="HKEY_LOCAL_MACHINE" key="A" name="n" type="REG_DWORD" value="0000000A"/></Registry><Registry clsid="{R}" name="m" uid="{U2}" desc="why"><Properties action="D" hive="HKEY_CURRENT_USER" key="B" name="m" type="REG_SZ" value=""/><Filters><FilterOs bool="AND" version="WIN8S"/><FilterOs bool="OR" version="WIN10"/></Filters></Registry></RegistrySettings>`,
  ),
  'lgpo-text': ascii('; why\n\nComputer\nSoftware\\A\nV\nDWORD:12\n\nUser\nSoftware\\B\nW\nMULTISZ:a\\0b\n'),
  'policy-rules': ascii(
    '<PolicyRules><ComputerConfig><Key>A</Key><Value>V</Value><RegType>REG_DWORD</RegType><RegData>7</RegData></ComputerConfig><CSE-User><GUID>{1}</GUID><Name>n</Name></CSE-User></PolicyRules>',
  ),
  'backup-manifest': ascii(
    '<Backups><BackupInst><ID>{1}</ID><GPODisplayName>x</GPODisplayName></BackupInst><BackupInst><ID>{2}</ID></BackupInst></Backups>',
  ),
  'backup-description': ascii(
    '<GroupPolicyBackupScheme version="2.0"><GroupPolicyObject><GroupPolicyCoreSettings><ID>{1}</ID><Options>1</Options></GroupPolicyCoreSettings><GroupPolicyExtension DescName="x"><FSObjectDir><FSObjectDir Location="A\\B"/></FSObjectDir><FSObjectFile Location="A\\C"/></GroupPolicyExtension></GroupPolicyObject></GroupPolicyBackupScheme>',
  ),
  'policy-comments': ascii(
    '<policyComments><policyNamespaces><using prefix="a" namespace="N"/></policyNamespaces><comments><admTemplate><comment policyRef="a:P" commentText="$(resource.t)"/></admTemplate></comments><resources><stringTable><string id="t">because</string></stringTable></resources></policyComments>',
  ),
  'comment-texts': ascii(
    '<commentDefinitionResources revision="1.0"><resources><stringTable><string id="a">one</string><string id="b">two</string></stringTable></resources></commentDefinitionResources>',
  ),
  'migration-table': ascii(
    '<MigrationTable><Mapping><Type>User</Type><Source>a</Source><DestinationNone/></Mapping><Mapping><Type>User</Type><Source>b</Source><Destination>c</Destination></Mapping></MigrationTable>',
  ),
  'wmi-filter': ascii(
    'instance of MSFT_SomFilter { Domain = "d"; ID = "i"; Name = "n"; Rules = {instance of MSFT_Rule { Query = "q \\"1\\""; QueryLanguage = "WQL"; TargetNameSpace = "root"; }}; };',
  ),
  admx: ascii(
    '<policyDefinitions revision="1.0" schemaVersion="1.0"><policyNamespaces><target prefix="p" namespace="N"/><using prefix="w" namespace="W"/></policyNamespaces><resources minRequiredRevision="1.0"/><categories><category name="C" displayName="$(string.C)"/></categories><policies><policy name="P" class="Machine" displayName="$(string.P)" key="K" valueName="V"><parentCategory ref="C"/><supportedOn ref="w:X"/><enabledValue><decimal value="5"/></enabledValue><disabledValue><delete/></disabledValue><elements><text id="T" valueName="TV" required="true"/></elements></policy></policies></policyDefinitions>',
  ),
  adml: ascii(
    '<policyDefinitionResources revision="1.0" schemaVersion="1.0"><displayName>d</displayName><description>e</description><resources><stringTable><string id="a">one</string><string id="b">two</string></stringTable><presentationTable><presentation id="p"><textBox refId="r"><label>l</label></textBox></presentation></presentationTable></resources></policyDefinitionResources>',
  ),
};
const formats = Object.keys(files) as FormatId[];

/** Copies of a model, each without one item of one list. */
function modelsWithoutAnItem(model: unknown): readonly unknown[] {
  if (typeof model !== 'object' || model === null || model instanceof Uint8Array) return [];
  const members = Object.entries(model as object).filter(([name]) => name !== 'at');
  const inMembers = members.flatMap(([name, member]) => modelsWithoutAnItem(member).map((less) => withMember(model, name, less)));
  return Array.isArray(model) ? [...model.map((_, index) => model.filter((__, other) => other !== index)), ...inMembers] : inMembers;
}

/** Comments on policies name their templates too. */
function withoutWhatIsToldTwice(model: object | undefined): object {
  return Array.isArray(model) ? model : Object.fromEntries(Object.entries(model ?? {}).filter(([name]) => name !== 'namespaces'));
}

function withMember(model: object, name: string, member: unknown): unknown {
  const copy: Record<string, unknown> = Array.isArray(model) ? ([...(model as unknown[])] as never) : { ...model };
  copy[name] = member;
  return copy;
}

function readersThatAnswer(format: FormatId, model: object): Readers {
  const read: Readers[FormatId]['read'] = (file, bytes) => {
    const { print, ...answer } = knownFormats[format].read(file, bytes);
    return { ...answer, model, ...(print === undefined || format !== 'registry-pol' ? {} : { print: () => new Uint8Array() }) };
  };
  return { ...knownFormats, [format]: { read } };
}

describe('npm run samples judges a file', () => {
  for (const format of formats) {
    it(`of ${format} as read, by what it holds`, () => {
      expect(recognizeFormat('file', files[format])).to.equal(format);
      const { outcome, note } = judgeFile('file', files[format]);
      expect([outcome, note.includes('not understood')]).to.deep.equal(['read', false]);
    });

    it(`of ${format} as lost, whichever record its reader drops`, () => {
      const models = modelsWithoutAnItem(withoutWhatIsToldTwice(knownFormats[format].read('file', files[format]).model));
      expect(models).to.not.deep.equal([]);
      const outcomes = models.map((model) => judgeFile('file', files[format], readersThatAnswer(format, model as object)).outcome);
      expect(outcomes).to.deep.equal(models.map(() => 'lost'));
    });
  }

  it('as lost where a reader breaks off', () => {
    const read = (): never => {
      throw new Error('oh');
    };
    expect(judgeFile('a/b.reg', files.reg, { ...knownFormats, reg: { read } })).to.deep.equal({
      path: 'a/b.reg',
      format: 'reg',
      outcome: 'lost',
      canonical: false,
      note: 'the reader broke off: oh',
    });
  });

  it('as lost where a value is read as another, or one of two is read', () => {
    const model = { keys: [{ action: 'set', path: hive, values: [{ name: 'a', data: { kind: 'dword', value: 1 } }] }] };
    const judged = (text: string): string => judgeFile('a.reg', ascii(text), readersThatAnswer('reg', model)).note.split(';')[0]!;
    const head = `REGEDIT4\n[${hive}]\n`;
    expect(judged(`${head}"a"=dword:2\n`)).to.equal('line 3: "dword:2" is neither read nor told of');
    expect(judged(`${head}"a"=dword:1\n"a"=dword:1\n`)).to.equal('line 4: "a" is neither read nor told of, and 1 more');
    expect(judgeFile('a.reg', ascii(`${head}"a"=dword:1\n`), readersThatAnswer('reg', model)).outcome).to.equal('read');
  });

  it('as read with the lines that are left out, as refused with the place, as canonical', () => {
    const head = 'Windows Registry Editor Version 5.00\r\n\r\n';
    const judged = (path: string, bytes: Uint8Array): readonly unknown[] => {
      const { format, outcome, canonical, note } = judgeFile(path, bytes);
      return [format, outcome, canonical, note];
    };
    expect(judged('a.reg', encodeUtf16File(`${head}[${hive}]\r\n"a"=dword:00000001\r\n\r\n`))).to.deep.equal(['reg', 'read', true, '']);
    expect(judged('a.reg', encodeUtf16File(`${head}[HKLM\\A]\r\n"a"="x"\r\nwords\r\n[${hive}]\r\n"b"="y"\r\n\r\n`))).to.deep.equal([
      'reg',
      'read',
      false,
      'not understood and left out: lines 3, 5; not canonical: it is spelled otherwise from line 3 on: "[HKLM\\\\A]", not "[HKEY_LOCAL_MACHINE\\\\Software\\\\A]"',
    ]);
    expect(judged('a.reg', ascii('words'))).to.deep.equal([
      'reg',
      'refused',
      false,
      'line 1, offset 0: the first line is "words", which is not the header of a .reg file',
    ]);
    expect(judged('a.pol', ascii('PRe'))).to.deep.equal([
      'registry-pol',
      'refused',
      false,
      'byte 3: the registry.pol cannot be read: at byte 3 the header "PReg" with version 1 is cut off',
    ]);
    expect(judged('a.txt', ascii('words'))).to.deep.equal([null, 'not-ours', false, 'no format that smbward reads']);
    expect(judgeLargeFile('a.pol', files['registry-pol'], 1e9)).to.deep.equal({
      path: 'a.pol',
      format: 'registry-pol',
      outcome: 'refused',
      canonical: false,
      note: 'it has 1000000000 bytes, more than any file of Group Policy',
    });
  });

  const fixtures = join(root, 'test/fixtures');
  for (const file of readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.(pol|inf|admx|adml|migtable)$/.test(file)) continue;
    it(`reads the real file ${file}`, () => {
      expect(judgeFile(file, new Uint8Array(readFileSync(join(fixtures, file)))).outcome).to.equal('read');
    });
  }
});

describe('npm run samples goes through a folder', () => {
  const folders: string[] = [];
  after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  const makeFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'samples-'));
    folders.push(folder);
    return folder;
  };

  it('whatever stands in it: links, a pipe, names that act, names that are no UTF-8', function () {
    if (process.platform === 'win32') this.skip();
    const folder = makeFolder();
    mkdirSync(join(folder, 'a b'));
    writeFileSync(join(folder, 'a b', 'x\n::error::y.reg'), files.reg);
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x66, 0xff])]), 'words');
    symlinkSync('.', join(folder, 'loop'));
    symlinkSync('/dev/zero', join(folder, 'zero.pol'));
    execFileSync('mkfifo', [join(folder, 'pipe.reg')]);
    const seen = [...filesBelow(folder)].map((found) => [found.path, 'note' in found ? found.note : 'read']);
    expect(seen).to.deep.equal([
      ['a b/x\n::error::y.reg', 'read'],
      ['f\ufffd', 'read'],
      ['loop', 'a link, which is not followed'],
      ['pipe.reg', 'no regular file'],
      ['zero.pol', 'a link, which is not followed'],
    ]);
  });

  it('and says what is missing', () => {
    expect([...filesBelow(join(makeFolder(), 'none'))]).to.deep.equal([
      { path: '.', outcome: 'refused', note: 'the folder cannot be listed: ENOENT' },
    ]);
  });

  it('from the command line: a line a file and a total, or JSON; 1 where something is lost, 2 without a folder', function () {
    this.timeout(60_000);
    const folder = makeFolder();
    writeFileSync(join(folder, 'b.txt'), 'words');
    writeFileSync(join(folder, 'a\n.pol'), files['registry-pol']);
    const run = (...words: readonly string[]): { readonly status: number | null; readonly stdout: string } =>
      spawnSync(process.execPath, ['--import', 'tsx', 'scripts/samples.ts', ...words], { cwd: root, encoding: 'utf8' });
    const judgement = (path: string, more: Partial<Judgement>): object => ({
      path,
      format: null,
      outcome: 'read',
      canonical: false,
      note: '',
      ...more,
    });
    const text = run(folder);
    expect([text.status, text.stdout.split('\n')]).to.deep.equal([
      0,
      [
        'read     a\\u{A}.pol: registry.pol: canonical',
        'not-ours b.txt: no format that smbward reads',
        '',
        '2 files: 1 read, 1 of all canonical, 0 refused, 1 not ours, 0 lost',
        '',
      ],
    ]);
    expect(JSON.parse(run(folder, '--json').stdout)).to.deep.equal({
      files: [
        judgement('a\n.pol', { format: 'registry-pol', canonical: true }),
        judgement('b.txt', { outcome: 'not-ours', note: 'no format that smbward reads' }),
      ],
      totals: { files: 2, read: 1, refused: 0, 'not-ours': 1, lost: 0, canonical: 1 },
    });
    expect(run(join(folder, 'none')).status).to.equal(2);
  });
});
