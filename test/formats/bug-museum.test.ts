import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { printGpoBackups } from '../../src/formats/gpo-backup/print.js';
import { printLgpoText } from '../../src/formats/lgpo-text/print.js';
import { recognizeFormat } from '../../src/formats/recognize.js';
import { printReg } from '../../src/formats/reg/print.js';
import { decodeRegistryString, encodeRegistryDword, encodeRegistryString, encodeRegistryStrings } from '../../src/formats/registry-data.js';
import { deleteValueEntry, meaningOf, type RegistryPolEntry } from '../../src/formats/registry-pol/model.js';
import { parseRegistryPol } from '../../src/formats/registry-pol/parse.js';
import { printRegistryPol } from '../../src/formats/registry-pol/print.js';
import { printHex } from '../../src/text/hex.js';
import { decodeUtf16File } from '../../src/text/utf16.js';
import { root } from '../house/sources.js';
import { withoutPlaces } from './places.js';

/** Mistakes that others made with these formats, each by the number under which it is kept; further ones stand in the tests of their format. */
const museum = [...range(1, 26), ...range(30, 44), ...range(103, 114)];

/** Rows that nothing here can repeat, and why. */
const doNotApply: Readonly<Record<number, string>> = {
  24: 'there is no such flag; test/commands/flags.test.ts tries every one',
  33: 'no template is uploaded to Intune: it has settings catalog policies of ours',
  38: 'no OMA-URI is made',
  39: 'no template is ingested by Intune',
  105: 'no PowerShell is made',
  108: 'no scheduled task is made',
  109: 'no preference item is targeted by the name of a Windows: items ask the registry for its build',
  110: 'no archive is made: files are written as they are',
  111: 'it is about notes of experiments',
};

const key = 'Software\\Policies\\A';
const record = (valueName: string, type: number, data: Uint8Array): RegistryPolEntry => ({ key, valueName, type, data });
const again = (...entries: readonly RegistryPolEntry[]): unknown =>
  withoutPlaces(parseRegistryPol('registry.pol', printRegistryPol({ entries })).model?.entries);
const unchanged = (...entries: readonly RegistryPolEntry[]): void => void expect(again(...entries)).to.deep.equal(entries);
const regOf = (name: string, text: string): string =>
  decodeUtf16File(printReg({ keys: [{ action: 'set', path: 'HKEY_USERS\\A', values: [{ name, data: { kind: 'string', text } }] }] })) ?? '';

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function named(number: number): string {
  return `BM-${String(number).padStart(2, '0')}`;
}

describe('formats/bug-museum', () => {
  it('BM-01: writes every string of a list with its NUL, and one more', () => {
    expect([[], ['a'], ['a', 'b', 'c']].map((texts) => printHex(encodeRegistryStrings(texts)))).to.deep.equal([
      '0000',
      '610000000000',
      '6100000062000000630000000000',
    ]);
  });

  it('BM-02: reads and writes a list of none, of one that is empty, and with an empty one at its end', () => {
    unchanged(...[2, 4, 6].map((size) => record('L', 7, new Uint8Array(size))), record('L', 7, encodeRegistryStrings(['a', ''])));
  });

  it('BM-03: reads strings with and without their NUL, and writes them as they are', () => {
    const bare = Uint8Array.of(0x61, 0);
    unchanged(record('A', 1, bare), record('B', 1, encodeRegistryString('a')));
    expect([decodeRegistryString(bare), decodeRegistryString(encodeRegistryString('a'))]).to.deep.equal(['a', 'a']);
  });

  it('BM-04, BM-104: no record of an example names a hive, nor a backslash that is not needed', () => {
    const files = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('registry.pol'),
    );
    const entries = files.flatMap(
      (file) => parseRegistryPol(file, new Uint8Array(readFileSync(join(root, 'examples', file)))).model?.entries ?? [],
    );
    expect(entries).to.not.deep.equal([]);
    expect(entries.filter((entry) => /^(?:HK|\\)|\\$|\\\\/i.test(entry.key))).to.deep.equal([]);
  });

  it('BM-05, BM-08: reads every order and every odd name that it wrote, in its place', () => {
    const names = ['**del.A', '**delvals.', '**DeleteValues', '**DeleteKeys', '**SecureKey', '**soft.A', '*', '**', '!', '', 'a;b', 'a]b'];
    unchanged(...names.map((name) => record(name, 1, encodeRegistryString(' '))));
  });

  it('BM-06: every record begins on an even byte, if the data before it are even', () => {
    const even = fc.uint8Array({ maxLength: 20 }).map((data) => (data.length % 2 === 0 ? data : data.slice(1)));
    fc.assert(
      fc.property(fc.array(even, { minLength: 1 }), (list) => {
        const { model } = parseRegistryPol('a', printRegistryPol({ entries: list.map((data) => record('A', 3, data)) }));
        expect(model?.entries.map(({ at }) => at !== undefined && 'offset' in at && at.offset % 2)).to.deep.equal(list.map(() => 0));
      }),
    );
  });

  it('BM-07: keeps a record that is repeated, in its order', () => {
    unchanged(record('A', 4, encodeRegistryDword(1)), record('a', 4, encodeRegistryDword(2)));
  });

  it('BM-09: keeps the largest numbers', () => {
    expect([0x7fff_ffff, 0x8000_0000, 0xffff_ffff].map((value) => printHex(encodeRegistryDword(value)))).to.deep.equal([
      'ffffff7f',
      '00000080',
      'ffffffff',
    ]);
    unchanged(record('Q', 11, Uint8Array.of(1, 0, 0, 0, 0, 0, 0x20, 0)));
  });

  it('BM-10: keeps every byte', () => {
    unchanged(record('B', 3, Uint8Array.from(range(0, 255))));
  });

  it('BM-11, BM-112, BM-113: ends a name at its NUL alone, whatever its characters look like', () => {
    const names = ['[a;b]', '\u0440\u0443', '\u{1f600}', '\ud800', '\u3b41\u4e00', '\u5d00\u5b00\u003b', '\u413b\u005b'];
    unchanged(...names.map((name) => record(name, 1, encodeRegistryString(name))));
  });

  it('BM-12: keeps a type that Windows does not know', () => {
    unchanged(record('A', 153, Uint8Array.of(1, 2, 3)));
  });

  it('BM-13: reads data of 64 KiB and of 1 MiB', () => {
    unchanged(record('A', 3, new Uint8Array(65_536)), record('B', 3, new Uint8Array(1_048_576)));
  });

  it('BM-14: writes a string that is expanded as EXSZ of LGPO text', () => {
    const action = { kind: 'expand-string', text: '%windir%' } as const;
    const text = printLgpoText({ blocks: [{ kind: 'entry', configuration: 'Computer', key, valueName: 'A', action }] });
    expect(new TextDecoder().decode(text)).to.equal(`Computer\r\n${key}\r\nA\r\nEXSZ:%windir%\r\n\r\n`);
  });

  it('BM-15: leaves a text of digits a text', () => {
    expect(printHex(encodeRegistryString('1'))).to.equal('31000000');
  });

  it('BM-16: takes a policy back by files of their own', () => {
    const files = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' });
    expect(files.some((file) => file.endsWith('smbward-remove.reg'))).to.equal(true);
  });

  it('BM-17: deletes a value by a text of one blank, and understands the order with other data', () => {
    expect(deleteValueEntry(key, 'X')).to.deep.equal(record('**del.X', 1, Uint8Array.of(0x20, 0, 0, 0)));
    expect(meaningOf(record('**del.X', 4, encodeRegistryDword(32)))).to.deep.equal({ kind: 'delete-value', valueName: 'X' });
  });

  it('BM-18: writes registry.pol in lower case below Machine, and knows it in any case', () => {
    expect(backupPaths('Office')).to.include('{1}/DomainSysvol/GPO/Machine/registry.pol');
    expect(recognizeFormat('Registry.POL', new Uint8Array())).to.equal('registry-pol');
  });

  it('BM-19: compares orders without case, and keeps the case of names', () => {
    expect(meaningOf(record('**DEL.MiXed', 1, encodeRegistryString(' ')))).to.deep.equal({ kind: 'delete-value', valueName: 'MiXed' });
  });

  it('BM-25: no name of a policy leads out of the folder of a backup', () => {
    expect(backupPaths('../../C:\\x').filter((path) => /\.\.|:|\\/.test(path))).to.deep.equal([]);
  });

  it('BM-40, BM-41, BM-44: a .reg file begins with the mark of UTF-16, its header and an empty line', () => {
    const bytes = printReg({ keys: [] });
    expect(printHex(bytes.slice(0, 4))).to.equal('fffe5700');
    expect(decodeUtf16File(bytes)).to.equal('Windows Registry Editor Version 5.00\r\n\r\n');
  });

  it('BM-43: escapes quotes and backslashes in names and texts', () => {
    expect(regOf('a"\\', 'b"\\')).to.contain('\r\n"a\\"\\\\"="b\\"\\\\"\r\n');
  });

  const real = join(root, 'test/fixtures/registry-pol');
  for (const file of readdirSync(real).filter((each) => each.endsWith('.pol'))) {
    it(`BM-103: prints ${file} of others byte for byte`, () => {
      const bytes = new Uint8Array(readFileSync(join(real, file)));
      expect(printHex(printRegistryPol(parseRegistryPol(file, bytes).model ?? { entries: [] }))).to.equal(printHex(bytes));
    });
  }

  it('has each row as the name of a test, or says why not', () => {
    const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
    const text = tests.map((file) => readFileSync(join(root, 'test', file), 'utf8')).join('\n');
    const titles = [...text.matchAll(/\b(?:it|describe)\(\s*['"`]?[^\n]*/g)].map(([title]) => title).join('\n');
    const unnamed = museum.filter((number) => doNotApply[number] === undefined && !new RegExp(`${named(number)}(?!\\d)`).test(titles));
    expect(unnamed.map(named)).to.deep.equal([]);
  });
});

function backupPaths(displayName: string): readonly string[] {
  const domain = { name: 'corp.example', id: '{3}', controller: 'dc1.corp.example' };
  const backup = {
    backupId: '{1}',
    gpoId: '{2}',
    displayName,
    comment: '',
    domain,
    time: '2000-01-01T00:00:00',
    files: { registryPol: new Uint8Array() },
    report: { policies: [], values: [], options: [], preferences: [] },
  };
  return printGpoBackups([backup]).map(({ path }) => path);
}
