import { expect } from 'chai';
import fc from 'fast-check';
import type { LgpoAction, LgpoEntry, LgpoText } from '../../src/formats/lgpo-text/model.js';
import { parseLgpoText } from '../../src/formats/lgpo-text/parse.js';
import { printLgpoText } from '../../src/formats/lgpo-text/print.js';
import { printHex } from '../../src/text/hex.js';
import { skipBecause } from '../skip-because.js';
import { readFixtures } from './fixtures.js';
import { withoutPlaces } from './places.js';

const key = 'Software\\Policies\\Microsoft\\Windows\\LanmanServer';
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const entry = (action: LgpoAction, valueName = 'V'): LgpoEntry => ({ kind: 'entry', configuration: 'Computer', key, valueName, action });
const textOf = (action: LgpoAction, valueName?: string): string =>
  new TextDecoder().decode(printLgpoText({ blocks: [entry(action, valueName)] }));
const actionOf = (line: string): unknown => {
  const { model, diagnostics } = parseLgpoText('a.txt', ascii(`Computer\n${key}\nV\n${line}\n`));
  const [block] = model?.blocks ?? [];
  return block?.kind === 'entry' ? block.action : diagnostics.map(({ message }) => message.replace(/.*understood: /, '')).join();
};
const messages = (text: string): readonly string[] =>
  parseLgpoText('a.txt', ascii(text)).diagnostics.map(
    ({ span, message }) => `${span?.start.line} ${message.replace(/.*understood: /, '')}`,
  );

/** BM-14: a writer that knows each type. */
const actions: readonly (readonly [line: string, action: LgpoAction, printed?: string])[] = [
  ['DWORD:4294967295', { kind: 'dword', value: 4294967295 }],
  ['DWORD:0x1F', { kind: 'dword', value: 31 }, 'DWORD:31'],
  ['QWORD:18446744073709551615', { kind: 'qword', value: 18446744073709551615n }],
  ['SZ:', { kind: 'string', text: '' }],
  ['SZ:C:\\\\Windows\\\\a b', { kind: 'string', text: 'C:\\Windows\\a b' }],
  ['SZ:a\\r\\nb', { kind: 'string', text: 'a\r\nb' }],
  ['EXSZ:%windir%', { kind: 'expand-string', text: '%windir%' }],
  ['MULTISZ:\\0', { kind: 'strings', texts: [] }],
  ['MULTISZ:', { kind: 'strings', texts: [] }, 'MULTISZ:\\0'],
  ['MULTISZ:a', { kind: 'strings', texts: ['a'] }],
  ['MULTISZ:a\\0b c\\0d', { kind: 'strings', texts: ['a', 'b c', 'd'] }],
  ['MULTISZ:C:\\\\0', { kind: 'strings', texts: ['C:\\0'] }],
  ['BINARY:', { kind: 'binary', bytes: new Uint8Array() }],
  ['BINARY:00,ff', { kind: 'binary', bytes: Uint8Array.of(0, 255) }],
  ['DELETE', { kind: 'delete' }],
  ['DELETEALLVALUES', { kind: 'delete-all-values' }],
  ['DELETEKEYS', { kind: 'delete-keys' }],
  ['CREATEKEY', { kind: 'create-key' }],
  ['clear', { kind: 'clear' }, 'CLEAR'],
];

const wrong: readonly (readonly [line: string, problem: string])[] = [
  ['DWORD:-1', 'DWORD: takes an unsigned 32-bit number, decimal or with 0x'],
  ['DWORD:4294967296', 'DWORD: takes an unsigned 32-bit number, decimal or with 0x'],
  ['QWORD:18446744073709551616', 'QWORD: takes an unsigned 64-bit number, decimal or with 0x'],
  ['SZ:C:\\Windows', '\\W is no escape: a backslash in a text is doubled'],
  ['SZ:a\\', '\\ is no escape: a backslash in a text is doubled'],
  ['SZ:a\\0b', 'only MULTISZ: has a \\0 between strings'],
  ['BINARY:0g', 'BINARY: takes two hexadecimal digits a byte, with a comma between'],
  [
    'REG_DWORD:1',
    'the action is none of DWORD:, QWORD:, SZ:, EXSZ:, MULTISZ:, BINARY:, DELETE, DELETEALLVALUES, DELETEKEYS, CREATEKEY, CLEAR',
  ],
];

describe('formats/lgpo-text actions', () => {
  for (const [line, action, printed = line] of actions) {
    it(`reads and prints ${line}`, () => {
      expect(actionOf(line)).to.deep.equal(action);
      expect(textOf(action)).to.equal(`Computer\r\n${key}\r\nV\r\n${printed}\r\n\r\n`);
    });
  }
  for (const [line, problem] of wrong) it(`refuses ${line}`, () => void expect(actionOf(line)).to.equal(problem));
});

describe('formats/lgpo-text file', () => {
  it('calls the value without a name (Default)', () => {
    expect(textOf({ kind: 'delete' }, '')).to.contain('\r\n(Default)\r\nDELETE\r\n');
    expect(withoutPlaces(parseLgpoText('a.txt', printLgpoText({ blocks: [entry({ kind: 'delete' }, '')] })).model?.blocks)).to.deep.equal([
      entry({ kind: 'delete' }, ''),
    ]);
  });

  it('is 8-bit as long as it is ASCII, else UTF-16LE with byte order mark', () => {
    expect(printHex(printLgpoText({ blocks: [{ kind: 'comment', lines: ['; a'] }] }))).to.equal('3b20610d0a0d0a');
    expect(printHex(printLgpoText({ blocks: [{ kind: 'comment', lines: ['; \u00fc'] }] }))).to.equal('fffe3b002000fc000d000a000d000a00');
  });

  it('keeps comments, and the kind of configuration', () => {
    const text = '; one\n; two\nUser:Non-Administrators\nK\n*\nDELETEALLVALUES\n; three\nComputer\nK\nV\nDWORD:1';
    expect(withoutPlaces(parseLgpoText('a.txt', ascii(text)).model)).to.deep.equal({
      blocks: [
        { kind: 'comment', lines: ['; one', '; two'] },
        { kind: 'entry', configuration: 'User:Non-Administrators', key: 'K', valueName: '*', action: { kind: 'delete-all-values' } },
        { kind: 'comment', lines: ['; three'] },
        { kind: 'entry', configuration: 'Computer', key: 'K', valueName: 'V', action: { kind: 'dword', value: 1 } },
      ],
    });
  });

  it('says of every entry where it stands', () => {
    const [, block] = parseLgpoText('a.txt', ascii('; x\n\nComputer\nK\nV\nDWORD:1\n')).model?.blocks ?? [];
    const at = block?.kind === 'entry' ? block.at : undefined;
    expect(at !== undefined && 'span' in at && [at.span.start.line, at.span.end.line, at.span.end.column]).to.deep.equal([3, 6, 8]);
  });

  it('names every entry that it does not understand, with the line', () => {
    expect(
      messages('Machine\nK\nV\nDELETE\n\nComputer\nK\nV\n\nComputer\nK\nV\nDELETE\nComputer\n\nComputer\nHKLM\\K\nV\nDELETE\n'),
    ).to.deep.equal([
      '1 an entry begins with Computer, User or User: and a name',
      '8 the entry ends before its fourth line',
      '14 an entry has four lines, and an empty line before the next',
      '17 the key names a hive; the line before it says which it is',
    ]);
  });

  it('says again what it printed', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((text) => !/[\r\n;\0]/.test(text) && !text.startsWith('(') && !/^HK/i.test(text));
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((each) => !each.includes('\0'));
    const action: fc.Arbitrary<LgpoAction> = fc.oneof(
      fc.record({ kind: fc.constant('dword' as const), value: fc.nat(0xffff_ffff) }),
      fc.record({ kind: fc.constant('qword' as const), value: fc.bigInt({ min: 0n, max: 0xffff_ffff_ffff_ffffn }) }),
      fc.record({ kind: fc.constantFrom('string' as const, 'expand-string' as const), text }),
      fc.record({ kind: fc.constant('strings' as const), texts: fc.array(text.filter((each) => each !== '')) }),
      fc.record({ kind: fc.constant('binary' as const), bytes: fc.uint8Array() }),
      fc.record({ kind: fc.constantFrom('delete' as const, 'create-key' as const, 'clear' as const) }),
    );
    const blocks = fc.array(
      fc.record({
        kind: fc.constant('entry' as const),
        configuration: fc.constantFrom('Computer', 'User'),
        key: line,
        valueName: line,
        action,
      }),
    );
    fc.assert(
      fc.property(blocks, (list) => {
        const model: LgpoText = { blocks: list };
        expect(withoutPlaces(parseLgpoText('a.txt', printLgpoText(model)))).to.deep.equal({ model, diagnostics: [] });
      }),
    );
  });

  for (const fixture of readFixtures('lgpo-text', '.txt')) {
    it(`prints ${fixture.name} byte for byte`, function () {
      if (fixture.bytes === undefined) skipBecause(this, fixture.missing);
      const { model, diagnostics } = parseLgpoText(fixture.name, fixture.bytes);
      expect(diagnostics).to.deep.equal([]);
      expect(printHex(printLgpoText(model ?? { blocks: [] }))).to.equal(printHex(fixture.bytes));
    });
  }
});
