import { expect } from 'chai';
import fc from 'fast-check';
import { parseXml, type XmlElement } from '../../src/text/xml-reader.js';
import { printXmlFragment } from '../../src/text/xml.js';

/** What was read, without places: name, attributes, children. */
type Read = readonly [name: string, attributes: Readonly<Record<string, string>>, ...children: (Read | string)[]];

function plain({ name, attributes, children }: XmlElement): Read {
  return [name, Object.fromEntries(attributes), ...children.map((child) => (typeof child === 'string' ? child : plain(child)))];
}

function read(text: string): Read | string {
  const result = parseXml(text);
  return 'problem' in result ? `${result.offset}: ${result.problem}` : plain(result);
}

const wellFormed: readonly (readonly [text: string, read: Read])[] = [
  ['<a/>', ['a', {}]],
  ['<a></a >', ['a', {}]],
  ['<?xml version="1.0"?><!-- <b> --><a/>\r\n', ['a', {}]],
  ['<a><b> </b><c/>x</a>', ['a', {}, ['b', {}, ' '], ['c', {}], 'x']],
  [`<p:a xmlns:p = "u" x='"'/>`, ['p:a', { 'xmlns:p': 'u', x: '"' }]],
  ['<a x="1&#10;2&amp;\t3">&lt;&#x41;&quot;&apos;&gt;</a>', ['a', { x: '1\n2& 3' }, `<A"'>`]],
  ['<a>x<![CDATA[<b>]]]>y</a>', ['a', {}, 'x<b>]y']],
  ['<a>1\r\n2\r3&#13;</a>', ['a', {}, '1\n2\n3\r']],
  ['<\u00fcbersicht/>', ['\u00fcbersicht', {}]],
];

const malformed: readonly (readonly [text: string, problem: string])[] = [
  ['', '0: it holds no element'],
  ['text', '0: text stands outside of the root element'],
  ['<a/> x', '5: text stands outside of the root element'],
  ['<![CDATA[x]]><a/>', '9: text stands outside of the root element'],
  ['<a/><b/>', '4: a second root element begins'],
  ['<a><b></a>', '6: <b> ends with another tag than its own'],
  ['</a>', '0: an element ends that never began'],
  ['<a><b>', '3: <b> is never closed'],
  ['<a', '2: the tag of <a> is not understood here'],
  ['<a x=1/>', '2: the tag of <a> is not understood here'],
  ['<a x="1"y="2"/>', '8: the tag of <a> is not understood here'],
  ['<a x="<"/>', '2: the tag of <a> is not understood here'],
  ['<a x="1" x="2"/>', '8: the attribute x stands there twice'],
  ['<a>1 < 2</a>', '5: "<" begins no element; as text it is written &lt;'],
  ['<a>b &foo; c</a>', '5: &foo; is no entity; an ampersand as text is written &amp;'],
  ['<a x="b & c"/>', '8: & is no entity; an ampersand as text is written &amp;'],
  ['<a>&#0;</a>', '3: &#0; is no entity; an ampersand as text is written &amp;'],
  ['<a>&#xD800;</a>', '3: &#xD800; is no entity; an ampersand as text is written &amp;'],
  ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', '0: a document type is not read'],
  ['<a><!-- </a>', '3: a comment has no end'],
  ['<a><![CDATA[ </a>', '3: a CDATA section has no end'],
  ['<?xml version="1.0"', '0: an instruction has no end'],
  ['<a>'.repeat(201), '600: elements are nested deeper than 200'],
];

describe('text/xml-reader', () => {
  for (const [text, expected] of wellFormed) it(`reads ${JSON.stringify(text)}`, () => void expect(read(text)).to.deep.equal(expected));
  for (const [text, problem] of malformed) {
    it(`refuses ${JSON.stringify(text.slice(0, 60))}`, () => void expect(read(text)).to.equal(problem));
  }

  it('says where each element begins and ends', () => {
    const root = parseXml('<a>\n <b/>\n</a>\n') as XmlElement;
    const [, child] = root.children as [string, XmlElement, string];
    expect([root.start, root.end, child.start, child.end]).to.deep.equal([0, 14, 5, 9]);
  });

  it('reads what is printed', () => {
    const texts = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, ''));
    fc.assert(
      fc.property(
        fc.array(
          texts.filter((text) => text !== ''),
          { minLength: 1, maxLength: 5 },
        ),
        (list) => {
          expect(read(printXmlFragment({ list: { item: list } }))).to.deep.equal(['list', {}, ...list.map((text) => ['item', {}, text])]);
        },
      ),
    );
  });

  it('never throws, whatever stands between the brackets', () => {
    const pieces = fc.array(
      fc.constantFrom('<', '>', '/', '&', ';', '"', ' ', '=', 'a', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '</a>', '<a>'),
    );
    fc.assert(fc.property(pieces, (list) => void parseXml(`<a>${list.join('')}</a>`)));
  });
});
