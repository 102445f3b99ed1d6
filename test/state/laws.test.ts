import { expect } from 'chai';
import fc from 'fast-check';
import { getSetting, settings } from '../../src/catalogue/settings/index.js';
import type { StateItem } from '../../src/state/item.js';
import { lower, type Wish } from '../../src/state/lower.js';
import { raise } from '../../src/state/raise.js';
import { anyWishes } from './wishes.js';

const all = (): boolean => true;
const bare = (wishes: readonly { readonly setting: string; readonly wanted: Wish['wanted'] }[]): unknown =>
  wishes.map(({ setting, wanted }) => ({ setting, wanted }));
/** Anybody's spelling of the same keys and names. */
const shouted = (item: StateItem): StateItem =>
  item.kind === 'registry' && !item.key.endsWith('HardenedPaths')
    ? { ...item, key: item.key.toUpperCase(), valueName: item.valueName.toUpperCase() }
    : item;

describe('state laws', () => {
  for (const place of ['policy', 'local'] as const) {
    it(`raise(lower(wishes)) is the wishes, at the ${place} place`, () => {
      const wishes = anyWishes(all, (setting) => setting.storage.reset === 'delete');
      fc.assert(
        fc.property(wishes, (wanted) => {
          const { items, diagnostics } = lower(wanted, place);
          const raised = raise(items);
          expect(diagnostics).to.deep.equal([]);
          expect(raised.unrecognised).to.deep.equal([]);
          expect(bare(raised.wishes)).to.deep.equal(bare(wanted));
        }),
      );
    });
  }

  it('a default that is a written value comes back as that value, and lowers to the same state', () => {
    const wishes = anyWishes((setting) => typeof setting.storage.reset === 'object' && 'write' in setting.storage.reset, all);
    fc.assert(
      fc.property(wishes, (wanted) => {
        const { items } = lower(wanted, 'policy');
        expect(lower(raise(items).wishes, 'policy').items).to.deep.equal(items);
      }),
    );
  });

  it('keys and value names are compared without case', () => {
    fc.assert(
      fc.property(
        anyWishes(all, () => false),
        (wanted) => {
          const { items } = lower(wanted, 'policy');
          expect(bare(raise(items.map(shouted)).wishes)).to.deep.equal(bare(wanted));
        },
      ),
    );
  });

  it('the order of wishes does not change the state', () => {
    const wishes = anyWishes(all, (setting) => setting.storage.reset === 'delete');
    fc.assert(fc.property(wishes, (wanted) => void expect(lower([...wanted].reverse(), 'policy')).to.deep.equal(lower(wanted, 'policy'))));
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
