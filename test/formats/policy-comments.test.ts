import { expect } from 'chai';
import fc from 'fast-check';
import type { PolicyComments } from '../../src/formats/policy-comments/model.js';
import { parseCommentTexts, parsePolicyComments } from '../../src/formats/policy-comments/parse.js';
import { printPolicyComments } from '../../src/formats/policy-comments/print.js';
import { withoutPlaces } from './places.js';

const frame = (comments: string, strings: string): Uint8Array =>
  new TextEncoder().encode(`\ufeff<?xml version='1.0' encoding='utf-8'?>
<policyComments revision="1.0" schemaVersion="1.0" xmlns="http://www.microsoft.com/GroupPolicy/CommentDefinitions">
  <policyNamespaces><using prefix="ns0" namespace="Microsoft.Policies.LanmanWorkstation"></using></policyNamespaces>
  <comments><admTemplate>${comments}</admTemplate></comments>
  <resources minRequiredRevision="1.0"><stringTable>${strings}</stringTable></resources>
</policyComments>`);
const comment = (policy: string, text = `$(resource.${policy.replace(':', '_')})`): string =>
  `<comment policyRef="${policy}" commentText="${text}"></comment>`;
const messages = (bytes: Uint8Array): readonly string[] =>
  parsePolicyComments('comment.cmtx', bytes).diagnostics.map(({ message }) => message);

const linesOf = (comments: PolicyComments): readonly string[] =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(printPolicyComments(comments)).split('\r\n');

const rootTag =
  '<policyComments xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" revision="1.0" schemaVersion="1.0" xmlns="http://www.microsoft.com/GroupPolicy/CommentDefinitions">';

describe('formats/policy-comments', () => {
  it('is empty where nobody wrote a comment', () => {
    expect(parsePolicyComments('comment.cmtx', frame('', ''))).to.deep.equal({
      model: { namespaces: ['Microsoft.Policies.LanmanWorkstation'], comments: [] },
      diagnostics: [],
    });
  });

  it('takes the text of a comment from the table, and the template from its prefix', () => {
    const bytes = frame(comment('ns0:Pol_A'), '<string id="ns0_Pol_A">the NAS &amp; its guests</string>');
    expect(withoutPlaces(parsePolicyComments('comment.cmtx', bytes)).model).to.deep.equal({
      namespaces: ['Microsoft.Policies.LanmanWorkstation'],
      comments: [{ namespace: 'Microsoft.Policies.LanmanWorkstation', policy: 'Pol_A', text: 'the NAS & its guests' }],
    });
  });

  it('takes a text that stands in the comment itself', () => {
    const bytes = frame(comment('ns0:Pol_A', 'as it is'), '');
    expect(parsePolicyComments('comment.cmtx', bytes).model?.comments.map(({ text }) => text)).to.deep.equal(['as it is']);
  });

  it('takes a text that its language file has, and its own before that', () => {
    const localized = new TextEncoder().encode(
      `<commentDefinitionResources revision="1.0" schemaVersion="1.0"><resources><stringTable><string id="ns0_A">einer</string><string id="ns0_B">two</string></stringTable></resources></commentDefinitionResources>`,
    );
    const { model, diagnostics } = parseCommentTexts('en-us/comment.cmtl', localized);
    expect([model, diagnostics]).to.deep.equal([
      {
        texts: [
          { id: 'ns0_A', text: 'einer' },
          { id: 'ns0_B', text: 'two' },
        ],
      },
      [],
    ]);
    const bytes = frame(`${comment('ns0:A')}${comment('ns0:B')}`, '<string id="ns0_A">one</string>');
    expect(parsePolicyComments('comment.cmtx', bytes, model?.texts).model?.comments.map(({ text }) => text)).to.deep.equal(['one', 'two']);
  });

  it('names attributes that are not known, wherever they stand', () => {
    const bytes = new TextEncoder().encode(
      new TextDecoder()
        .decode(frame(comment('ns0:A', 'why'), ''))
        .replace('<admTemplate>', '<admTemplate of="x">')
        .replace('<comment ', '<comment author="me" '),
    );
    expect(messages(bytes)).to.deep.equal([
      'line 4 of the comment.cmtx is not understood: the attribute of of <admTemplate> is not known',
      'line 4 of the comment.cmtx is not understood: the attribute author of <comment> is not known',
    ]);
    const texts = new TextEncoder().encode('<commentDefinitionResources><resources from="x"/></commentDefinitionResources>');
    expect(parseCommentTexts('comment.cmtl', texts).diagnostics.map(({ message }) => message)).to.deep.equal([
      'line 1 of the comment.cmtl is not understood: the attribute from of <resources> is not known',
    ]);
  });

  it('names a comment on a policy of no template, and one without its text, and reads the rest', () => {
    const bytes = frame(`${comment('ns1:A')}${comment('ns0')}${comment('ns0:B')}${comment('ns0:C')}`, '<string id="ns0_C">c</string>');
    expect(messages(bytes)).to.deep.equal([
      'line 4 of the comment.cmtx is not understood: the comment refers to no policy of a template that the file names',
      'line 4 of the comment.cmtx is not understood: the comment refers to no policy of a template that the file names',
      'line 4 of the comment.cmtx is not understood: the text ns0_B of the comment is neither in the file nor in one of its language (comment.cmtl)',
    ]);
    expect(parsePolicyComments('comment.cmtx', bytes).model?.comments.map(({ text }) => text)).to.deep.equal(['c']);
  });

  const wrong: readonly (readonly [what: string, comments: string, strings: string, problem: string])[] = [
    [
      'a second text of one id',
      '',
      '<string id="a">1</string><string id="a">2</string>',
      '<string> has the id a, which stands there already',
    ],
    ['a text without id', '', '<string>1</string>', '<string> lacks an attribute'],
    ['an element in a text', '', '<string id="a">1<b/></string>', '<b> is not known in <string>'],
    ['an element beside texts', '', '<text/>', '<text> is not known in <stringTable>'],
    ['text between comments', 'why', '', 'text stands between the elements of <admTemplate>'],
    ['an element beside comments', '<note/>', '', '<note> is not known in <admTemplate>'],
    ['a policy with two colons', comment('ns0:b:c', 'text'), '', 'the comment refers to no policy of a template that the file names'],
  ];
  for (const [what, comments, strings, problem] of wrong) {
    it(`names ${what}`, () => {
      expect(messages(frame(comments, strings)).map((message) => message.replace(/.*understood: /, ''))).to.deep.equal([problem]);
    });
  }

  it('refuses another file', () => {
    expect(messages(new TextEncoder().encode('<policyDefinitions/>'))).to.deep.equal([
      'line 1 of the comment.cmtx is not understood: the root element is <policyDefinitions>',
    ]);
  });

  it('is what the editor writes for settings without comments', () => {
    expect(linesOf({ namespaces: ['Microsoft.Policies.LanmanWorkstation'], comments: [] })).to.deep.equal([
      "\u{feff}<?xml version='1.0' encoding='utf-8'?>",
      rootTag,
      '  <policyNamespaces>',
      '    <using prefix="ns0" namespace="Microsoft.Policies.LanmanWorkstation"></using>',
      '  </policyNamespaces>',
      '  <comments>',
      '    <admTemplate></admTemplate>',
      '  </comments>',
      '  <resources minRequiredRevision="1.0">',
      '    <stringTable></stringTable>',
      '  </resources>',
      '</policyComments>',
    ]);
  });

  it('names a policy by the prefix of its template, and keeps the comment among the resources, as MS-GPREG shows', () => {
    const comments = [
      { namespace: 'Microsoft.Policies.ControlPanel2', policy: 'UseDefaultTile', text: 'a < b\nand more' },
      { namespace: 'Microsoft.Policies.BITS', policy: 'BITS_DisableBranchCache', text: 'Do not change this GPO.' },
    ];
    const namespaces = ['Microsoft.Policies.BITS', 'Microsoft.Policies.ControlPanel2'];
    expect(linesOf({ namespaces, comments }).slice(2)).to.deep.equal([
      '  <policyNamespaces>',
      '    <using prefix="ns0" namespace="Microsoft.Policies.BITS"></using>',
      '    <using prefix="ns1" namespace="Microsoft.Policies.ControlPanel2"></using>',
      '  </policyNamespaces>',
      '  <comments>',
      '    <admTemplate>',
      '      <comment policyRef="ns1:UseDefaultTile" commentText="$(resource.ns1_UseDefaultTile)"></comment>',
      '      <comment policyRef="ns0:BITS_DisableBranchCache" commentText="$(resource.ns0_BITS_DisableBranchCache)"></comment>',
      '    </admTemplate>',
      '  </comments>',
      '  <resources minRequiredRevision="1.0">',
      '    <stringTable>',
      '      <string id="ns1_UseDefaultTile">a &lt; b',
      'and more</string>',
      '      <string id="ns0_BITS_DisableBranchCache">Do not change this GPO.</string>',
      '    </stringTable>',
      '  </resources>',
      '</policyComments>',
    ]);
  });

  it('reads what is printed', () => {
    const names = ['Microsoft.Policies.BITS', 'Microsoft.Policies.ControlPanel2'];
    const comment = fc.record({
      namespace: fc.constantFrom(...names),
      policy: fc.constantFrom('A', 'Pol_B'),
      text: fc.string({ unit: 'grapheme', minLength: 1 }),
    });
    const distinct = fc.uniqueArray(comment, { selector: ({ namespace, policy }) => `${namespace}:${policy}` });
    fc.assert(
      fc.property(distinct, (comments) => {
        const readable = comments.filter(({ text }) => !/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/.test(text));
        const model = { namespaces: names, comments: readable };
        expect(withoutPlaces(parsePolicyComments('comment.cmtx', printPolicyComments(model)))).to.deep.equal({ model, diagnostics: [] });
      }),
    );
  });
});
