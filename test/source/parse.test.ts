import { expect } from 'chai';
import fc from 'fast-check';
import { deepestNesting } from '../../src/source/cursor.js';
import { largestFile } from '../../src/source/decode.js';
import { findMember, spanOf } from '../../src/source/document.js';
import { parseSource, parseSourceText } from '../../src/source/parse.js';
import { plainValueOf } from '../../src/source/value.js';

/** Mistakes as `line:column-column code`. */
function mistakes(text: string): readonly string[] {
  return parseSourceText('policy.json', text).diagnostics.map(
    ({ code, span }) => `${span!.start.line}:${span!.start.column}-${span!.end.column} ${code}`,
  );
}

function valueOf(text: string): unknown {
  return plainValueOf(parseSourceText('policy.json', text).document.root!);
}

describe('parseSourceText', () => {
  it('reads every JSON text as JSON.parse does', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ noUnicodeString: false, stringUnit: 'grapheme' }),
        fc.constantFrom(undefined, 2, '\t'),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          const { document, diagnostics } = parseSourceText('policy.json', text);
          expect(diagnostics).to.deep.equal([]);
          expect(JSON.stringify(plainValueOf(document.root!))).to.equal(JSON.stringify(JSON.parse(text)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('refuses exactly what JSON.parse refuses, save for duplicate keys and lone surrogates', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-0',
      '01',
      '.5',
      '1.',
      '1e5',
      'true',
      'null',
      'nul',
      ' ',
      '\n',
      '//',
      '/*',
      '*/',
      '\\',
      '"',
      "'",
      '"\\u0041"',
      '"\\x"',
      '\t',
      '\u00a0',
      '\f',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const codes = parseSourceText('policy.json', text).diagnostics.map(({ code }) => code);
        const ours = codes.filter((code) => code !== 'key-is-duplicate');
        expect(ours.length === 0, `${JSON.stringify(text)}: ${ours.join()}`).to.equal(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps __proto__ a key like any other', () => {
    const value = valueOf('{ "__proto__": { "polluted": true }, "constructor": 1 }') as Record<string, unknown>;
    expect(Object.keys(value)).to.deep.equal(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('reports a key that stands twice with both places, also when it is written with escapes', () => {
    const { diagnostics } = parseSourceText('policy.json', '{\n  "signing": 1,\n  "sign\\u0069ng": 2\n}');
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['key-is-duplicate']);
    expect(diagnostics[0]).to.include({ pointer: '/signing' });
    expect(diagnostics[0]!.span!.start.line).to.equal(3);
    expect(diagnostics[0]!.related.map(({ span }) => span.start.line)).to.deep.equal([2]);
  });

  it('finds mistakes on different lines in one run, each once', () => {
    const text = [
      '{',
      '  // why',
      '  "a": True,',
      "  'b': 'x',",
      '  "c": 1',
      '  "d": [1, 2,],',
      '  "e": "C:\\share",',
      '  "f": 1,',
      '}',
      '',
    ].join('\n');
    expect(mistakes(text)).to.deep.equal([
      '2:3-9 comment-is-not-json',
      '3:8-12 word-is-not-json',
      '4:3-6 quotation-mark-is-not-json',
      '4:8-11 quotation-mark-is-not-json',
      '5:9-9 comma-is-missing',
      '6:13-14 comma-is-trailing',
      '7:11-13 escape-is-unknown',
      '8:9-10 comma-is-trailing',
    ]);
  });

  it('says once that a file is no JSON at all, and looks no further', () => {
    expect(mistakes('hello')).to.deep.equal(['1:1-6 text-is-not-json']);
    expect(mistakes('Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE]\r\n')).to.deep.equal(['1:1-8 text-is-not-json']);
    expect(mistakes('language: 1\nname: office\n')).to.deep.equal(['1:1-9 text-is-not-json']);
    expect(mistakes('"language": 1,\n"name": "office"\n')).to.deep.equal(['1:1-11 text-is-not-json']);
  });

  it('goes on with what an unquoted word must mean', () => {
    expect(valueOf('{ a: required, "b": 0x10, "c": 007, "d": False, "e": +1 }')).to.deep.equal(
      Object.assign(Object.create(null), { a: 'required', b: 16, c: 7, d: false, e: 1 }),
    );
  });

  it('takes the consequences of a forgotten quotation mark for one mistake', () => {
    expect(mistakes('{\n  "a": "x,\n  "b": 1\n}')).to.deep.equal(['2:8-11 string-is-not-closed']);
    expect(mistakes('{\n  "a: "x",\n  "b": 1\n}')).to.have.lengthOf(1);
  });

  it('reports a bracket that is never closed once, however many are open', () => {
    expect(mistakes('{ "a": { "b": [1')).to.deep.equal(['1:15-16 bracket-is-not-closed']);
  });

  it('knows an object that a mistake may have shortened', () => {
    const isComplete = (text: string): boolean => {
      const { root } = parseSourceText('policy.json', text).document;
      return root?.kind === 'object' && root.complete;
    };
    expect(isComplete('{ "a": 1 "b": 2 }')).to.equal(true);
    expect(isComplete('{ "a": "x }')).to.equal(false);
    expect(isComplete('{ "a": }')).to.equal(false);
  });

  it('allows as many levels as the limit and no more', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(mistakes(nested(deepestNesting))).to.deep.equal([]);
    expect(mistakes(nested(deepestNesting + 1))).to.deep.equal(['1:65-66 text-is-too-deep']);
    expect(mistakes('['.repeat(100_000))).to.deep.equal(['1:65-66 text-is-too-deep']);
  });

  it('stops after a thousand mistakes and says so', () => {
    const { diagnostics, document } = parseSourceText('policy.json', `[${'// x\n'.repeat(5000)}]`);
    expect(diagnostics).to.have.lengthOf(1001);
    expect(diagnostics.at(-1)!.code).to.equal('text-has-too-many-mistakes');
    expect(document.root).to.equal(undefined);
  });
});

describe('places in a text', () => {
  it('count lines by LF, CR LF and CR, columns in code points and in UTF-16', () => {
    const { document } = parseSourceText('policy.json', '{\r\n"a": 1,\r"🔒🔒": 2,\n"c": 3 }');
    const placeOf = (key: string): readonly number[] => {
      const { start } = spanOf(document, findMember(document.root, key)!.value.range);
      return [start.line, start.column, start.columnUtf16];
    };
    expect(placeOf('a')).to.deep.equal([2, 6, 6]);
    expect(placeOf('🔒🔒')).to.deep.equal([3, 7, 9]);
    expect(placeOf('c')).to.deep.equal([4, 6, 6]);
  });

  it('do not count a byte order mark', () => {
    const { document, diagnostics } = parseSource('policy.json', new TextEncoder().encode('\ufeff{"a": 1}'));
    expect(diagnostics).to.deep.equal([]);
    expect(spanOf(document, findMember(document.root, 'a')!.keyRange).start).to.deep.equal({
      offset: 1,
      line: 1,
      column: 2,
      columnUtf16: 2,
    });
  });
});

describe('parseSource', () => {
  const codesOf = (bytes: Uint8Array): readonly string[] => parseSource('policy.json', bytes).diagnostics.map(({ code }) => code);

  it('refuses UTF-16 with and without a byte order mark, in both orders', () => {
    const little = Uint8Array.from([...'{"a":1}'].flatMap((letter) => [letter.charCodeAt(0), 0]));
    const big = Uint8Array.from([...'{"a":1}'].flatMap((letter) => [0, letter.charCodeAt(0)]));
    for (const bytes of [little, big, Uint8Array.from([0xff, 0xfe, ...little]), Uint8Array.from([0xfe, 0xff, ...big])]) {
      expect(codesOf(bytes)).to.deep.equal(['text-is-utf-16']);
    }
  });

  it('names the byte and the place where UTF-8 ends', () => {
    const [diagnostic] = parseSource(
      'policy.json',
      Uint8Array.from([...new TextEncoder().encode('{\n"ä": "'), 0xfc, 0x22, 0x7d]),
    ).diagnostics;
    expect(diagnostic!.code).to.equal('text-is-not-utf-8');
    expect(diagnostic!.message).to.contain('byte 10 (0xFC)');
    expect(diagnostic!.span!.start).to.include({ line: 2, column: 7 });
  });

  it('reads a file of the largest size and refuses one byte more', () => {
    const ofSize = (size: number): Uint8Array => new TextEncoder().encode(`"${'x'.repeat(size - 2)}"`);
    expect(codesOf(ofSize(largestFile))).to.deep.equal([]);
    expect(codesOf(ofSize(largestFile + 1))).to.deep.equal(['text-is-too-large']);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
