import { expect } from 'chai';
import fc from 'fast-check';
import { makeInert, makeJsonInert, makeVisible } from '../../src/text/visible.js';

const acting = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|##(?:vso|teamcity)?\[/u;
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[#[\]:vsoteamcity\s\u001b\u200b\u00adm0-9]*$/));

describe('visible', () => {
  it('writes out what acts, line ends and tabs too', () => {
    expect(makeVisible('a\u001B[2Jb\u202Ec\u009Bd\n\t\u{E0041}\uFE0F\uD800')).to.equal(
      'a\\u{1B}[2Jb\\u{202E}c\\u{9B}d\\u{A}\\u{9}\\u{E0041}\\u{FE0F}\\u{D800}',
    );
  });

  it('leaves letters, marks, blanks and symbols of every script as they are', () => {
    const text = 'é e\u0301 Ж 日本 🔒 ⇒ \u00a0\u3000 \\u{A} # ## [x] a::b';
    expect(makeVisible(text)).to.equal(text);
  });

  it('writes out a character of the Basic Multilingual Plane exactly where its properties say that it acts', () => {
    const acts = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
    const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const differ = (act: (text: string) => string, wanted: (unit: string) => boolean): readonly string[] =>
      units.filter((unit) => (act(unit) !== unit) !== wanted(unit));
    expect(differ(makeVisible, (unit) => acts.test(unit))).to.deep.equal([]);
    expect(
      differ(
        (text) => makeInert(text, false),
        (unit) => unit !== '\n' && acts.test(unit),
      ),
    ).to.deep.equal([]);
    expect(differ(makeJsonInert, (unit) => unit !== '\n' && acts.test(unit))).to.deep.equal([]);
  });

  it('takes a bracketed command of a CI runner apart wherever it stands', () => {
    expect(['##[error]', 'a ##vso[b', '##teamcity[', '###[', '##[##['].map(makeVisible)).to.deep.equal([
      '\\u{23}#[error]',
      'a \\u{23}#vso[b',
      '\\u{23}#teamcity[',
      '#\\u{23}#[',
      '\\u{23}#[\\u{23}#[',
    ]);
  });

  it('shows nothing that acts, and the same when shown again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = makeVisible(text);
        expect([acting.test(shown), makeVisible(shown)]).to.deep.equal([false, shown]);
      }),
    );
  });

  it('lets a printed line begin with no command, whatever blanks and colours stand before it', () => {
    expect(makeInert('::a\n \u3000::b\n  x ::c\n\n::d', false)).to.equal('\\u{3A}:a\n \u3000\\u{3A}:b\n  x ::c\n\n\\u{3A}:d');
    expect(makeInert(' \u001B[31m::a\u001B[39m', true)).to.equal(' \u001B[31m\\u{3A}:a\u001B[39m');
    expect(makeInert(' \u001B[31m::a\u0007', false)).to.equal(' \\u{1B}[31m::a\\u{7}');
  });

  it('changes nothing in print that is made of visible texts, but a :: at the beginning of a line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const printed = `x${makeVisible(text)}\ny`;
        expect(makeInert(printed, false)).to.equal(printed);
      }),
    );
  });

  it('escapes in JSON what acts and keeps the value', () => {
    expect(makeJsonInert(JSON.stringify('##[a]\u0085\u{E0041}\n'))).to.equal('"\\u0023#[a]\\u0085\\udb40\\udc41\\n"');
    fc.assert(
      fc.property(anyText, (text) => {
        const json = makeJsonInert(JSON.stringify({ [text]: [text] }, null, 2));
        expect([acting.test(json.replaceAll('\n', '')), JSON.parse(json)]).to.deep.equal([false, { [text]: [text] }]);
      }),
    );
  });
});
