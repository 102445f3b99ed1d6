import { expect } from 'chai';
import fc from 'fast-check';
import type { PolicyRule, PolicyRules } from '../../src/formats/policy-rules/model.js';
import { parsePolicyRules } from '../../src/formats/policy-rules/parse.js';
import { printPolicyRules } from '../../src/formats/policy-rules/print.js';
import { printHex } from '../../src/text/hex.js';
import { skipBecause } from '../skip-because.js';
import { readFixtures } from './fixtures.js';
import { withoutPlaces } from './places.js';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const messages = (text: string): readonly string[] =>
  parsePolicyRules('a.PolicyRules', ascii(text)).diagnostics.map(
    ({ span, message }) => `${span?.start.line}:${span?.start.column} ${message.replace(/.*understood: /, '')}`,
  );

const origin = { sourceFile: 'GptTmpl.inf', policyName: 'Baseline' };
const each: readonly (readonly [rule: PolicyRule, element: string])[] = [
  [
    { kind: 'registry', configuration: 'Computer', key: 'Software\\A', valueName: '**del.B', type: 'REG_SZ', data: ' ', ...origin },
    '<ComputerConfig><Key>Software\\A</Key><Value>**del.B</Value><RegType>REG_SZ</RegType><RegData> </RegData><SourceFile>GptTmpl.inf</SourceFile><PolicyName>Baseline</PolicyName></ComputerConfig>',
  ],
  [
    { kind: 'registry', configuration: 'User', key: 'Software\\A', valueName: 'B', type: 'REG_DWORD', data: '1' },
    '<UserConfig><Key>Software\\A</Key><Value>B</Value><RegType>REG_DWORD</RegType><RegData>1</RegData></UserConfig>',
  ],
  [
    { kind: 'security-template', section: 'Registry Values', line: 'MACHINE\\A=1,"1"', policyName: 'Baseline' },
    '<SecurityTemplate Section="Registry Values"><LineItem>MACHINE\\A=1,&quot;1&quot;</LineItem><PolicyName>Baseline</PolicyName></SecurityTemplate>',
  ],
  [
    { kind: 'audit', guid: '{0cce923f-69ae-11d9-bed3-505054503030}', name: 'Audit Credential Validation', setting: '3' },
    '<AuditSubcategory><GUID>{0cce923f-69ae-11d9-bed3-505054503030}</GUID><Name>Audit Credential Validation</Name><Setting>3</Setting></AuditSubcategory>',
  ],
  [
    { kind: 'extension', side: 'Machine', guid: '{35378EAC-683F-11D2-A89A-00C04FBBCFA2}', name: 'Registry Policy' },
    '<CSE-Machine><GUID>{35378EAC-683F-11D2-A89A-00C04FBBCFA2}</GUID><Name>Registry Policy</Name></CSE-Machine>',
  ],
  [{ kind: 'extension', side: 'User', guid: '{0}', name: 'x' }, '<CSE-User><GUID>{0}</GUID><Name>x</Name></CSE-User>'],
];

const frame = (elements: string): string => `<PolicyRules>${elements}</PolicyRules>`;
const extension = '<GUID>g</GUID><Name>n</Name>';
const wrong: readonly (readonly [text: string, message: string])[] = [
  ['<Rules/>', '1:1 the root element is <Rules>'],
  ['<PolicyRules>\n<CSE-User>', '2:1 <CSE-User> is never closed'],
  [frame('<Firewall/>'), '1:14 <Firewall> is no rule that is known'],
  [frame('x'), '1:1 text stands between the elements of <PolicyRules>'],
  [frame('<CSE-User><GUID>g</GUID></CSE-User>'), '1:14 <CSE-User> has no Name'],
  [frame('<SecurityTemplate><LineItem>a</LineItem></SecurityTemplate>'), '1:14 <SecurityTemplate> has no Section'],
  [frame(`<CSE-User x="1">${extension}</CSE-User>`), '1:14 the attribute x is not known here'],
  [frame(`<CSE-User>${extension}<PolicyName>p</PolicyName></CSE-User>`), '1:52 <PolicyName> is not known here'],
  [frame(`<CSE-User>${extension}<Name>p</Name></CSE-User>`), '1:52 <Name> stands there twice'],
  [frame('<CSE-User><GUID>g</GUID><Name><b/></Name></CSE-User>'), '1:38 <Name> holds elements in place of a text'],
  [frame(`<CSE-User>x${extension}</CSE-User>`), '1:14 text stands between the elements of <CSE-User>'],
];

describe('formats/policy-rules', () => {
  it('prints a rule a line, with byte order mark and CR LF and without declaration', () => {
    const text = `<PolicyRules>\r\n${each.map(([, element]) => `${element}\r\n`).join('')}</PolicyRules>\r\n`;
    expect(printHex(printPolicyRules({ rules: each.map(([rule]) => rule) }))).to.equal(`efbbbf${printHex(ascii(text))}`);
  });

  for (const [rule, element] of each) {
    it(`reads <${element.slice(1, 16)}…`, () => {
      expect(withoutPlaces(parsePolicyRules('a', ascii(`<PolicyRules>\n${element}\n</PolicyRules>`)))).to.deep.equal({
        model: { rules: [rule] },
        diagnostics: [],
      });
    });
  }

  it('says of every rule where it stands', () => {
    const [rule] = parsePolicyRules('a', ascii(`<PolicyRules>\n${each[1]?.[1]}\n</PolicyRules>`)).model?.rules ?? [];
    expect(rule?.at !== undefined && 'span' in rule.at && [rule.at.span.start.line, rule.at.span.start.column]).to.deep.equal([2, 1]);
  });

  for (const [text, message] of wrong) it(`refuses ${JSON.stringify(text)}`, () => void expect(messages(text)).to.deep.equal([message]));

  it('names every rule that it does not understand', () => {
    expect(messages('<PolicyRules>\n<A/>\n<B/>\n</PolicyRules>')).to.deep.equal([
      '2:1 <A> is no rule that is known',
      '3:1 <B> is no rule that is known',
    ]);
  });

  it('reads UTF-8 without its mark, and refuses what is none', () => {
    expect(parsePolicyRules('a', ascii(frame('<CSE-User><GUID>g</GUID><Name>\u00fc</Name></CSE-User>'))).model?.rules[0]).to.include({
      name: '\u00fc',
    });
    expect(parsePolicyRules('a', Uint8Array.of(0x3c, 0xfc)).diagnostics.map(({ code }) => code)).to.deep.equal(['file-encoding-is-wrong']);
  });

  it('says again what it printed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((written) => written.replace(/[\u0000-\u001f\ufffe\uffff]/g, ''));
    const rule = fc.record({ kind: fc.constant('security-template' as const), section: text, line: text, policyName: text });
    fc.assert(
      fc.property(fc.array(rule), (rules) => {
        const model: PolicyRules = { rules };
        expect(withoutPlaces(parsePolicyRules('a', printPolicyRules(model)))).to.deep.equal({ model, diagnostics: [] });
      }),
    );
  });

  for (const fixture of readFixtures('policy-rules', '.PolicyRules')) {
    it(`prints ${fixture.name} byte for byte`, function () {
      if (fixture.bytes === undefined) skipBecause(this, fixture.missing);
      const { model, diagnostics } = parsePolicyRules(fixture.name, fixture.bytes);
      expect(diagnostics).to.deep.equal([]);
      expect(printHex(printPolicyRules(model ?? { rules: [] }))).to.equal(printHex(fixture.bytes));
    });
  }
});
