import { expect } from 'chai';
import fc from 'fast-check';
import type {
  PreferenceAction,
  PreferenceItem,
  PreferenceMember,
  RegistryPreferences,
} from '../../src/formats/registry-preferences/model.js';
import { parseRegistryPreferences } from '../../src/formats/registry-preferences/parse.js';
import { printRegistryPreferences } from '../../src/formats/registry-preferences/print.js';
import type { FoundAt } from '../../src/text/span.js';
import { skipBecause } from '../skip-because.js';
import { readFixtures } from './fixtures.js';
import { withoutPlaces } from './places.js';

const uid = '{11111111-1111-8111-8111-111111111111}';
const changed = '2000-01-01 00:00:00';
const printed = (items: readonly PreferenceMember[]): string => new TextDecoder().decode(printRegistryPreferences({ items }));
const settings = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">';
/** The one item of a file. */
const printedItem = (action: PreferenceAction): string => {
  const item = { key: 'SYSTEM\\A', valueName: 'V', action, uid, changed, description: 'What "it" is' };
  const [, line = ''] = printed([item]).split('\r\n');
  return line.slice(settings.length);
};
const item = (more: string): string =>
  `<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="V" status="V" ${more}desc="What &quot;it&quot; is">`;
const at = `changed="${changed}" uid="${uid}" `;
const place = 'displayDecimal="1" default="0" hive="HKEY_LOCAL_MACHINE" key="SYSTEM\\A" name="V"';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const frame = (members: string): Uint8Array =>
  utf8(`<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">${members}</RegistrySettings>`);
const read = (members: string): { readonly model?: RegistryPreferences } =>
  withoutPlaces(parseRegistryPreferences('Registry.xml', frame(members)));
const registry = (properties: string, own = '', more = ''): string =>
  `<Registry uid="u" changed="c"${own}><Properties hive="HKEY_LOCAL_MACHINE" key="K" ${properties}${more === '' ? '/>' : `>${more}</Properties>`}</Registry>`;
const placed = { key: 'K', valueName: 'V', uid: 'u', changed: 'c' };
const one: PreferenceAction = { kind: 'update', data: { type: 'REG_DWORD', value: 1 } };

/** What items say, as GPMC and people write them. */
const items: readonly (readonly [what: string, written: string, item: PreferenceItem])[] = [
  [
    'a number, which is hexadecimal',
    registry('action="U" name="V" type="REG_DWORD" value="000000fA" displayDecimal="1"'),
    { ...placed, action: { kind: 'update', data: { type: 'REG_DWORD', value: 250 } } },
  ],
  ['one digit, which is the same either way', registry('action="U" name="V" type="REG_DWORD" value="1"'), { ...placed, action: one }],
  ['an update where no action is named', registry('name="V" type="REG_DWORD" value="00000001"'), { ...placed, action: one }],
  [
    'a value that is written where there is none',
    registry('action="C" name="V" type="REG_SZ" value="a &amp; b"'),
    { ...placed, action: { kind: 'create', data: { type: 'REG_SZ', text: 'a & b' } } },
  ],
  [
    'a replacement that stays',
    registry('action="R" name="V" type="REG_EXPAND_SZ" value="%windir%"'),
    { ...placed, action: { kind: 'replace', data: { type: 'REG_EXPAND_SZ', text: '%windir%' } } },
  ],
  [
    'a replacement that goes with the object',
    registry('action="R" name="V" type="REG_DWORD" value="00000001"', ' removePolicy="1"'),
    { ...placed, action: { ...one, kind: 'replace', removesWhenGone: true } },
  ],
  ['a deletion, whatever its data', registry('action="D" name="V" type="REG_DWORD" value=""'), { ...placed, action: { kind: 'delete' } }],
  [
    'a list',
    registry('action="U" name="V" type="REG_MULTI_SZ" value="eins zwei"', '', '<Values><Value>eins</Value><Value>zwei</Value></Values>'),
    { ...placed, action: { kind: 'update', data: { type: 'REG_MULTI_SZ', texts: ['eins', 'zwei'] } } },
  ],
  [
    'a list of none',
    registry('action="U" name="V" type="REG_MULTI_SZ" value=""'),
    { ...placed, action: { kind: 'update', data: { type: 'REG_MULTI_SZ', texts: [] } } },
  ],
  [
    'bytes, as they are written',
    registry('action="U" name="V" type="REG_BINARY" value="00 0f ff"'),
    { ...placed, action: { kind: 'update', data: { type: 'other', typeName: 'REG_BINARY', written: '00 0f ff' } } },
  ],
  [
    'a number of 64 bits, as it is written',
    registry('action="U" name="V" type="REG_QWORD" value="0000000100000038"'),
    { ...placed, action: { kind: 'update', data: { type: 'other', typeName: 'REG_QWORD', written: '0000000100000038' } } },
  ],
  [
    'the default value of a key',
    registry('action="U" default="1" name="" type="REG_SZ" value="x"'),
    { ...placed, valueName: '', action: { kind: 'update', data: { type: 'REG_SZ', text: 'x' } } },
  ],
  [
    'a key itself',
    registry('action="D" default="0" name="" type="REG_SZ" value=""'),
    { ...placed, valueName: null, action: { kind: 'delete' } },
  ],
  [
    'an item that is switched off',
    registry('action="D" name="V"', ' disabled="1"'),
    { ...placed, action: { kind: 'delete' }, disabled: true },
  ],
  [
    'an item that is applied as the user',
    registry('action="D" name="V"', ' userContext="1" desc="why"'),
    { ...placed, action: { kind: 'delete' }, description: 'why', asUser: true },
  ],
  [
    'an item whose errors stop nothing',
    registry('action="D" name="V"', ' bypassErrors="1"'),
    { ...placed, action: { kind: 'delete' }, bypassesErrors: true },
  ],
];

const faulty: readonly (readonly [written: string, message: string])[] = [
  ['<Drive/>', '<Drive> is neither an item nor a group of items'],
  ['<Registry/>', 'the item has no <Properties>'],
  [registry('name="V" action="X"'), 'the action X is none of C, R, U and D'],
  [registry('name="V" type="REG_DWORD" value="42"'), 'the value of a REG_DWORD is not written in eight hexadecimal digits'],
  [registry('name="V" type="REG_DWORD" value="0000002G"'), 'the value of a REG_DWORD is not written in eight hexadecimal digits'],
  [registry('name="V" type="REG_MULTI_SZ" value="a;b"'), 'the strings of a REG_MULTI_SZ stand in <Values>, which it has not'],
  ['<Registry><Properties hive="CurrentUser" key="K"/></Registry>', 'the hive is CurrentUser, which is none of the registry'],
  ['<Registry><Properties key="K"/></Registry>', 'the hive is missing, which is none of the registry'],
  ['<Registry><Properties hive="HKEY_USERS" key="\\"/></Registry>', 'it names no key'],
  [registry('name="V" action="D"', ' color="red"'), 'the attribute color of <Registry> is not known'],
  [registry('name="V" action="D" mask="1"'), 'the attribute mask of <Properties> is not known'],
  [registry('name="V" action="D"', ' disabled="yes"'), 'disabled is yes, which is neither 0 nor 1'],
  [registry('name="V" action="D"', '', '<SubProp/>'), '<SubProp> is not known in <Properties>'],
  [registry('name="V" action="D"', '', '<Values/><Values/>'), '<Properties> has <Values> twice'],
  [registry('name="V" action="D"', '', '<Values><Wert/></Values>'), '<Wert> is not known in <Values>'],
  [registry('name="V" type="REG_SZ" value="x"', '', '<Values><Value>a</Value></Values>'), '<Values> stands in an item of the type REG_SZ'],
  ['<Registry><Properties hive="HKEY_USERS" key="K" action="D"/><Note/></Registry>', '<Note> is not known in <Registry>'],
  ['<Registry>why<Properties hive="HKEY_USERS" key="K" action="D"/></Registry>', 'text stands between the elements of <Registry>'],
  ['<Collection name="a" color="red"/>', 'the attribute color of <Collection> is not known'],
  ['<Collection name="a"><Filters/><Filters/></Collection>', '<Collection> has <Filters> twice'],
];

describe('formats/registry-preferences', () => {
  it('is UTF-8 with a declaration, CR LF, and a line end behind it', () => {
    expect(printed([])).to.equal(`<?xml version="1.0" encoding="utf-8"?>\r\n${settings.replace('>', '/>')}\r\n`);
  });

  it('puts the first member of a group on its line, and indents what follows by tabs, as the console does', () => {
    const value = (name: string): PreferenceItem => ({ key: 'K', valueName: name, uid, changed, action: { kind: 'delete' } });
    const lines = printed([value('a'), { name: 'group', members: [value('b'), value('c')] }]).split('\r\n');
    expect(lines.map((line) => line.replace(/<Registry [^>]*name="(.)" status[^]*?<\/Registry>/g, '$1'))).to.deep.equal([
      '<?xml version="1.0" encoding="utf-8"?>',
      `${settings}a`,
      '\t<Collection clsid="{53B533F5-224C-47e3-B01B-CA3B3F3FF4BF}" name="group">b',
      '\t\tc',
      '\t</Collection>',
      '</RegistrySettings>',
      '',
    ]);
  });

  it('replaces a value that is to go with the Group Policy object; a number is eight hexadecimal digits', () => {
    const data = { type: 'REG_DWORD', value: 250 } as const;
    expect(printedItem({ kind: 'replace', data, removesWhenGone: true })).to.equal(
      `${item(`image="11" ${at}removePolicy="1" `)}<Properties action="R" ${place} type="REG_DWORD" value="000000FA"/></Registry>`,
    );
  });

  it('updates a value that is to stay', () => {
    expect(printedItem({ kind: 'update', data: { type: 'REG_SZ', text: 'a & b' } })).to.equal(
      `${item(`image="7" ${at}`)}<Properties action="U" ${place} type="REG_SZ" value="a &amp; b"/></Registry>`,
    );
  });

  it('writes a list as one text and as elements', () => {
    const values = '<Values><Value>a</Value><Value>b c</Value></Values>';
    expect(printedItem({ kind: 'update', data: { type: 'REG_MULTI_SZ', texts: ['a', 'b c'] } })).to.equal(
      `${item(`image="7" ${at}`)}<Properties action="U" ${place} type="REG_MULTI_SZ" value="a b c">${values}</Properties></Registry>`,
    );
  });

  it('deletes a value', () => {
    expect(printedItem({ kind: 'delete' })).to.equal(
      `${item(`image="8" ${at}`)}<Properties action="D" ${place} type="REG_SZ" value=""/></Registry>`,
    );
  });

  for (const [what, written, expected] of items) {
    it(`reads ${what}`, () => void expect(read(written)).to.deep.equal({ model: { items: [expected] }, diagnostics: [] }));
  }

  it('takes backslashes around a key for nothing', () => {
    const written = '<Registry uid="u" changed="c"><Properties hive="hkey_current_user" key="\\A\\B\\" name="V" action="D"/></Registry>';
    expect(read(written).model).to.deep.equal({
      items: [{ ...placed, hive: 'HKEY_CURRENT_USER', key: 'A\\B', action: { kind: 'delete' } }],
    });
  });

  it('reads groups within groups, with what holds for all in them', () => {
    const filter =
      '<Filters><FilterOs bool="AND" not="0" version="WIN8S"/><FilterCollection bool="OR"><FilterOs not="1"/></FilterCollection></Filters>';
    const written = `<Collection name="a" disabled="1"><Collection name="b">${registry('action="D" name="V"')}</Collection>${filter}</Collection>`;
    expect(read(written).model).to.deep.equal({
      items: [
        {
          name: 'a',
          disabled: true,
          filters: [
            { name: 'FilterOs', attributes: { bool: 'AND', not: '0', version: 'WIN8S' } },
            { name: 'FilterCollection', attributes: { bool: 'OR' }, filters: [{ name: 'FilterOs', attributes: { not: '1' } }] },
          ],
          members: [{ name: 'b', members: [{ ...placed, action: { kind: 'delete' } }] }],
        },
      ],
    });
  });

  for (const [written, problem] of faulty) {
    it(`names ${written.slice(0, 60)} as an error, and reads the rest`, () => {
      const { model, diagnostics } = parseRegistryPreferences('Registry.xml', frame(`\n${written}\n${registry('name="V" action="D"')}`));
      expect(diagnostics.map(({ message }) => message)).to.deep.equal([
        `line 2 of the Registry.xml of preferences is not understood: ${problem}`,
      ]);
      expect(withoutPlaces(model?.items)).to.deep.equal([{ ...placed, action: { kind: 'delete' } }]);
    });
  }

  it('reads nothing of a file that says what it does not understand of all items', () => {
    const { model, diagnostics } = parseRegistryPreferences('Registry.xml', utf8('<RegistrySettings disabled="1"/>'));
    expect([model, diagnostics.map(({ message }) => message)]).to.deep.equal([
      undefined,
      ['line 1 of the Registry.xml of preferences is not understood: the attribute disabled of <RegistrySettings> is not known'],
    ]);
  });

  it('refuses another file of preferences, and what is no XML', () => {
    const messages = (text: string): readonly string[] =>
      parseRegistryPreferences('Drives.xml', utf8(text)).diagnostics.map(({ message }) => message);
    expect(messages('<Drives/>')).to.deep.equal([
      'line 1 of the Registry.xml of preferences is not understood: the root element is <Drives>',
    ]);
    expect(messages('<RegistrySettings>')).to.deep.equal([
      'line 1 of the Registry.xml of preferences is not understood: <RegistrySettings> is never closed',
    ]);
  });

  it('takes what the wizard of the console calls descr for the description', () => {
    const { model } = parseRegistryPreferences('Registry.xml', frame(registry('name="V" action="D"', ' descr="Wizard Generated"')));
    expect(model?.items.map((item) => item.description)).to.deep.equal(['Wizard Generated']);
  });

  it('says of every item where it stands', () => {
    const { model } = parseRegistryPreferences('Registry.xml', frame(`\n ${registry('name="V" action="D"')}`));
    const at: FoundAt | undefined = model?.items[0]?.at;
    expect(at !== undefined && 'span' in at && [at.span.start.line, at.span.start.column]).to.deep.equal([2, 2]);
  });

  it('says again what it printed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((each) => each.replace(/[\u0000-\u001f\ufffe\uffff]/g, ''));
    const name = text.filter((each) => each !== '');
    const data = fc.oneof(
      fc.record({ type: fc.constant('REG_DWORD' as const), value: fc.nat({ max: 0xffff_ffff }) }),
      fc.record({ type: fc.constantFrom('REG_SZ' as const, 'REG_EXPAND_SZ' as const), text }),
      fc.record({ type: fc.constant('REG_MULTI_SZ' as const), texts: fc.array(text, { maxLength: 3 }) }),
    );
    const action: fc.Arbitrary<PreferenceAction> = fc.oneof(
      fc.constant({ kind: 'delete' as const }),
      fc.record(
        {
          kind: fc.constantFrom('create' as const, 'replace' as const, 'update' as const),
          data,
          removesWhenGone: fc.constant(true as const),
        },
        { requiredKeys: ['kind', 'data'] },
      ),
    );
    const filters = fc.array(fc.record({ name: fc.constant('FilterOs'), attributes: fc.record({ bool: fc.constantFrom('AND', 'OR') }) }), {
      minLength: 1,
      maxLength: 2,
    });
    const item = fc.record(
      {
        key: name.map((each) => `K${each.replace(/\\/g, '')}`),
        valueName: fc.oneof(text, fc.constant(null)),
        action,
        uid: text,
        changed: text,
        description: text,
        asUser: fc.constant(true as const),
        disabled: fc.constant(true as const),
        bypassesErrors: fc.constant(true as const),
        filters,
      },
      { requiredKeys: ['key', 'valueName', 'action', 'uid', 'changed'] },
    );
    const { member } = fc.letrec<{ readonly member: PreferenceMember }>((tie) => ({
      member: fc.oneof(
        { maxDepth: 3 },
        item,
        fc.record(
          {
            name: text,
            members: fc.array(tie('member'), { maxLength: 3 }),
            description: text,
            bypassesErrors: fc.constant(true as const),
            disabled: fc.constant(true as const),
          },
          { requiredKeys: ['name', 'members'] },
        ),
      ),
    }));
    fc.assert(
      fc.property(fc.array(member, { maxLength: 4 }), (members) => {
        const model: RegistryPreferences = { items: members };
        expect(withoutPlaces(parseRegistryPreferences('a', printRegistryPreferences(model)))).to.deep.equal({ model, diagnostics: [] });
      }),
    );
  });

  for (const fixture of readFixtures('registry-preferences', '.xml')) {
    it(`reads ${fixture.name}`, function () {
      if (fixture.bytes === undefined) skipBecause(this, fixture.missing);
      expect(parseRegistryPreferences(fixture.name, fixture.bytes).diagnostics).to.deep.equal([]);
    });
  }
});
