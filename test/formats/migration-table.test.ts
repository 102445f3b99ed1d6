import { expect } from 'chai';
import fc from 'fast-check';
import { type Mapping, mappingTypes, type MigrationTable } from '../../src/formats/migration-table/model.js';
import { parseMigrationTable } from '../../src/formats/migration-table/parse.js';
import { printMigrationTable } from '../../src/formats/migration-table/print.js';
import { printHex } from '../../src/text/hex.js';
import { decodeUtf16File } from '../../src/text/utf16.js';
import { skipBecause } from '../skip-because.js';
import { readFixtures } from './fixtures.js';
import { withoutPlaces } from './places.js';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const group: Mapping = { type: 'GlobalGroup', source: 'Admins@old.example', destination: { kind: 'name', name: 'Admins@new.example' } };
const share: Mapping = { type: 'UNCPath', source: '\\\\old\\a & b', destination: { kind: 'same-as-source' } };
const frame = (...mappings: readonly string[]): string => `<MigrationTable>\n${mappings.join('\n')}\n</MigrationTable>`;
const mapping = '<Mapping><Type>User</Type><Source>a</Source><DestinationNone/></Mapping>';
const read: Mapping = { type: 'User', source: 'a', destination: { kind: 'none' } };

const wrong: readonly (readonly [elements: string, problem: string])[] = [
  ['<Line/>', '<Line> is no <Mapping>'],
  ['<Mapping><Type>User</Type><Source>a</Source></Mapping>', 'the mapping lacks a type, a source or a destination'],
  [
    '<Mapping><Type>Users</Type><Source>a</Source><DestinationNone/></Mapping>',
    'the type Users is none of User, Computer, LocalGroup, GlobalGroup, UniversalGroup, UNCPath, Unknown',
  ],
  [
    '<Mapping><Type>User</Type><Source>a</Source><DestinationNone/><Destination>b</Destination></Mapping>',
    'the mapping has two destinations',
  ],
  [
    '<Mapping><Type>User</Type><Source>a</Source><Source>b</Source><DestinationNone/></Mapping>',
    '<Source> is not known here, or stands there twice',
  ],
  ['<Mapping><Type>User</Type><Source>a</Source><DestinationNone/><Note/></Mapping>', '<Note> is not known here, or stands there twice'],
];

describe('formats/migration-table', () => {
  it('is UTF-16LE with byte order mark and CR LF, and names no destination where the source stays', () => {
    expect(decodeUtf16File(printMigrationTable({ mappings: [group, share] }))?.split('\r\n')).to.deep.equal([
      '<?xml version="1.0" encoding="utf-16"?>',
      '<MigrationTable xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://www.microsoft.com/GroupPolicy/GPOOperations/MigrationTable">',
      '  <Mapping>',
      '    <Type>GlobalGroup</Type>',
      '    <Source>Admins@old.example</Source>',
      '    <Destination>Admins@new.example</Destination>',
      '  </Mapping>',
      '  <Mapping>',
      '    <Type>UNCPath</Type>',
      '    <Source>\\\\old\\a &amp; b</Source>',
      '    <DestinationSameAsSource />',
      '  </Mapping>',
      '</MigrationTable>',
      '',
    ]);
  });

  for (const [element, problem] of wrong) {
    it(`says "${problem}" with its line, and reads the rest`, () => {
      const { model, diagnostics } = parseMigrationTable('a.migtable', ascii(frame(element, mapping)));
      expect(diagnostics.map(({ span, message }) => `${span?.start.line} ${message}`)).to.deep.equal([
        `2 line 2 of the migration table is not understood: ${problem}`,
      ]);
      expect(withoutPlaces(model)).to.deep.equal({ mappings: [read] });
    });
  }

  it('refuses what is no migration table', () => {
    const { model, diagnostics } = parseMigrationTable('a.migtable', ascii('<Table/>'));
    expect([model, ...diagnostics.map(({ message }) => message)]).to.deep.equal([
      undefined,
      'line 1 of the migration table is not understood: the root element is <Table>',
    ]);
  });

  it('says of each mapping where it stands', () => {
    const at = parseMigrationTable('a.migtable', ascii(frame(mapping))).model?.mappings[0]?.at;
    expect(at !== undefined && 'span' in at && [at.span.start.line, at.span.start.column, at.span.end.column]).to.deep.equal([2, 1, 73]);
  });

  it('says again what it printed', () => {
    const text = fc
      .string({ unit: 'grapheme' })
      .filter((each) => !/[\u0000-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(each) && each.trim() === each);
    const destination = fc.oneof(
      fc.record({ kind: fc.constant('name' as const), name: text }),
      fc.record({ kind: fc.constantFrom('same-as-source' as const, 'none' as const, 'by-relative-name' as const) }),
    );
    const table: fc.Arbitrary<MigrationTable> = fc.record({
      mappings: fc.array(fc.record({ type: fc.constantFrom(...mappingTypes), source: text, destination })),
    });
    fc.assert(
      fc.property(table, (model) => {
        expect(withoutPlaces(parseMigrationTable('a.migtable', printMigrationTable(model)))).to.deep.equal({ model, diagnostics: [] });
      }),
    );
  });

  for (const fixture of readFixtures('migration-table', '.migtable')) {
    it(`reads ${fixture.name}, and prints it byte for byte`, function () {
      if (fixture.bytes === undefined) skipBecause(this, fixture.missing);
      const { model, diagnostics } = parseMigrationTable(fixture.name, fixture.bytes);
      expect(diagnostics).to.deep.equal([]);
      expect(printHex(printMigrationTable(model!))).to.equal(printHex(fixture.bytes));
    });
  }
});
