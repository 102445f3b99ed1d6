import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { encodeRegistryDword, encodeRegistryString, encodeRegistryStrings } from '../../src/formats/registry-data.js';
import { printRegistryPol } from '../../src/formats/registry-pol/print.js';
import { encodeUtf16File } from '../../src/text/utf16.js';
import { answerSchema } from '../answer-schema.js';
import { root } from '../house/sources.js';
import { makeFolder, removeFolders } from './folder.js';
import { runIn } from './session.js';

const key = 'Software\\Policies\\Microsoft\\Windows\\LanmanServer';
const record = (valueName: string, type: number, data: Uint8Array): Uint8Array =>
  printRegistryPol({ entries: [{ key, valueName, type, data }] });
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file and what is shown of it. */
const shown: readonly (readonly [name: string, bytes: Uint8Array, text: string])[] = [
  ['a.pol', record('MinSmb2Dialect', 4, encodeRegistryDword(785)), `[${key}] "MinSmb2Dialect" = REG_DWORD 785\n`],
  ['a.pol', record('**del.A', 1, encodeRegistryString(' ')), `[${key}] "**del.A" = REG_SZ " "\n`],
  ['a.pol', record('A', 7, encodeRegistryStrings(['x', 'C:\\y'])), `[${key}] "A" = REG_MULTI_SZ ["x","C:\\\\y"]\n`],
  ['a.pol', record('A', 1, Uint8Array.of(0x41, 0)), `[${key}] "A" = REG_SZ 4100\n`],
  ['a.pol', record('A', 4, Uint8Array.of(1)), `[${key}] "A" = REG_DWORD 01\n`],
  ['a.pol', record('A\u202e', 153, Uint8Array.of(1, 255)), `[${key}] "A\\u{202E}" = type 153 01ff\n`],
  ['a.pol', record('', 0, new Uint8Array()), `[${key}] "" = REG_NONE\n`],
  ['a.pol', record('A', 11, Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0x80)), `[${key}] "A" = REG_QWORD 0100000000000080\n`],
  ['a.pol', ascii('PReg'), 'a.pol: the registry.pol cannot be read: at byte 4 the header "PReg" with version 1 is cut off\n50 52 65 67\n'],
  [
    'a.reg',
    encodeUtf16File('Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\A]\r\n"a"=hex:01,\\\r\n; why\r\n  02\r\nwords\r\n'),
    'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\A]\n"a"=hex:01,02\n; why\nwords\n',
  ],
  ['GptTmpl.inf', encodeUtf16File('[Unicode]\r\nUnicode=yes\r\n'), '[Unicode]\nUnicode=yes\n'],
  ['a.mof', encodeUtf16File('{\r\n\tName = "x";\r\n}\r\n'), '{\n  Name = "x";\n}\n'],
  ['Backup.xml', ascii('<a b="\u00e4"><c/> <d>x</d></a>'), '<a b="\u00e4">\n<c/>\n<d>x</d>\n</a>\n'],
  ['a.reg', ascii('R\0E\0G\0'), 'a.reg: it holds NUL bytes: UTF-16 without a byte order mark, or no text at all\n52 00 45 00 47 00\n'],
  ['empty.pol', new Uint8Array(), 'empty.pol: the registry.pol cannot be read: at byte 0 the header "PReg" with version 1 is cut off\n'],
];

describe('textconv', () => {
  afterEach(removeFolders);

  for (const [name, bytes, text] of shown) {
    it(`shows ${JSON.stringify(text)}`, async () => {
      const folder = makeFolder();
      writeFileSync(join(folder, name), bytes);
      const { exitCode, out, err } = await runIn({ folder }, 'textconv', name);
      expect({ exitCode, out, err }).to.deep.equal({ exitCode: 0, out: text, err: '' });
    });
  }

  it('shows what changed in a record alone, wherever it stands', async () => {
    const folder = makeFolder();
    const entries = ['A', 'B'].map((valueName, index) => ({ key, valueName, type: 4, data: encodeRegistryDword(index) }));
    writeFileSync(join(folder, 'a.pol'), printRegistryPol({ entries }));
    writeFileSync(join(folder, 'b.pol'), printRegistryPol({ entries: entries.slice(1) }));
    const linesOf = async (file: string): Promise<readonly string[]> => (await runIn({ folder }, 'textconv', file)).out.split('\n');
    expect(await linesOf('b.pol')).to.deep.equal((await linesOf('a.pol')).slice(1));
  });

  it('shows a folder file after file, and follows no link in it', async () => {
    const folder = makeFolder({ 'backup/manifest.xml': '<Backups><BackupInst/></Backups>', 'outside.txt': 'secret' });
    mkdirSync(join(folder, 'backup/Machine'));
    writeFileSync(join(folder, 'backup/Machine/registry.pol'), record('A', 4, encodeRegistryDword(1)));
    symlinkSync('../outside.txt', join(folder, 'backup/link.txt'));
    const { exitCode, out } = await runIn({ folder }, 'textconv', 'backup');
    expect([exitCode, out]).to.deep.equal([
      0,
      `=== Machine/registry.pol\n[${key}] "A" = REG_DWORD 1\n=== manifest.xml\n<Backups>\n<BackupInst/>\n</Backups>\n`,
    ]);
  });

  it('answers in JSON, and ends with 2 where there is no such file', async () => {
    const folder = makeFolder({ 'a.inf': '[Unicode]\r\n' });
    const { out } = await runIn({ folder }, 'textconv', 'a.inf', '--json');
    const isValid = answerSchema('textconv');
    expect(isValid(JSON.parse(out)), JSON.stringify(isValid.errors)).to.equal(true);
    expect((JSON.parse(out) as { result: unknown }).result).to.deep.equal({ files: [{ path: 'a.inf', text: '[Unicode]\n' }] });
    const missing = await runIn({ folder }, 'textconv', 'none.pol', '--json');
    expect(isValid(JSON.parse(missing.out)), JSON.stringify(isValid.errors)).to.equal(true);
    expect(missing.exitCode).to.equal(2);
  });

  it('is what git shows of a file for Windows', function () {
    this.timeout(30_000);
    const folder = makeFolder({ '.gitattributes': '*.pol diff=smbward\n' });
    const git = (...words: readonly string[]): string =>
      execFileSync('git', ['-c', 'user.name=tests', '-c', 'user.email=tests@example.org', ...words], { cwd: folder, encoding: 'utf8' });
    git('init', '--quiet');
    git('config', 'diff.smbward.textconv', `"${process.execPath}" "${join(root, 'bin/run.js')}" textconv`);
    writeFileSync(join(folder, 'registry.pol'), record('A', 4, encodeRegistryDword(1)));
    git('add', '.');
    git('commit', '--quiet', '--message', 'one');
    writeFileSync(join(folder, 'registry.pol'), record('A', 4, encodeRegistryDword(2)));
    const changes = git('diff')
      .split('\n')
      .filter((line) => /^[-+][^-+]/.test(line));
    expect(changes).to.deep.equal([`-[${key}] "A" = REG_DWORD 1`, `+[${key}] "A" = REG_DWORD 2`]);
  });
});
