import { expect } from 'chai';
import { parseSourceText } from '../../src/source/parse.js';
import { findAt, pointerBelow, splitPointer } from '../../src/source/pointer.js';

describe('JSON Pointer', () => {
  const root = parseSourceText('policy.json', '{ "a/b": { "m~n": [10, { "": 20 }] } }').document.root!;

  it('escapes slash and tilde, and takes them back (RFC 6901)', () => {
    const pointer = pointerBelow(pointerBelow(pointerBelow('', 'a/b'), 'm~n'), 0);
    expect(pointer).to.equal('/a~1b/m~0n/0');
    expect(splitPointer(pointer)).to.deep.equal(['a/b', 'm~n', '0']);
  });

  it('takes ~01 for ~1, not for a slash', () => {
    expect(splitPointer('/~01')).to.deep.equal(['~1']);
  });

  it('leads to a value and the member that holds it', () => {
    expect(findAt(root, '/a~1b/m~0n/0')?.node).to.include({ kind: 'number', value: 10 });
    expect(findAt(root, '/a~1b')?.member?.key).to.equal('a/b');
    expect(findAt(root, '/a~1b/m~0n/1/')?.node).to.include({ value: 20 });
    expect(findAt(root, '')?.node).to.equal(root);
  });

  it('leads nowhere for what is not there', () => {
    for (const pointer of ['/x', '/a~1b/m~0n/2', '/a~1b/m~0n/00', '/a~1b/m~0n/-', '/a~1b/m~0n/0/1']) {
      expect(findAt(root, pointer), pointer).to.equal(undefined);
    }
  });
});
