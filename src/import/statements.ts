import type { SettingId } from '../catalogue/settings/index.js';
import { type FoundItem, hasValuePerRow, ownerOfItem } from '../state/found.js';
import { raise } from '../state/raise.js';
import { settingOfSwitch } from '../state/raise-switches.js';
import type { Unrecognised } from '../state/raised.js';
import type { RegistryPlace } from '../state/registry-place.js';
import type { Wanted } from '../state/wanted.js';
import { leaveOut, type LeftOut, type WhyLeftOut } from './left-out.js';
import type { RegistryRecord } from './record.js';
import { takeFirewallRules } from './take-firewall-rules.js';
import { type TakenRecord, takeRecord } from './take-record.js';

/** What one file wants of one setting at one of its places; null for a value that the setting does not have. */
export interface Statement {
  readonly setting: SettingId;
  readonly place: RegistryPlace | null;
  readonly wanted: Wanted | null;
  /** Why the value is none of the setting's; left out where it is one. */
  readonly why?: WhyLeftOut;
  readonly records: readonly RegistryRecord[];
}

/** What a file wants, and what of it says nothing. */
export interface FileStatements {
  readonly statements: readonly Statement[];
  readonly leftOut: readonly LeftOut[];
}

/** What the records of one file want of the settings, applied in their order. */
export function statementsOf(records: readonly RegistryRecord[]): FileStatements {
  const firewall = takeFirewallRules(records);
  const read = firewall.others.map(takeRecord);
  const taken = [...read.filter((each): each is TakenRecord => 'item' in each), ...firewall.taken];
  const { last, earlier } = lastOnEachPlace(taken);
  const raised = raise(last.map(({ item }) => item));
  const unrecognised = new Map(raised.unrecognised.map(({ item, why }) => [item, why]));
  const unknown = last.flatMap((each) => unknownStatement(each, unrecognised.get(each.item)));
  const known = raised.settings.map(({ setting, place, wanted }): Statement => {
    const isOfIt = ({ item }: TakenRecord): boolean => {
      const standing = standingOf(item);
      return standing?.id === setting && standing.place === place && !unrecognised.has(item);
    };
    return { setting, place, wanted, records: [...new Set(last.filter(isOfIt).map(({ record }) => record))] };
  });
  const leftOut = [
    ...read.filter((each): each is LeftOut => 'why' in each),
    ...firewall.leftOut,
    ...earlier.map(({ item, record }) => leaveOut(record, 'superseded', settingsOf(item))),
    ...last.flatMap((each) => leftBehind(each, unrecognised.get(each.item))),
    ...leftOfRules(firewall.taken, unrecognised),
  ];
  return { statements: [...known, ...unknown], leftOut };
}

/** The last record on each place of the registry; an emptied key ends what was said of its values before. */
function lastOnEachPlace(taken: readonly TakenRecord[]): Readonly<Record<'last' | 'earlier', readonly TakenRecord[]>> {
  const seen = new Set<string>();
  const emptied = new Set<string>();
  const isLast = [...taken].reverse().map(({ item }) => {
    if (item.kind !== 'registry' && item.kind !== 'registry-key-values') return true;
    const key = item.key.toLowerCase();
    const name = item.kind === 'registry' ? `${key}\\${item.valueName.toLowerCase()}` : key;
    const isFirstSeen = !seen.has(name) && !emptied.has(key);
    seen.add(name);
    if (item.kind === 'registry-key-values') emptied.add(key);
    return isFirstSeen;
  });
  const countsAt = (index: number): boolean => isLast[taken.length - 1 - index] === true;
  return { last: taken.filter((_, index) => countsAt(index)), earlier: taken.filter((_, index) => !countsAt(index)) };
}

/** A value that the setting does not have is one all the same: it keeps other places of the setting from counting. A row of a table is not the table. */
function unknownStatement({ item, record }: TakenRecord, why: Unrecognised['why'] | undefined): readonly Statement[] {
  const owner = ownerOfItem(item);
  if (owner === undefined || hasValuePerRow(owner) || (why !== 'type-differs' && why !== 'value-unknown')) return [];
  return [{ setting: owner.id, place: owner.place, wanted: null, why, records: [record] }];
}

/** What is left of a record that makes no statement. */
function leftBehind({ item, record }: TakenRecord, why: Unrecognised['why'] | undefined): readonly LeftOut[] {
  if (why === 'overridden') return [leaveOut(record, why, settingsOf(item))];
  const owner = ownerOfItem(item);
  const isBrokenRow = owner !== undefined && hasValuePerRow(owner) && (why === 'type-differs' || why === 'value-unknown');
  return isBrokenRow ? [leaveOut(record, why, settingsOf(item))] : [];
}

/** Rules of the firewall that come to no value: each is on all groups that were found. */
function leftOfRules(rules: readonly TakenRecord[], unrecognised: ReadonlyMap<FoundItem, Unrecognised['why']>): readonly LeftOut[] {
  const left = new Map(rules.filter(({ item }) => unrecognised.has(item)).map(({ item, record }) => [record, item]));
  return [...left].map(([record, item]) => {
    const why = unrecognised.get(item) === 'incomplete' ? 'incomplete' : 'value-unknown';
    return leaveOut(record, why, settingsOf(item));
  });
}

function settingsOf(item: FoundItem): readonly SettingId[] {
  const standing = standingOf(item);
  return standing === undefined ? [] : [standing.id];
}

/** The setting that an item is on, and at which of its places. */
function standingOf(item: FoundItem): (Pick<Statement, 'place'> & { readonly id: SettingId }) | undefined {
  const owner = ownerOfItem(item);
  if (owner !== undefined) return owner;
  const id = settingOfSwitch(item);
  return id === undefined ? undefined : { id, place: null };
}
