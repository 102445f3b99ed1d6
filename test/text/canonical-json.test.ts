import { expect } from 'chai';
import fc from 'fast-check';
import { type Json, printCanonicalJson, printJson } from '../../src/text/canonical-json.js';

const shuffled = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, shuffled(member as Json)]),
  );
};

describe('text/canonical-json', () => {
  it('keeps the given order, indents by two and ends with LF', () => {
    expect(printJson({ b: 1, a: [null], c: undefined })).to.equal('{\n  "b": 1,\n  "a": [\n    null\n  ]\n}\n');
  });

  it('sorts members at every depth, on one line', () => {
    expect(printCanonicalJson({ b: { z: 1, y: [{ d: 1, c: 2 }] }, a: null })).to.equal('{"a":null,"b":{"y":[{"c":2,"d":1}],"z":1}}');
  });

  it('does not depend on the order of members, and loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as Json;
        expect(printCanonicalJson(shuffled(json))).to.equal(printCanonicalJson(json));
        expect(JSON.parse(printCanonicalJson(json))).to.deep.equal(json);
      }),
    );
  });
});
