import type { PreferenceAction, PreferenceData, PreferenceFilter } from '../../formats/registry-preferences/model.js';
import { buildNumberPlace } from '../../catalogue/windows/build-number.js';
import type { Since } from '../../catalogue/settings/definition.js';
import type { RegistryItem } from '../../state/item.js';
import type { Carrier } from '../carrier.js';
import { missesWindowsHome } from './group-policy-reach.js';
import { refusalOfRegistry } from './registry-refusal.js';

/** An item of preferences; the target gives it an id, a time and words for the console. */
export interface PreferenceValue {
  readonly key: string;
  readonly valueName: string;
  readonly action: PreferenceAction;
  readonly filters: readonly PreferenceFilter[];
}

/**
 * Registry items of Group Policy preferences: they say every registry value, whatever its key. A value whose absence is Windows' default is replaced and
 * goes with the Group Policy object; another is updated and stays. A build before the first that reads a value does not take it.
 */
export const preferenceItem: Carrier<readonly PreferenceValue[]> = {
  carry(_wish, setting, { wanted, absentMeans, readBy }) {
    const refusal = refusalOfRegistry(setting);
    if (refusal !== null) return refusal;
    const values = wanted.filter((item): item is RegistryItem => item.kind === 'registry');
    const filters = filtersOf(readBy);
    const item = ({ key, valueName, data }: RegistryItem): PreferenceValue => {
      return { key, valueName, action: actionOf(data, absentMeans === 'default'), filters };
    };
    const goes = 'A preference item writes the local value, and takes it away when the Group Policy object no longer applies.';
    const stays = 'A preference item writes the local value, which stays when the Group Policy object goes.';
    const deletes = values.some(({ data }) => data === null);
    const piece = (): readonly PreferenceValue[] => values.map(item);
    if (deletes) return { kind: 'carried', piece };
    return absentMeans === 'default' ? { kind: 'carried', piece, goes: true, notes: [goes] } : { kind: 'carried', piece, notes: [stays] };
  },
  misses: missesWindowsHome,
};

function actionOf(data: RegistryItem['data'], removesWhenGone: boolean): PreferenceAction {
  if (data === null) return { kind: 'delete' };
  return removesWhenGone ? { kind: 'replace', data: dataOf(data), removesWhenGone } : { kind: 'update', data: dataOf(data) };
}

function dataOf(data: Exclude<RegistryItem['data'], null>): PreferenceData {
  if (typeof data === 'number') return { type: 'REG_DWORD', value: data };
  return typeof data === 'string' ? { type: 'REG_SZ', text: data } : { type: 'REG_MULTI_SZ', texts: data };
}

/**
 * A condition on the build, where not every one reads the value: the number in the registry, compared as a version (MS-GPPREF 2.2.1.22). The condition on the
 * operating system knows no builds.
 */
function filtersOf(readBy: readonly Since[]): readonly PreferenceFilter[] {
  const builds = readBy.filter(({ branch }) => branch === 'client' || branch === 'server').map(({ build }) => Number.parseInt(build, 10));
  if (builds.length === 0) return [];
  const range = { min: `${Math.min(...builds)}.0.0.0`, max: '65535.65535.65535.65535', gte: '1', lte: '1' };
  const attributes = {
    bool: 'AND',
    not: '0',
    type: 'MATCHVALUE',
    subtype: 'VERSION',
    ...buildNumberPlace,
    valueType: 'REG_SZ',
    valueData: '',
    ...range,
  };
  return [{ name: 'FilterRegistry', attributes }];
}
