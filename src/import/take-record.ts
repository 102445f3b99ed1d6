import { type FoundItem, hasValuePerRow, type Owner, ownerOfKey, ownerOfValue, ownersIn } from '../state/found.js';
import { leaveOut, type LeftOut } from './left-out.js';
import { computerHive, type RegistryRecord, userHive } from './record.js';

/** A record as state of a machine. */
export interface TakenRecord {
  readonly item: FoundItem;
  readonly record: RegistryRecord;
}

/** Takes a record as state of a machine, where it is on a place of a setting and says something that a policy can say. */
export function takeRecord(record: RegistryRecord): TakenRecord | LeftOut {
  const { hive, key, effect, hindrance, at } = record;
  if (hive === userHive || hive === 'HKEY_USERS') return leaveOut({ ...record, hindrance: ofUsers }, 'user-side', []);
  const owners = hive === computerHive ? ownersOf(record) : [];
  const settings = [...new Set(owners.map(({ id }) => id))];
  if (settings.length === 0) return leaveOut(record, 'no-setting', []);
  if (hindrance !== undefined) return leaveOut(record, hindrance.why, settings);
  const build = record.fromBuild;
  if (build !== undefined && owners.some((owner) => isReadBefore(build, owner))) {
    return leaveOut(
      { ...record, hindrance: { why: 'conditional', says: `it counts from build ${build} on, and older ones read the value too` } },
      'conditional',
      settings,
    );
  }
  const taken = (item: FoundItem): TakenRecord => ({ item: { ...item, at }, record });
  switch (effect.kind) {
    case 'set':
      return taken({ kind: 'registry', key, valueName: effect.valueName, type: effect.type, data: effect.data });
    case 'delete-value':
      // That one row of a table goes is nothing that a policy can say: it says which rows there are.
      if (owners.some(hasValuePerRow)) return leaveOut(record, 'order', settings);
      return taken({ kind: 'registry', key, valueName: effect.valueName, type: 'REG_NONE', data: null });
    case 'empty-key':
      return ownerOfKey(key) === undefined ? leaveOut(record, 'order', settings) : taken({ kind: 'registry-key-values', key });
    case 'make-key':
    case 'order':
      return leaveOut(record, 'order', settings);
  }
}

const ofUsers = { why: 'user-side', says: 'it is of users, and SMB settings are of the machine' } as const;

/** Whether a build before this one reads the setting: a condition on the build then is more than that nobody else reads it. */
function isReadBefore(build: number, { setting }: Owner): boolean {
  const first = setting.behaviour.map((since) => Number.parseInt(since.build, 10));
  return first.length === 0 || Math.min(...first) < build;
}

/** The places of settings that a record is on. A key without values says nothing of any. */
function ownersOf({ key, effect }: RegistryRecord): readonly Owner[] {
  if (effect.kind === 'make-key') return [];
  if (effect.kind === 'empty-key') return ownersIn(key, effect.withSubkeys);
  if (effect.kind === 'order') return ownersIn(key, false);
  const owner = ownerOfValue(key, effect.valueName);
  return owner === undefined ? [] : [owner];
}
