import { expect } from 'chai';
import fc from 'fast-check';
import { isAdditive } from '../../src/catalogue/settings/additive.js';
import type { SettingDefinition } from '../../src/catalogue/settings/definition.js';
import { getSetting, settings } from '../../src/catalogue/settings/index.js';
import type { StateItem } from '../../src/state/item.js';
import { lower } from '../../src/state/lower.js';
import type { Wanted, WantedSetting } from '../../src/state/wanted.js';
import { raise } from '../../src/state/raise.js';
import { anyWanted } from './any-wanted.js';
import { itemsOf, stateOf, wayBack } from './lowered.js';

const all = (): boolean => true;
const bare = (settingsWanted: readonly { readonly setting: string; readonly wanted: Wanted }[]): unknown =>
  settingsWanted.map(({ setting, wanted }) => ({ setting, wanted }));
/** Anybody's spelling of the same keys and names. */
const shouted = (item: StateItem): StateItem =>
  item.kind === 'registry' && !item.key.endsWith('HardenedPaths')
    ? { ...item, key: item.key.toUpperCase(), valueName: item.valueName.toUpperCase() }
    : item;

describe('state laws', () => {
  for (const place of ['policy', 'local'] as const) {
    it(`raise(lower(wanted)) is what was wanted, at the ${place} place`, () => {
      const arbitrary = anyWanted(all, (setting) => setting.storage.reset === 'delete');
      fc.assert(
        fc.property(arbitrary, (wanted) => {
          const raised = raise(itemsOf(wanted, place));
          expect(raised.unrecognised).to.deep.equal([]);
          expect(bare(raised.settings)).to.deep.equal(bare(wanted));
        }),
      );
    });
  }

  it('a default that is a written value comes back as that value, and lowers to the same state', () => {
    const arbitrary = anyWanted((setting) => typeof setting.storage.reset === 'object' && 'write' in setting.storage.reset, all);
    fc.assert(
      fc.property(arbitrary, (wanted) => {
        const items = itemsOf(wanted);
        expect(itemsOf(raise(items).settings)).to.deep.equal(items);
      }),
    );
  });

  it('keys and value names are compared without case', () => {
    fc.assert(
      fc.property(
        anyWanted(all, () => false),
        (wanted) => {
          expect(bare(raise(itemsOf(wanted).map(shouted)).settings)).to.deep.equal(bare(wanted));
        },
      ),
    );
  });

  for (const place of ['policy', 'local'] as const) {
    it(`what takes a value back is what its default lowers to, at the ${place} place`, () => {
      const arbitrary = anyWanted(
        (setting) => !isAdditive(setting) && !(typeof setting.storage.reset === 'object' && 'cannot' in setting.storage.reset),
        () => false,
      );
      fc.assert(
        fc.property(arbitrary, (wanted) => {
          const defaults = wanted.map(({ setting }): WantedSetting => ({ setting, wanted: { kind: 'default' } }));
          expect(wanted.map((each) => wayBack(stateOf(each, place)))).to.deep.equal(defaults.map((each) => stateOf(each, place).wanted));
        }),
      );
    });
  }
});

describe('an additive list', () => {
  it('leaves the rows of others where they are, applied and taken back, unless its own are to be the only ones', () => {
    const wanted = anyWanted(isAdditive, () => false).filter((list) => list.length > 0);
    const others = fc.uniqueArray(fc.stringMatching(/^other[0-9]{1,3}$/), { maxLength: 3 });
    fc.assert(
      fc.property(wanted, others, ([each], names) => {
        const state = stateOf(each!);
        const back = wayBack(state);
        const rows = new Set(names);
        const after = (items: readonly StateItem[]): ReadonlySet<string> => {
          for (const item of items) {
            if (item.kind === 'registry-key-values') rows.clear();
            else if (item.kind === 'registry' && item.data === null) rows.delete(item.valueName);
            else if (item.kind === 'registry') rows.add(item.valueName);
          }
          return rows;
        };
        const isOnly = each!.wanted.kind === 'value' && each!.wanted.only === true;
        const own = state.wanted.flatMap((item) => (item.kind === 'registry' ? [item.valueName] : []));
        expect([...after(state.wanted)].sort()).to.deep.equal([...(isOnly ? [] : names), ...own].sort());
        expect([...after('cannot' in back ? [] : back)].sort()).to.deep.equal(isOnly ? [] : [...names].sort());
      }),
    );
  });

  it('is what its template calls so, and no other list has a key of its own', () => {
    const inKeys = (settings as readonly SettingDefinition[]).filter(
      ({ storage }) => storage.kind === 'registry' && storage.encoding?.as === 'value-per-row',
    );
    expect(inKeys.map((setting) => [setting.id, isAdditive(setting)])).to.deep.equal([['hardenedUncPaths', true]]);
  });
});

describe('state of the catalogue', () => {
  it('no two settings share a registry place', () => {
    const places = settings.flatMap(({ id }) => {
      const { storage } = getSetting(id);
      if (storage.kind !== 'registry') return [];
      return [storage.policy, storage.local].flatMap((location) =>
        location === null ? [] : [`${location.key}!${location.valueName}`.toLowerCase()],
      );
    });
    expect(places.filter((place, index) => places.indexOf(place) !== index)).to.deep.equal([]);
  });

  it('every default can be lowered but those that say why not', () => {
    const impossible = settings.flatMap(({ id }) => {
      const lowered = lower({ setting: id, wanted: { kind: 'default' } }, 'policy');
      return lowered.kind === 'impossible' ? [{ id, code: lowered.remark({}).code, reason: lowered.reason }] : [];
    });
    const expected = settings.flatMap(({ id }) => {
      const { reset } = getSetting(id).storage;
      return typeof reset === 'object' && 'cannot' in reset ? [{ id, code: 'default-cannot-be-restored', reason: reset.cannot }] : [];
    });
    expect(impossible).to.deep.equal(expected);
  });

  it('every state names the builds that read its setting, and what it means that nothing stands at its place', () => {
    const written = settings.flatMap(({ id }) => {
      const state = lower({ setting: id, wanted: { kind: 'default' } }, 'policy');
      if (state.kind === 'impossible') return [];
      expect(state.state.readBy, id).to.equal(getSetting(id).behaviour);
      return state.state.absentMeans === 'default' ? [] : [id];
    });
    expect(written).to.deep.equal([
      'smb1ClientDriver',
      'smb1ClientDependOnService',
      'ntlmMinClientSec',
      'ntlmMinServerSec',
      'limitBlankPasswordUse',
      'restrictAnonymous',
      'restrictAnonymousSam',
    ]);
  });
});
