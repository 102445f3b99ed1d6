import { type SettingId, settings } from '../catalogue/settings/index.js';
import { firewallGroupsIn, firewallPolicyVersion, firewallRulesKey, kindOfFirewallRule } from '../state/firewall-rules.js';
import { leaveOut, type LeftOut, type WhyLeftOut } from './left-out.js';
import { computerHive, type RegistryRecord } from './record.js';
import type { TakenRecord } from './take-record.js';

/** The records of a file on firewall rules that open or close a group of a setting, those of them that say nothing, and its other records. */
export interface FirewallRecords {
  readonly taken: readonly TakenRecord[];
  readonly leftOut: readonly LeftOut[];
  readonly others: readonly RegistryRecord[];
}

/** Takes the rules of the firewall in a file together: a group is open where all of its rules say so. */
export function takeFirewallRules(records: readonly RegistryRecord[]): FirewallRecords {
  const rules = records.filter((record) => kindOfFirewallRule(textOf(record)) !== 'other');
  const last = lastOnEachName(records.filter(isInKey));
  const counting = rules.filter((record) => last.has(record) && whyNot(record) === undefined);
  const items = firewallGroupsIn(counting.map(textOf));
  const said = items.length === 0 ? [] : [...records.filter(isVersion), ...counting];
  const leftOut = rules.filter((record) => !said.includes(record));
  return {
    taken: said.flatMap((record) => items.map((item): TakenRecord => ({ item: { ...item, at: record.at }, record }))),
    leftOut: leftOut.map((record) => leaveOut(record, last.has(record) ? (whyNot(record) ?? 'incomplete') : 'superseded', groupSettings)),
    others: records.filter((record) => !rules.includes(record) && !said.includes(record)),
  };
}

/** The settings that groups of firewall rules make up. */
const groupSettings: readonly SettingId[] = settings.filter(({ storage }) => storage.kind === 'firewall-group').map(({ id }) => id);

/** Why a rule says nothing of a group, whatever the other rules are. */
function whyNot(record: RegistryRecord): WhyLeftOut | undefined {
  if (record.hindrance !== undefined) return record.hindrance.why;
  return kindOfFirewallRule(textOf(record)) === 'changed' ? 'value-unknown' : undefined;
}

function isInKey({ hive, key }: RegistryRecord): boolean {
  return hive === computerHive && key.toLowerCase() === firewallRulesKey.toLowerCase();
}

/** The text of a rule; empty where a record is none. */
function textOf(record: RegistryRecord): string {
  const { effect } = record;
  return isInKey(record) && effect.kind === 'set' && effect.type === 'REG_SZ' && typeof effect.data === 'string' ? effect.data : '';
}

function isVersion({ hive, key, effect, hindrance }: RegistryRecord): boolean {
  const isIt = hive === computerHive && key.toLowerCase() === firewallPolicyVersion.key.toLowerCase() && hindrance === undefined;
  return isIt && effect.kind === 'set' && effect.valueName.toLowerCase() === firewallPolicyVersion.valueName.toLowerCase();
}

/** The records that count in a key, applied in their order. */
function lastOnEachName(records: readonly RegistryRecord[]): ReadonlySet<RegistryRecord> {
  const last = new Map<string, RegistryRecord>();
  for (const record of records) {
    const { effect } = record;
    if (effect.kind === 'empty-key') last.clear();
    if (effect.kind === 'delete-value') last.delete(effect.valueName.toLowerCase());
    if (effect.kind === 'set') last.set(effect.valueName.toLowerCase(), record);
  }
  return new Set(last.values());
}
