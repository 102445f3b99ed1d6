import { expect } from 'chai';
import fc from 'fast-check';
import type { WmiFilter } from '../../src/formats/wmi-filter/model.js';
import { parseWmiFilter } from '../../src/formats/wmi-filter/parse.js';
import { printWmiFilter } from '../../src/formats/wmi-filter/print.js';
import { printHex } from '../../src/text/hex.js';
import { decodeUtf16File } from '../../src/text/utf16.js';
import { skipBecause } from '../skip-because.js';
import { readFixtures } from './fixtures.js';
import { withoutPlaces } from './places.js';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const query = 'SELECT * FROM Win32_OperatingSystem WHERE ProductType = "1"';
const rule = { query, queryLanguage: 'WQL', namespace: 'root\\CIMv2' };
const required = { domain: 'corp.example', id: '{11111111-1111-8111-8111-111111111111}', name: 'Clients' };
const filter: WmiFilter = { author: 'admin@corp.example', ...required, rules: [rule] };

const printedRule = [
  'instance of MSFT_Rule',
  '{',
  '\tQuery = "SELECT * FROM Win32_OperatingSystem WHERE ProductType = \\"1\\"";',
  '\tQueryLanguage = "WQL";',
  '\tTargetNameSpace = "root\\\\CIMv2";',
];
const printedName = ['\tDomain = "corp.example";', '\tID = "{11111111-1111-8111-8111-111111111111}";', '\tName = "Clients";'];
const linesOf = (printed: WmiFilter): readonly string[] | undefined => decodeUtf16File(printWmiFilter(printed))?.split('\r\n');

const text = (rules: string, more = ''): string =>
  `instance of MSFT_SomFilter {\n Domain = "d"; ID = "i"; Name = "n"; Rules = {${rules}};${more} };`;
const ruleText = 'instance of MSFT_Rule { Query = "q"; QueryLanguage = "WQL"; TargetNameSpace = "root"; }';
const messages = (written: string): readonly string[] =>
  parseWmiFilter('a.mof', ascii(written)).diagnostics.map(
    ({ code, span, message }) =>
      `${span?.start.line}:${span?.start.column} ${code === 'wmi-filter-is-wrong' ? message.replace(/.*understood: /, '') : code}`,
  );

const wrong: readonly (readonly [written: string, message: string])[] = [
  ['', '1:1 "instance" is expected'],
  ['class MSFT_SomFilter { };', '1:1 "instance" is expected'],
  ['instance of Win32_Service { };', '1:13 "MSFT_SomFilter" is expected'],
  [text(ruleText).slice(0, -3), `2:136 "}" is expected`],
  [text(ruleText).slice(0, -1), '2:138 ";" is expected'],
  [`${text(ruleText)}\n${text(ruleText)}`, '3:1 something follows the filter; a file holds one'],
  [text('instance of MSFT_Rule { Query = "q"; QueryLanguage = "WQL"; }'), '2:47 MSFT_Rule has no TargetNameSpace'],
  [text(`${ruleText} ${ruleText}`), '2:135 "," is expected'],
  [text(ruleText, ' Nmae = "n";'), '2:137 MSFT_SomFilter has no property Nmae'],
  [text(ruleText, ' name = "n";'), '2:137 Name stands there twice'],
  [text(ruleText, ' Author = 20231201;'), '2:146 a text between quotes is expected'],
  [text(ruleText, ' Author = "a\n";'), '2:146 a text has no closing quote on its line'],
  [text(ruleText, ' Author = "root\\CIMv2";'), '2:151 \\C is no escape; a backslash in a text is doubled'],
  [text(ruleText, ' /* Author = "a";'), '2:137 a property is expected'],
];

/** Real files whose blanks or line ends are not those of an export. */
const changedByHand = ['Windows-PDC.mof', 'Windows-x64.mof', 'Windows-x86.mof'];

describe('formats/wmi-filter', () => {
  it('is UTF-16LE with byte order mark, an empty line first, and what the filter does not say left out', () => {
    expect([...printWmiFilter(filter).subarray(0, 2)]).to.deep.equal([0xff, 0xfe]);
    expect(linesOf(filter)).to.deep.equal([
      '',
      'instance of MSFT_SomFilter',
      '{',
      '\tAuthor = "admin@corp.example";',
      ...printedName,
      '\tRules = {',
      ...printedRule,
      '}};',
      '};',
      '',
    ]);
  });

  it('has rules behind commas, or none', () => {
    expect(linesOf({ ...required, rules: [rule, rule] })?.slice(6)).to.deep.equal([
      '\tRules = {',
      ...printedRule,
      '}, ',
      ...printedRule,
      '}};',
      '};',
      '',
    ]);
    expect(linesOf({ ...required, rules: [] })?.slice(6)).to.deep.equal(['\tRules = {};', '};', '']);
  });

  it('reads what people write: 8-bit, LF, comments, names in any case, texts in pieces, characters by number', () => {
    const written = `// ours\n${text(ruleText, '/* of\nus */ AUTHOR = "a"\n"\\x00e4\\\'";')}\n`;
    expect(withoutPlaces(parseWmiFilter('a.mof', ascii(written)))).to.deep.equal({
      model: { domain: 'd', id: 'i', name: 'n', rules: [{ query: 'q', queryLanguage: 'WQL', namespace: 'root' }], author: "a\u00e4'" },
      diagnostics: [],
    });
  });

  it('says of the filter and of each rule where it stands', () => {
    const { model } = parseWmiFilter('a.mof', ascii(`\n${text(ruleText)}`));
    const places = [model, ...(model?.rules ?? [])].map((record) => {
      const at = record?.at;
      return at !== undefined && 'span' in at ? [at.span.start.line, at.span.start.column, at.span.end.column] : at;
    });
    expect(places).to.deep.equal([
      [2, 1, 138],
      [3, 47, 134],
    ]);
  });

  for (const [written, message] of wrong) it(`says ${message}`, () => void expect(messages(written)).to.deep.equal([message]));

  it('says again what it printed', () => {
    const anyText = fc.string({ unit: 'binary' });
    const anyFilter = fc.record(
      {
        author: anyText,
        changeDate: anyText,
        creationDate: anyText,
        description: anyText,
        domain: anyText,
        id: anyText,
        name: anyText,
        rules: fc.array(fc.record({ query: anyText, queryLanguage: anyText, namespace: anyText })),
        sourceOrganization: anyText,
      },
      { requiredKeys: ['domain', 'id', 'name', 'rules'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(anyFilter, (model) => {
        expect(withoutPlaces(parseWmiFilter('a.mof', printWmiFilter(model)))).to.deep.equal({ model, diagnostics: [] });
      }),
    );
  });

  for (const fixture of readFixtures('wmi-filter', '.mof')) {
    it(`reads ${fixture.name}, and prints it byte for byte`, function () {
      if (fixture.bytes === undefined) skipBecause(this, fixture.missing);
      const { model, diagnostics } = parseWmiFilter(fixture.name, fixture.bytes);
      expect(diagnostics).to.deep.equal([]);
      if (!changedByHand.includes(fixture.name)) expect(printHex(printWmiFilter(model!))).to.equal(printHex(fixture.bytes));
    });
  }
});
