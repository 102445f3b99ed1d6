import { expect } from 'chai';
import fc from 'fast-check';
import { printXmlTree, type XmlTree } from '../../src/text/xml.js';
import { parseXml, type XmlElement } from '../../src/text/xml-reader.js';

/** What was read, as a tree that could be printed. */
function treeOf({ name, attributes, children }: XmlElement): XmlTree {
  const elements = children.filter((child) => typeof child !== 'string');
  const text = children.filter((child) => typeof child === 'string').join('');
  return { name, attributes: Object.fromEntries(attributes), children: elements.map(treeOf), text: elements.length > 0 ? '' : text };
}

describe('text xml', () => {
  it('prints a tree in the order given, indented, every line with CR LF', () => {
    const tree = { name: 'a', attributes: { x: '1\n2', y: undefined }, children: [{ name: 'b', text: ' q\n<' }, { name: 'c' }] };
    expect(printXmlTree(tree)).to.equal(
      '<?xml version="1.0" encoding="utf-8"?>\r\n<a x="1 2">\r\n  <b> q\r\n&lt;</b>\r\n  <c/>\r\n</a>\r\n',
    );
  });

  it('prints what is read again, whatever the texts', () => {
    const text = fc.string({ unit: 'grapheme' }).map((each) => each.replace(/\p{Cc}|[\uFFFE\uFFFF]/gu, '\n'));
    const attribute = text.map((each) => each.replaceAll('\n', ' '));
    const leaf = fc.record({
      name: fc.constantFrom('a', 'b', 'c-d.e'),
      attributes: fc.record({ x: attribute }),
      text,
      children: fc.constant([]),
    });
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1 }), (children) => {
        const root: XmlTree = { name: 'root', attributes: {}, children, text: '' };
        const read = parseXml(printXmlTree(root));
        expect('problem' in read ? read : treeOf(read)).to.deep.equal(root);
      }),
    );
  });
});
