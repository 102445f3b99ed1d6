import { expect } from 'chai';
import fc from 'fast-check';
import { type GptIni, joinVersions, splitVersion, versionsOf } from '../../src/formats/gpt-ini/model.js';
import { parseGptIni } from '../../src/formats/gpt-ini/parse.js';
import { printGptIni } from '../../src/formats/gpt-ini/print.js';
import { printHex } from '../../src/text/hex.js';
import { skipBecause } from '../skip-because.js';
import { readFixtures } from './fixtures.js';
import { withoutPlaces } from './places.js';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const ini = (...entries: readonly (readonly [name: string, value: string])[]): GptIni => ({
  sections: [{ name: 'General', entries: entries.map(([name, value]) => ({ name, value })) }],
});
const messages = (text: string): readonly string[] =>
  parseGptIni('gpt.ini', ascii(text)).diagnostics.map(
    ({ span, message }) => `${span?.start.line}:${span?.start.column} ${message.replace(/.*understood: /, '')}`,
  );

describe('formats/gpt-ini', () => {
  it('is 8-bit with CR LF, and UTF-16LE with byte order mark where a name needs it', () => {
    expect(new TextDecoder().decode(printGptIni(ini(['Version', '65537'])))).to.equal('[General]\r\nVersion=65537\r\n');
    expect(printHex(printGptIni(ini(['displayName', '\u00e4'])).slice(-3))).to.equal('e40d0a');
    expect(printHex(printGptIni(ini(['displayName', '\u0431'])).slice(0, 4))).to.equal('fffe5b00');
  });

  it('reads what people write: LF, comments, blanks, names in any case', () => {
    expect(withoutPlaces(parseGptIni('gpt.ini', ascii('; ours\n\n[general]\n version = 3 \ndisplayName=a=b\n[Other]\n')))).to.deep.equal({
      model: {
        sections: [
          {
            name: 'general',
            entries: [
              { name: 'version', value: '3' },
              { name: 'displayName', value: 'a=b' },
            ],
          },
          { name: 'Other', entries: [] },
        ],
      },
      diagnostics: [],
    });
  });

  it('says of each section and entry where it stands', () => {
    const [section] = parseGptIni('gpt.ini', ascii('[General]\n Version=3\n')).model?.sections ?? [];
    const places = [section, ...(section?.entries ?? [])].map((record) => {
      const at = record?.at;
      return at !== undefined && 'span' in at ? [at.span.start.line, at.span.start.column, at.span.end.column] : at;
    });
    expect(places).to.deep.equal([
      [1, 1, 10],
      [2, 2, 11],
    ]);
  });

  it('names a line that it does not understand, and reads the rest', () => {
    const text = 'a=1\n[General\n[General]\nVersion=1\nwords\n';
    const neither = 'it is neither a section in brackets nor a name with an equals sign behind it';
    expect(messages(text)).to.deep.equal(['1:1 it stands before the first section', `2:1 ${neither}`, `5:1 ${neither}`]);
    expect(withoutPlaces(parseGptIni('gpt.ini', ascii(text)).model)).to.deep.equal(ini(['Version', '1']));
  });

  const refused: readonly (readonly [text: string, message: string])[] = [
    ['', '1:1 there is no Version in a section [General]'],
    ['[Other]\nVersion=1\n', '1:1 there is no Version in a section [General]'],
    ['[General]\nVersion=\n', '2:1 Version is no number from 0 to 4294967295'],
    ['[General]\nVersion=-1\n', '2:1 Version is no number from 0 to 4294967295'],
    ['[General]\nVersion=4294967296\n', '2:1 Version is no number from 0 to 4294967295'],
  ];
  for (const [text, message] of refused) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(messages(text)).to.deep.equal([message]);
      expect(parseGptIni('gpt.ini', ascii(text)).model).to.equal(undefined);
    });
  }

  it('BM-21: has the version of users in the high half of its number, and that of the computer in the low one', () => {
    expect(splitVersion(9_437_184)).to.deep.equal({ user: 144, machine: 0 });
    expect(versionsOf(ini(['Version', '4294901761']))).to.deep.equal({ user: 65_535, machine: 1 });
    expect(versionsOf(ini())).to.equal(undefined);
    fc.assert(fc.property(fc.nat(0xffff_ffff), (version) => void expect(joinVersions(splitVersion(version))).to.equal(version)));
  });

  it('says again what it printed', () => {
    const name = fc.stringMatching(/^[A-Za-z]{1,12}$/);
    const value = fc.string({ unit: 'binary' }).filter((text) => !/[\0\r\n]/.test(text) && text.trim() === text);
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (entries) => {
        const model = ini(['Version', '1'], ...entries);
        expect(withoutPlaces(parseGptIni('gpt.ini', printGptIni(model)).model)).to.deep.equal(model);
      }),
    );
  });

  for (const fixture of readFixtures('gpt-ini', '.INI')) {
    it(`reads ${fixture.name}, and prints it byte for byte`, function () {
      if (fixture.bytes === undefined) skipBecause(this, fixture.missing);
      const { model, diagnostics } = parseGptIni(fixture.name, fixture.bytes);
      expect(diagnostics).to.deep.equal([]);
      expect(printHex(printGptIni(model!))).to.equal(printHex(fixture.bytes));
    });
  }
});
