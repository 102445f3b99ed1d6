import { expect } from 'chai';
import { parsePolicyComments } from '../../src/formats/policy-comments/parse.js';
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

describe('formats/policy-comments', () => {
  it('is empty where nobody wrote a comment', () => {
    expect(parsePolicyComments('comment.cmtx', frame('', ''))).to.deep.equal({ model: { comments: [] }, diagnostics: [] });
  });

  it('takes the text of a comment from the table, and the template from its prefix', () => {
    const bytes = frame(comment('ns0:Pol_A'), '<string id="ns0_Pol_A">the NAS &amp; its guests</string>');
    expect(withoutPlaces(parsePolicyComments('comment.cmtx', bytes)).model).to.deep.equal({
      comments: [{ namespace: 'Microsoft.Policies.LanmanWorkstation', policy: 'Pol_A', text: 'the NAS & its guests' }],
    });
  });

  it('takes a text that stands in the comment itself', () => {
    const bytes = frame(comment('ns0:Pol_A', 'as it is'), '');
    expect(parsePolicyComments('comment.cmtx', bytes).model?.comments.map(({ text }) => text)).to.deep.equal(['as it is']);
  });

  it('names a comment on a policy of no template, and one without its text, and reads the rest', () => {
    const bytes = frame(`${comment('ns1:A')}${comment('ns0')}${comment('ns0:B')}${comment('ns0:C')}`, '<string id="ns0_C">c</string>');
    expect(messages(bytes)).to.deep.equal([
      'line 4 of the comment.cmtx is not understood: the comment refers to no policy of a template that the file names',
      'line 4 of the comment.cmtx is not understood: the comment refers to no policy of a template that the file names',
      'line 4 of the comment.cmtx is not understood: the text ns0_B of the comment is not in the file',
    ]);
    expect(parsePolicyComments('comment.cmtx', bytes).model?.comments.map(({ text }) => text)).to.deep.equal(['c']);
  });

  it('refuses another file', () => {
    expect(messages(new TextEncoder().encode('<policyDefinitions/>'))).to.deep.equal([
      'line 1 of the comment.cmtx is not understood: the root element is <policyDefinitions>',
    ]);
  });
});
