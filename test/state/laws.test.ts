import { expect } from 'chai';
import fc from 'fast-check';
import { getSetting, settings } from '../../src/catalogue/settings/index.js';
import type { StateItem } from '../../src/state/item.js';
import { lower } from '../../src/state/lower.js';
import type { Wanted } from '../../src/state/wanted.js';
import { raise } from '../../src/state/raise.js';
import { anyWanted } from './any-wanted.js';

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
          const { items, diagnostics } = lower(wanted, place);
          const raised = raise(items);
          expect(diagnostics).to.deep.equal([]);
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
        const { items } = lower(wanted, 'policy');
        expect(lower(raise(items).settings, 'policy').items).to.deep.equal(items);
      }),
    );
  });

  it('keys and value names are compared without case', () => {
    fc.assert(
      fc.property(
        anyWanted(all, () => false),
        (wanted) => {
          const { items } = lower(wanted, 'policy');
          expect(bare(raise(items.map(shouted)).settings)).to.deep.equal(bare(wanted));
        },
      ),
    );
  });

  it('the order of what is wanted does not change the state', () => {
    const arbitrary = anyWanted(all, (setting) => setting.storage.reset === 'delete');
    fc.assert(
      fc.property(arbitrary, (wanted) => void expect(lower([...wanted].reverse(), 'policy')).to.deep.equal(lower(wanted, 'policy'))),
    );
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
    for (const { id, policyPath } of settings) {
      const { diagnostics } = lower([{ setting: id, wanted: { kind: 'default' } }], 'policy');
      const { reset } = getSetting(id).storage;
      const expected = typeof reset === 'object' && 'cannot' in reset ? ['default-cannot-be-restored'] : [];
      expect(
        diagnostics.map(({ code }) => code),
        policyPath,
      ).to.deep.equal(expected);
    }
  });
});
