import { expect } from 'chai';
import fc from 'fast-check';
import { registryTypes } from '../../src/formats/registry-data.js';
import { type RegData, type RegFile, regStrings } from '../../src/formats/reg/model.js';
import { parseReg } from '../../src/formats/reg/parse.js';
import { printReg } from '../../src/formats/reg/print.js';
import type { FoundAt } from '../../src/text/span.js';
import { decodeUtf16File, encodeUtf16File } from '../../src/text/utf16.js';
import { skipBecause } from '../skip-because.js';
import { readFixtures } from './fixtures.js';
import { withoutPlaces } from './places.js';

const key = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters';

const textOf = (file: RegFile): string => decodeUtf16File(printReg(file)) ?? '';
const fileOf = (name: string, data: RegData): RegFile => ({ keys: [{ action: 'set', path: key, values: [{ name, data }] }] });
const lineOf = (name: string, data: RegData): string => textOf(fileOf(name, data)).split('\r\n').slice(3, -2).join('\n');
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array): RegFile | undefined => withoutPlaces(parseReg('a.reg', bytes).model);
const parsedValue = (line: string): RegData | undefined => {
  const block = read(ascii(`Windows Registry Editor Version 5.00\n\n[${key}]\n${line}\n`))?.keys[0];
  return block?.action === 'set' ? block.values[0]?.data : undefined;
};
const codesOf = (text: string): readonly string[] => parseReg('a.reg', ascii(text)).diagnostics.map(({ code }) => code);

describe('formats/reg print', () => {
  it('begins with the byte order mark, the header at offset 0 and an empty line', () => {
    const bytes = printReg({ keys: [] });
    expect([...bytes.subarray(0, 2)]).to.deep.equal([0xff, 0xfe]);
    expect(decodeUtf16File(bytes)).to.equal('Windows Registry Editor Version 5.00\r\n\r\n');
  });

  it('ends every line with CR LF and every key with an empty line', () => {
    expect(textOf(fileOf('SMB1', { kind: 'dword', value: 0 }))).to.equal(
      `Windows Registry Editor Version 5.00\r\n\r\n[${key}]\r\n"SMB1"=dword:00000000\r\n\r\n`,
    );
  });

  it('writes a dword as eight lower-case digits, above the signed range too', () => {
    expect(lineOf('A', { kind: 'dword', value: 0xfffffffe })).to.equal('"A"=dword:fffffffe');
  });

  it('escapes quotes and backslashes in names and strings', () => {
    expect(lineOf('a"\\b', { kind: 'string', text: 'c:\\"d"' })).to.equal('"a\\"\\\\b"="c:\\\\\\"d\\""');
  });

  it('writes the default value as @ and a value named @ between quotes', () => {
    expect(lineOf('', { kind: 'string', text: 'x' })).to.equal('@="x"');
    expect(lineOf('@', { kind: 'string', text: 'x' })).to.equal('"@"="x"');
  });

  it('writes a string with a line end as hex(1)', () => {
    expect(lineOf('A', { kind: 'string', text: 'a\n' })).to.equal('"A"=hex(1):61,00,0a,00,00,00');
  });

  it('writes an empty list as one NUL and three strings with two NULs at the end', () => {
    expect(lineOf('L', regStrings([]))).to.equal('"L"=hex(7):00,00');
    expect(lineOf('L', regStrings(['a', 'b', 'c']))).to.equal('"L"=hex(7):61,00,00,00,62,00,00,00,63,00,00,00,00,00');
  });

  it('writes a value to be removed and a key to be removed', () => {
    expect(lineOf('A', { kind: 'delete' })).to.equal('"A"=-');
    expect(textOf({ keys: [{ action: 'delete', path: key }] })).to.contain(`[-${key}]\r\n\r\n`);
  });

  it('wraps bytes where regedit does: at 77 characters, then two blanks', () => {
    const lines = lineOf('OtherDomains', { kind: 'hex', type: 7, bytes: new Uint8Array(60) }).split('\n');
    expect(lines.map(({ length }) => length)).to.deep.equal([80, 78, 49]);
    expect(lines[0]?.endsWith(',\\')).to.equal(true);
    expect(lines[1]?.startsWith('  00,')).to.equal(true);
  });
});

describe('formats/reg parse', () => {
  it('reads 8-bit text with LF and no empty line after the header', () => {
    expect(read(ascii(`Windows Registry Editor Version 5.00\n[${key}]\n"SMB1"=dword:0\n`))).to.deep.equal(
      fileOf('SMB1', { kind: 'dword', value: 0 }),
    );
  });

  it('reads CR as a line end', () => {
    expect(read(ascii(`REGEDIT4\r[${key}]\r"SMB1"=dword:0`))?.keys).to.have.length(1);
  });

  it('reads UTF-8 with a byte order mark', () => {
    const bytes = Uint8Array.from([
      0xef,
      0xbb,
      0xbf,
      ...ascii(`Windows Registry Editor Version 5.00\r\n\r\n[${key}]\r\n"Gr\u00f6\u00dfe"=dword:7\r\n`),
    ]);
    expect(read(bytes)).to.deep.equal(fileOf('Gr\u00f6\u00dfe', { kind: 'dword', value: 7 }));
  });

  it('reads 8-bit text beyond ASCII as Windows-1252 and says so', () => {
    const bytes = Uint8Array.from([...ascii(`REGEDIT4\r\n[${key}]\r\n"Gr`), 0xf6, ...ascii('n"=dword:1\r\n')]);
    expect(read(bytes)).to.deep.equal(fileOf('Gr\u00f6n', { kind: 'dword', value: 1 }));
    expect(parseReg('a.reg', bytes).diagnostics.map(({ code, span }) => [code, span?.start.line, span?.start.column])).to.deep.equal([
      ['reg-text-is-8-bit', 3, 4],
    ]);
  });

  it('widens the text bytes of a REGEDIT4 file', () => {
    expect(read(ascii(`REGEDIT4\r\n\r\n[${key}]\r\n"M"=hex(7):61,62,00,63,00,00\r\n`))).to.deep.equal(fileOf('M', regStrings(['ab', 'c'])));
  });

  it('takes a decimal-looking dword as hexadecimal', () => {
    expect(parsedValue('"Port"=dword:8000')).to.deep.equal({ kind: 'dword', value: 0x8000 });
  });

  it('takes blanks around the equals sign and a comment after the data', () => {
    expect(parsedValue('"A" = dword:00000001 ; why')).to.deep.equal({ kind: 'dword', value: 1 });
    expect(parsedValue('"A"="a;b" ; why')).to.deep.equal({ kind: 'string', text: 'a;b' });
  });

  it('keeps the comment behind the data, of wrapped bytes behind the last of them', () => {
    const key = '[HKEY_LOCAL_MACHINE\\A]';
    const lines = ['"a"="x;y" ; why', '"b"=dword:1;why', '"c"=hex:01,\\ ; not here', '  02 ; why', '"d"=- ;', '"e"="no"'];
    const { keys } = read(ascii(['REGEDIT4', key, ...lines].join('\n'))) as RegFile;
    const [block] = keys;
    const comments = block?.action === 'set' ? block.values.map(({ name, comment }) => [name, comment]) : [];
    expect(comments).to.deep.equal([
      ['a', 'why'],
      ['b', 'why'],
      ['c', 'why'],
      ['d', undefined],
      ['e', undefined],
    ]);
  });

  it('joins a wrapped value whatever its indentation', () => {
    expect(parsedValue('"A"=hex:01,\\\n\t 02,\\\n03')).to.deep.equal({ kind: 'hex', type: 3, bytes: Uint8Array.of(1, 2, 3) });
  });

  it('keeps a qword whose size is not eight bytes', () => {
    expect(parsedValue('"T"=hex(b):01,02')).to.deep.equal({ kind: 'hex', type: registryTypes.REG_QWORD, bytes: Uint8Array.of(1, 2) });
  });

  it('ends a key name at the last bracket of the line', () => {
    expect(read(ascii('REGEDIT4\n[HKEY_LOCAL_MACHINE\\a]b]'))?.keys[0]?.path).to.equal('HKEY_LOCAL_MACHINE\\a]b');
  });

  it('passes over comments, also those that hide a value', () => {
    expect(read(ascii(`REGEDIT4\n; a\n[${key}]\n;"SMB1"=dword:0\n# b\n`))).to.deep.equal({
      keys: [{ action: 'set', path: key, values: [] }],
    });
  });

  it('warns of values that stand under no key or under a deleted one', () => {
    expect(codesOf('REGEDIT4\n"A"=dword:0\n')).to.deep.equal(['reg-value-has-no-key']);
    expect(codesOf(`REGEDIT4\n[-${key}]\n"A"=dword:0\n`)).to.deep.equal(['reg-value-has-no-key']);
  });

  const refused: readonly (readonly [string, string, string])[] = [
    ['an unknown header', 'Windows Registry Editor Version 6.00\n', 'reg-header-is-wrong'],
    ['a header that only begins well', 'REGEDIT 4\n', 'reg-header-is-wrong'],
    ['a comment before the header', '; x\nREGEDIT4\n', 'reg-header-is-wrong'],
    ['an empty file', '', 'reg-header-is-wrong'],
    ['UTF-16 without byte order mark', 'R\0E\0G\0', 'reg-encoding-is-wrong'],
  ];
  for (const [what, text, code] of refused) {
    it(`refuses ${what}`, () => {
      expect(codesOf(text)).to.deep.equal([code]);
      expect(read(ascii(text))).to.equal(undefined);
    });
  }

  const passedOver: readonly (readonly [string, string, string])[] = [
    ['a short hive name', '[HKLM\\a]', 'reg-root-is-unknown'],
    ['a key without closing bracket', '[HKEY_LOCAL_MACHINE\\a', 'reg-line-is-wrong'],
    ['a kind of data in capitals', '"Bad"=DWORD:1', 'reg-line-is-wrong'],
    ['a name without quotes', 'Bad=dword:1', 'reg-line-is-wrong'],
    ['a string without end', '"Bad"="no end', 'reg-line-is-wrong'],
    ['a backslash that is not doubled', '"Bad"="C:\\new"', 'reg-line-is-wrong'],
    ['a dword of nine digits', '"Bad"=dword:123456789', 'reg-line-is-wrong'],
    ['a dword that is no number', '"Bad"=dword:0000000g', 'reg-line-is-wrong'],
    ['bytes that are no numbers', '"Bad"=hex:de,zz', 'reg-line-is-wrong'],
    ['qword:, which does not exist', '"Bad"=qword:1', 'reg-line-is-wrong'],
  ];
  for (const [what, line, code] of passedOver) {
    it(`FR-4: names ${what} as an error, and reads the rest`, () => {
      const text = `REGEDIT4\n[${key}]\n"A"=dword:0\n${line}\n\n[${key}]\n"B"=dword:1\n`;
      const values = (name: string, value: number): RegFile['keys'][number] => {
        return { action: 'set', path: key, values: [{ name, data: { kind: 'dword', value } }] };
      };
      expect(codesOf(text)).to.deep.equal([code]);
      expect(read(ascii(text))).to.deep.equal({ keys: [values('A', 0), values('B', 1)] });
    });
  }

  it('refuses big-endian UTF-16 and half a character', () => {
    expect(parseReg('a.reg', Uint8Array.of(0xfe, 0xff, 0, 0x52)).diagnostics[0]?.code).to.equal('reg-encoding-is-wrong');
    expect(parseReg('a.reg', Uint8Array.of(0xff, 0xfe, 0x52)).diagnostics[0]?.code).to.equal('reg-encoding-is-wrong');
  });

  /** What is wrong, and which text the diagnostic points at. */
  const wrong: readonly (readonly [what: string, lines: string, marked: string])[] = [
    ['the name that is not between quotes', `[${key}]\nBad=1`, 'Bad=1'],
    ['what stands in place of an equals sign', `[${key}]\n"A" : 1`, ' : 1'],
    ['the data of no known kind', `[${key}]\n"A"=qword:1 ; why`, 'qword:1'],
    ['the digits of a dword', `[${key}]\n  "A" = dword:0000000g ; why`, '0000000g'],
    ['the one byte that is none, on its line', `[${key}]\n"A"=hex:01,\\\n  02,zz,\\\n  03`, 'zz'],
    ['the backslash that is not doubled', `[${key}]\n"A"="C:\\new"`, '\\n'],
    ['the text without a closing quote', `[${key}]\n"A"="no end`, '"no end'],
    ['what follows a closing quote', `[${key}]\n"A"="a" b`, ' b'],
    ['the hive', '[HKLM\\a]', 'HKLM'],
    ['the key that begins with a blank', '[ HKEY_LOCAL_MACHINE\\a]', '[ HKEY_LOCAL_MACHINE\\a]'],
    ['the bytes and the line that they swallow', `[${key}]\n"A"=hex:01,\\\n"B"="b"`, '"A"=hex:01,\\\r\n"B"="b"'],
    ['the key without a closing bracket', '[HKEY_LOCAL_MACHINE\\a', '[HKEY_LOCAL_MACHINE\\a'],
    ['the value under no key', '"A"=dword:0', '"A"=dword:0'],
  ];
  for (const [what, lines, marked] of wrong) {
    it(`points at ${what}`, () => {
      const text = `REGEDIT4\r\n\r\n${lines.replaceAll('\n', '\r\n')}\r\n`;
      const spans = parseReg('a.reg', encodeUtf16File(text)).diagnostics.map(({ span }) => span);
      expect(spans.map((span) => [span?.file, text.slice(span?.start.offset, span?.end.offset)])).to.deep.equal([['a.reg', marked]]);
    });
  }

  it('names the escape that regedit does not write', () => {
    const messages = ['\\n', '\\r', '\\0', '\\q', '\\\u{1f600}'].map((escape) =>
      parseReg('a.reg', encodeUtf16File(`REGEDIT4\n[${key}]\n"A"="x${escape}y"\n`)).diagnostics.map(({ message }) => message),
    );
    const problem = (escape: string): string =>
      `line 3 of the .reg file is not understood: ${escape} is none of the escapes between quotes, \\\\ and \\"; a backslash must be doubled`;
    expect(messages).to.deep.equal(['\\n', '\\r', '\\0', '\\q', '\\\u{1f600}'].map((escape) => [problem(escape)]));
  });

  it('counts lines and columns as a person does', () => {
    const [diagnostic] = parseReg('a.reg', encodeUtf16File(`REGEDIT4\r\n\r\n[${key}]\r\n"\u{1f600}"=1\r\n`)).diagnostics;
    expect(diagnostic?.message).to.contain('line 4');
    expect(diagnostic?.span?.start).to.deep.equal({ offset: 12 + key.length + 4 + 5, line: 4, column: 5, columnUtf16: 6 });
  });

  it('says of each key and value where it stands, continuation lines included', () => {
    const text = `REGEDIT4\r\n[${key}]\r\n "A"=hex:01,\\\r\n  02\r\n[-${key}\\B]\r\n`;
    const marked = (at: FoundAt | undefined): string =>
      at !== undefined && 'span' in at ? text.slice(at.span.start.offset, at.span.end.offset) : '';
    const keys = parseReg('a.reg', ascii(text)).model?.keys ?? [];
    expect(keys.map(({ at }) => marked(at))).to.deep.equal([`[${key}]`, `[-${key}\\B]`]);
    expect(keys.flatMap((block) => (block.action === 'set' ? block.values.map(({ at }) => marked(at)) : []))).to.deep.equal([
      '"A"=hex:01,\\\r\n  02',
    ]);
  });

  for (const path of ['SOFTWARE\\X\\', 'SOFTWARE\\X\\\\\\', 'SOFTWARE\\\\X']) {
    it(`FR-2: reads the key ${path} as regedit does, no name of it empty`, () => {
      expect(read(ascii(`REGEDIT4\n[HKEY_LOCAL_MACHINE\\${path}]\n"a"=dword:1\n`))).to.deep.equal({
        keys: [{ action: 'set', path: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\X', values: [{ name: 'a', data: { kind: 'dword', value: 1 } }] }],
      });
    });
  }

  it('reads no text on two lines: Windows writes neither (wine-mirror/wine, programs/reg/tests/import.c, Wine41b)', () => {
    const text = `REGEDIT4\n[${key}]\n"A"="Test \\\nValue"\n"B"=dword:1\n`;
    expect(codesOf(text)).to.deep.equal(['reg-line-is-wrong', 'reg-line-is-wrong']);
    expect(read(ascii(text))).to.deep.equal(fileOf('B', { kind: 'dword', value: 1 }));
  });
});

describe('formats/reg laws', () => {
  const name = fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !/[\0\r\n]/.test(text));
  const component = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 40 })
    .filter((text) => !/[\0\r\n\\]/.test(text) && text.trim() === text);
  const path = fc.array(component, { minLength: 1, maxLength: 4 }).map((parts) => `HKEY_LOCAL_MACHINE\\${parts.join('\\')}`);
  const data: fc.Arbitrary<RegData> = fc.oneof(
    fc.record({ kind: fc.constant('string' as const), text: fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')) }),
    fc.record({ kind: fc.constant('dword' as const), value: fc.integer({ min: 0, max: 0xffffffff }) }),
    fc.record({
      kind: fc.constant('hex' as const),
      type: fc.constantFrom(0, 2, 3, 4, 5, 7, 8, 11),
      bytes: fc.uint8Array({ maxLength: 200 }),
    }),
    fc.constant({ kind: 'delete' as const }),
  );
  const block = fc.oneof(
    fc.record({ action: fc.constant('set' as const), path, values: fc.array(fc.record({ name, data }), { maxLength: 5 }) }),
    fc.record({ action: fc.constant('delete' as const), path }),
  );
  const file: fc.Arbitrary<RegFile> = fc.record({ keys: fc.array(block, { maxLength: 5 }) });

  it('parse(print(model)) is the model', () => {
    fc.assert(
      fc.property(
        file,
        (model) => void expect(withoutPlaces(parseReg('a.reg', printReg(model)))).to.deep.equal({ model, diagnostics: [] }),
      ),
    );
  });

  it('print(parse(bytes)) is the bytes of a canonical file', () => {
    fc.assert(
      fc.property(file, (model) => {
        const bytes = printReg(model);
        expect(printReg(read(bytes) ?? { keys: [] })).to.deep.equal(bytes);
      }),
    );
  });

  it('no line is longer than 80 characters but for strings and names', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const longest = Math.max(
          ...lineOf('N', { kind: 'hex', type: 7, bytes })
            .split('\n')
            .map(({ length }) => length),
        );
        expect(longest).to.be.at.most(80);
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void parseReg('a.reg', bytes)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseReg('a.reg', encodeUtf16File(`REGEDIT4\n[${key}]\n${text}`))));
  });
});

describe('formats/reg real files', () => {
  for (const fixture of readFixtures('reg', '.reg')) {
    it(`reads ${fixture.name}`, function () {
      if (fixture.bytes === undefined) skipBecause(this, fixture.missing);
      const parsed = parseReg(fixture.name, fixture.bytes);
      expect(parsed.diagnostics.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
      expect(parsed.model?.keys).to.not.have.length(0);
    });
  }
  for (const fixture of readFixtures('reg', '.reg').filter(({ bytes }) => bytes?.[0] === 0xff)) {
    it(`prints ${fixture.name} as regedit did`, () => {
      const parsed = parseReg(fixture.name, fixture.bytes ?? new Uint8Array());
      const printed = decodeUtf16File(printReg(parsed.model ?? { keys: [] })) ?? '';
      // Some exports end with one line end fewer than regedit's usual form.
      expect(printed.trimEnd()).to.equal((decodeUtf16File(fixture.bytes ?? new Uint8Array()) ?? '').trimEnd());
    });
  }
});
