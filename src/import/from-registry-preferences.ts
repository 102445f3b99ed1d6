import { buildNumberPlace } from '../catalogue/windows/build-number.js';
import type { TypedData } from '../formats/decode-data.js';
import type {
  PreferenceAction,
  PreferenceFilter,
  PreferenceItem,
  PreferenceMember,
  RegistryPreferences,
} from '../formats/registry-preferences/model.js';
import { joinWords } from '../text/join-words.js';
import { onlyWhereAbsent } from './from-registry-pol.js';
import { computerHive, type Hindrance, type ImportRecord, placeOf, type RegistryEffect, type RegistryRecord } from './record.js';

/** What holds for all items of a group: that it is switched off, and its conditions. */
interface Scope {
  readonly isOff: boolean;
  readonly filters: readonly PreferenceFilter[];
}

/** What the registry items of preferences say, those in groups too. What is switched off or holds for some machines only says so. */
export function recordsOfRegistryPreferences({ items }: RegistryPreferences, file: string): readonly ImportRecord[] {
  return recordsOfMembers(items, { isOff: false, filters: [] }, file);
}

function recordsOfMembers(members: readonly PreferenceMember[], outer: Scope, file: string): readonly ImportRecord[] {
  return members.flatMap((member): readonly ImportRecord[] => {
    const scope = { isOff: outer.isOff || member.disabled === true, filters: [...outer.filters, ...(member.filters ?? [])] };
    return 'members' in member ? recordsOfMembers(member.members, scope, file) : [recordOfItem(member, scope, file)];
  });
}

function recordOfItem(item: PreferenceItem, scope: Scope, file: string): RegistryRecord {
  const { hive = computerHive, key, description } = item;
  const fromBuild = scope.filters.length === 1 ? firstBuildOf(scope.filters[0]) : undefined;
  const hindrance = hindranceOf(item, fromBuild === undefined ? scope : { ...scope, filters: [] });
  return {
    kind: 'registry',
    hive,
    key,
    effect: effectOf(item),
    ...(hindrance === null ? {} : { hindrance }),
    ...(fromBuild === undefined ? {} : { fromBuild }),
    ...(description === undefined ? {} : { remark: description }),
    at: placeOf(item, file),
  };
}

function hindranceOf({ action }: PreferenceItem, { isOff, filters }: Scope): Hindrance | null {
  if (isOff) return { why: 'switched-off', says: 'the preference item, or a group that it is in, is switched off' };
  if (filters.length > 0) {
    const names = joinWords([...new Set(filters.flatMap(namesOf))]);
    return { why: 'conditional', says: `the preference item counts only where its conditions hold (${names})` };
  }
  return action.kind === 'create' ? onlyWhereAbsent : null;
}

/** The build from which on a condition holds that is on the build and has no upper end; undefined for every other. */
function firstBuildOf(filter: PreferenceFilter | undefined): number | undefined {
  if (filter?.name !== 'FilterRegistry') return undefined;
  const { key = '', valueName, type, subtype, not, gte, min = '', max = '' } = filter.attributes;
  const isOnBuild = isBuildNumber(key, valueName) && type === 'MATCHVALUE' && subtype === 'VERSION';
  return isOnBuild && not !== '1' && gte === '1' && max.startsWith('65535') ? Number.parseInt(min, 10) : undefined;
}

function isBuildNumber(key: string, valueName: string | undefined): boolean {
  return key.toLowerCase() === buildNumberPlace.key.toLowerCase() && valueName === buildNumberPlace.valueName;
}

function namesOf({ name, filters = [] }: PreferenceFilter): readonly string[] {
  return filters.length === 0 ? [name] : filters.flatMap(namesOf);
}

function effectOf({ valueName, action }: PreferenceItem): RegistryEffect {
  if (valueName === null) {
    return action.kind === 'delete' ? { kind: 'empty-key', withSubkeys: true } : { kind: 'make-key' };
  }
  return action.kind === 'delete' ? { kind: 'delete-value', valueName } : { kind: 'set', valueName, ...dataOf(action) };
}

function dataOf({ data }: Exclude<PreferenceAction, { readonly kind: 'delete' }>): TypedData {
  switch (data.type) {
    case 'REG_DWORD':
      return { type: data.type, data: data.value };
    case 'REG_SZ':
    case 'REG_EXPAND_SZ':
      return { type: data.type, data: data.text };
    case 'REG_MULTI_SZ':
      return { type: data.type, data: data.texts };
    case 'other':
      return { type: data.typeName, data: data.written };
  }
}
