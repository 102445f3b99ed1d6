import { expect } from 'chai';
import fc from 'fast-check';
import {
  decodeRegistryStrings,
  encodeRegistryDword,
  encodeRegistryString,
  encodeRegistryStrings,
  registryTypes,
} from '../../src/formats/registry-data.js';
import { deleteAllValuesEntry, deleteValueEntry, meaningOf, type RegistryPolEntry } from '../../src/formats/registry-pol/model.js';
import { parseRegistryPol } from '../../src/formats/registry-pol/parse.js';
import { printRegistryPol } from '../../src/formats/registry-pol/print.js';
import { printHex } from '../../src/text/hex.js';
import { skipBecause } from '../skip-because.js';
import { readFixtures } from './fixtures.js';
import { withoutPlaces } from './places.js';

const lanman = 'Software\\Policies\\Microsoft\\Windows\\LanmanServer';
const entry = (valueName: string, type: number, data: Uint8Array): RegistryPolEntry => ({ key: lanman, valueName, type, data });
const offsetOf = (bytes: Uint8Array): string =>
  parseRegistryPol('machine.pol', bytes)
    .diagnostics.map(({ message }) => message)
    .join();
const cut = (bytes: Uint8Array, length: number): Uint8Array => bytes.subarray(0, length);

describe('formats/registry-pol print', () => {
  it('writes the header alone when there is nothing to write', () => {
    expect(printHex(printRegistryPol({ entries: [] }))).to.equal('5052656701000000');
  });

  it('writes a record as MS-GPREG 2.2.1 lays it out', () => {
    const bytes = printRegistryPol({ entries: [{ key: 'A', valueName: 'B', type: 4, data: encodeRegistryDword(0xfffffffe) }] });
    expect(printHex(bytes.subarray(8))).to.equal(
      '5b0041000000' + '3b0042000000' + '3b0004000000' + '3b0004000000' + '3b00feffffff' + '5d00',
    );
  });

  it('writes the order to delete a value as a REG_SZ of one blank', () => {
    expect(deleteValueEntry('K', 'V')).to.deep.equal({ key: 'K', valueName: '**del.V', type: 1, data: Uint8Array.of(0x20, 0, 0, 0) });
    expect(deleteAllValuesEntry('K')).to.deep.equal({ key: 'K', valueName: '**delvals.', type: 1, data: Uint8Array.of(0x20, 0, 0, 0) });
  });
});

describe('formats/registry-pol data', () => {
  it('ends a list of none, one and three strings with one more NUL', () => {
    expect(printHex(encodeRegistryStrings([]))).to.equal('0000');
    expect(printHex(encodeRegistryStrings(['a']))).to.equal('610000000000');
    expect(printHex(encodeRegistryStrings(['a', 'b', 'c']))).to.equal('6100000062000000630000000000');
  });

  it('reads both forms of the empty list as no strings', () => {
    expect(decodeRegistryStrings(Uint8Array.of(0, 0))).to.deep.equal([]);
    expect(decodeRegistryStrings(Uint8Array.of(0, 0, 0, 0, 0, 0))).to.deep.equal([]);
  });

  it('reads a list whose last NUL is missing', () => {
    expect(decodeRegistryStrings(encodeRegistryString('a'))).to.deep.equal(['a']);
  });

  it('knows no list in half a character', () => {
    expect(decodeRegistryStrings(Uint8Array.of(0x61))).to.equal(undefined);
  });
});

describe('formats/registry-pol meaning', () => {
  const meaning = (valueName: string, text: string): unknown =>
    meaningOf(entry(valueName, registryTypes.REG_SZ, encodeRegistryString(text)));

  it('reads the orders whatever their case', () => {
    expect(meaning('**Del.SMB1', ' ')).to.deep.equal({ kind: 'delete-value', valueName: 'SMB1' });
    expect(meaning('**del.SMB1', ' ')).to.deep.equal({ kind: 'delete-value', valueName: 'SMB1' });
    expect(meaning('**DelVals.', ' ')).to.deep.equal({ kind: 'delete-all-values' });
    expect(meaning('**DELETEVALUES', 'a;b')).to.deep.equal({ kind: 'delete-values', valueNames: ['a', 'b'] });
    expect(meaning('**DeleteKeys', 'a;b')).to.deep.equal({ kind: 'delete-keys', keys: ['a', 'b'] });
    expect(meaning('**SecureKey', '')).to.deep.equal({ kind: 'secure-key' });
    expect(meaning('**soft.SMB1', 'x')).to.deep.equal({ kind: 'set-if-absent', valueName: 'SMB1' });
  });

  it('reads an empty name of type 0 without data as a key to be created', () => {
    expect(meaningOf(entry('', 0, new Uint8Array()))).to.deep.equal({ kind: 'create-key' });
  });

  it('reads everything else as a value to be set', () => {
    for (const name of ['*', '**', '!', ';', ']', 'SMB1']) expect(meaning(name, 'x')).to.deep.equal({ kind: 'set' });
  });
});

describe('formats/registry-pol parse', () => {
  const one = printRegistryPol({ entries: [entry('SMB1', 4, encodeRegistryDword(0))] });

  it('refuses an empty file, another signature and another version, with the byte', () => {
    expect(offsetOf(new Uint8Array())).to.contain('at byte 0');
    expect(offsetOf(Uint8Array.of(0x50, 0x52, 0x65, 0x69, 1, 0, 0, 0))).to.contain('at byte 3');
    expect(offsetOf(Uint8Array.of(0x50, 0x52, 0x65, 0x67, 2, 0, 0, 0))).to.contain('at byte 4');
    expect(offsetOf(Uint8Array.of(0x50, 0x52, 0x65, 0x67))).to.contain('at byte 4');
  });

  it('points at the byte that is wrong', () => {
    const bytes = Uint8Array.of(0x50, 0x52, 0x65, 0x69, 1, 0, 0, 0);
    expect(parseRegistryPol('machine.pol', bytes).diagnostics.map(({ byte }) => byte)).to.deep.equal([{ file: 'machine.pol', offset: 3 }]);
  });

  it('refuses a record that is cut off anywhere', () => {
    for (let length = 9; length < one.length; length += 1) expect(offsetOf(cut(one, length)), `${length} bytes`).to.match(/at byte \d+/);
  });

  it('refuses a size that does not fit, at the data it announces', () => {
    const bytes = one.slice();
    bytes[one.length - 12] = 9;
    expect(offsetOf(bytes)).to.contain('9 bytes of data are announced and 6 are there');
  });

  it('refuses text between records', () => {
    expect(offsetOf(Uint8Array.from([...one, 0x20, 0]))).to.contain(`at byte ${one.length} "["`);
  });

  it('keeps a type that Windows does not know', () => {
    const model = { entries: [entry('X', 153, Uint8Array.of(1, 2, 3))] };
    expect(withoutPlaces(parseRegistryPol('machine.pol', printRegistryPol(model)).model)).to.deep.equal(model);
  });

  it('finds the end of a name by its NUL, though its characters hold the bytes of a semicolon', () => {
    const model = { entries: [entry('\u3b41\u4e00;\u005d\ud83d\ude00]', 1, encodeRegistryString('a;b]'))] };
    expect(withoutPlaces(parseRegistryPol('machine.pol', printRegistryPol(model)).model)).to.deep.equal(model);
  });

  it('says of each record at which byte it begins', () => {
    const model = { entries: [entry('A', 4, encodeRegistryDword(0)), entry('B', 1, encodeRegistryString('x'))] };
    const first = printRegistryPol({ entries: model.entries.slice(0, 1) });
    expect(parseRegistryPol('machine.pol', printRegistryPol(model)).model?.entries.map(({ at }) => at)).to.deep.equal([
      { file: 'machine.pol', offset: 8 },
      { file: 'machine.pol', offset: first.length },
    ]);
  });

  it('reads a value of one megabyte', () => {
    const model = { entries: [entry('Big', 3, new Uint8Array(1_048_576).fill(0x5d))] };
    expect(withoutPlaces(parseRegistryPol('machine.pol', printRegistryPol(model)).model)).to.deep.equal(model);
  });
});

describe('formats/registry-pol laws', () => {
  const name = fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => !text.includes('\0'));
  const entries = fc.array(
    fc.record({ key: name, valueName: name, type: fc.integer({ min: 0, max: 0xffffffff }), data: fc.uint8Array({ maxLength: 300 }) }),
    { maxLength: 8 },
  );

  it('parse(print(model)) is the model', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const parsed = parseRegistryPol('machine.pol', printRegistryPol({ entries: list }));
        expect(withoutPlaces(parsed.model)).to.deep.equal({ entries: list });
      }),
    );
  });

  it('never throws, whatever the bytes behind the header', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        (bytes) => void parseRegistryPol('machine.pol', Uint8Array.from([...printRegistryPol({ entries: [] }), ...bytes])),
      ),
    );
  });

  it('a list of strings without NUL survives its bytes', () => {
    const strings = fc.array(
      name.filter((text) => text !== ''),
      { maxLength: 5 },
    );
    fc.assert(fc.property(strings, (list) => void expect(decodeRegistryStrings(encodeRegistryStrings(list))).to.deep.equal(list)));
  });
});

describe('formats/registry-pol real files', () => {
  for (const fixture of readFixtures('registry-pol', '.pol')) {
    it(`prints ${fixture.name} byte for byte`, function () {
      if (fixture.bytes === undefined) skipBecause(this, fixture.missing);
      const parsed = parseRegistryPol(fixture.name, fixture.bytes);
      expect(parsed.diagnostics).to.deep.equal([]);
      expect(printHex(printRegistryPol(parsed.model ?? { entries: [] }))).to.equal(printHex(fixture.bytes));
    });
  }
  /** One of the hand-made files is whole: its type, 153, is none that Windows knows. */
  const whole = 'exotic_return_type.pol';
  for (const fixture of readFixtures('registry-pol/malformed', '.pol')) {
    it(`${fixture.name === whole ? 'reads' : 'refuses'} ${fixture.name}`, function () {
      if (fixture.bytes === undefined) skipBecause(this, fixture.missing);
      expect(parseRegistryPol(fixture.name, fixture.bytes).model === undefined).to.equal(fixture.name !== whole);
    });
  }
});
