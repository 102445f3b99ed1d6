import { isDeepStrictEqual } from 'node:util';
import { expect } from 'chai';
import fc from 'fast-check';
import type { SettingDefinition, TableRow } from '../../src/catalogue/settings/definition.js';
import { getSetting } from '../../src/catalogue/settings/index.js';
import { hasValuePerRow } from '../../src/state/found.js';
import type { StateItem } from '../../src/state/item.js';
import { raise } from '../../src/state/raise.js';
import type { WantedSetting } from '../../src/state/wanted.js';
import { anyWanted } from './any-wanted.js';
import { itemsOf, stateOf } from './lowered.js';

interface Said {
  readonly settings: readonly WantedSetting[];
  readonly incomplete: readonly StateItem[];
}

/** What some of the items of one setting say: all of it, some rows of a table, or too little. */
function sayPart({ setting, wanted }: WantedSetting, items: readonly StateItem[]): Said {
  if (items.length === 0) return { settings: [], incomplete: [] };
  if (items.some(({ kind }) => kind === 'optional-feature' || kind === 'firewall-group')) {
    return saysAll(stateOf({ setting, wanted }).wanted, items)
      ? { settings: [{ setting, wanted }], incomplete: [] }
      : { settings: [], incomplete: items };
  }
  const rows = items.filter((item) => item.kind === 'registry').map(({ valueName }) => valueName);
  const { value }: SettingDefinition = getSetting(setting);
  if (value.kind !== 'table' || !hasValuePerRow({ setting: getSetting(setting) }) || wanted.kind === 'default')
    return { settings: [{ setting, wanted }], incomplete: [] };
  if (rows.length === 0) return { settings: [{ setting, wanted: { kind: 'default' } }], incomplete: [] };
  const data = (wanted.data as readonly TableRow[]).filter((row) => rows.includes(String(row[value.key])));
  const isEmptied = items.some(({ kind }) => kind === 'registry-key-values');
  return { settings: [{ setting, wanted: { kind: 'value', data, ...(isEmptied ? { only: true } : {}) } }], incomplete: [] };
}

/** A component that is not installed has no part, and an installed part needs the component; nothing else follows from something else. */
function saysAll(all: readonly StateItem[], part: readonly StateItem[]): boolean {
  const component = all.find((item) => item.kind === 'optional-feature' && item.serverFeature !== null);
  const missing = all.filter((item) => !part.some((each) => isDeepStrictEqual(each, item)));
  if (component === undefined) return missing.length === 0;
  if (component.kind === 'optional-feature' && !component.enabled && !missing.includes(component)) return true;
  const hasInstalledPart = part.some((item) => item.kind === 'optional-feature' && item.enabled);
  return missing.every((item) => item === component && hasInstalledPart);
}

describe('parts of a state', () => {
  it('any part of what lower wrote says only what that part says', () => {
    const part = anyWanted(
      () => true,
      (setting) => setting.storage.reset === 'delete',
    ).chain((wanted) => {
      return fc.record({ wanted: fc.constant(wanted), items: fc.subarray([...itemsOf(wanted)]) });
    });
    fc.assert(
      fc.property(part, ({ wanted, items }) => {
        const said = wanted.map((each) =>
          sayPart(
            each,
            items.filter(({ setting }) => setting === each.setting),
          ),
        );
        const raised = raise(items);
        expect(raised.settings.map(({ setting, wanted: each }) => ({ setting, wanted: each }))).to.deep.equal(
          said.flatMap(({ settings: certain }) => certain),
        );
        expect(raised.unrecognised).to.deep.equal(
          said.flatMap(({ incomplete }) => incomplete.map((item) => ({ item, why: 'incomplete' }))),
        );
      }),
    );
  });
});
