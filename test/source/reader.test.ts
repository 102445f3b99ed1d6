import { expect } from 'chai';
import { parseSourceText } from '../../src/source/parse.js';
import { JsonReader } from '../../src/source/reader.js';

type Fault = readonly [pointer: string, marked: string, problem: string];

/** What a reading says of a document: pointer, the text it points at, the problem. */
function faultsOf(text: string, read: (document: JsonReader) => unknown): readonly Fault[] {
  const faults: Fault[] = [];
  const { root } = parseSourceText('a.json', text).document;
  if (root === undefined) throw new Error('the text of this test is no JSON');
  read(JsonReader.of(root, ({ pointer, range, problem }) => faults.push([pointer, text.slice(range.start, range.end), problem])));
  return faults;
}

describe('source/reader', () => {
  it('reads what is as it should be, and says nothing', () => {
    const faults = faultsOf('{"a":"x","b":[1,2],"c":null}', (document) => {
      expect(document.member('a').text()).to.equal('x');
      expect(
        document
          .member('b')
          .items()
          .map((item) => item.integer()),
      ).to.deep.equal([1, 2]);
      expect([document.member('c').textOrNull(), document.member('d').textOrNull()]).to.deep.equal([null, null]);
      expect(document.member('d').optional(7, (value) => value.integer())).to.equal(7);
    });
    expect(faults).to.deep.equal([]);
  });

  it('points at a value of another kind', () => {
    expect(faultsOf('{"a":1}', (document) => document.member('a').text())).to.deep.equal([['/a', '1', 'is not a text']]);
    expect(faultsOf('{"a":"1"}', (document) => document.member('a').integer())).to.deep.equal([['/a', '"1"', 'is not a whole number']]);
    expect(faultsOf('{"a":1.5}', (document) => document.member('a').integer())).to.deep.equal([['/a', '1.5', 'is not a whole number']]);
    expect(faultsOf('{"a":{}}', (document) => document.member('a').items())).to.deep.equal([['/a', '{}', 'is not a list']]);
    expect(faultsOf('[{}]', (document) => document.items()[0]?.member('a').text())).to.deep.equal([['/0/a', '{}', 'is missing']]);
  });

  it('says nothing more of a value that was reported, nor of what is below it', () => {
    const faults = faultsOf('{"a":4}', (document) => {
      const value = document.member('a');
      value.member('b').text();
      value.member('c').member('d').items();
      value.report('is of no kind that is known');
    });
    expect(faults).to.deep.equal([['/a', '4', 'is not an object']]);
  });
});
