import { isAdditive } from '../catalogue/settings/additive.js';
import type { SettingData, TableRow } from '../catalogue/settings/definition.js';
import { findSetting, type SettingId, settings } from '../catalogue/settings/index.js';
import { absentMeans } from './assignment-state.js';
import { type FoundItem, type FoundValue, hasValuePerRow, type Owner, ownerOfKey, ownerOfValue } from './found.js';
import { raiseSwitches } from './raise-switches.js';
import type { Raised, RaisedSetting, Unrecognised } from './raised.js';
import { readRegistryData, readTableRow } from './read-data.js';

/** What was found at one place of a setting: the last value, or the rows of a table. */
interface Finding {
  readonly owner: Owner;
  readonly items: FoundItem[];
  value?: SettingData | null;
  /** Its key was emptied before the rows that are left. */
  emptied?: true;
  readonly rows: Map<string, TableRow>;
}

/**
 * Turns found state into what it wants of the settings, the reverse of `lower`. Items count in their order, as a file is applied: the later of two
 * wins. A value ordered to be removed wants the default; a written one that happens to be Windows' default wants that value.
 */
export function raise(items: readonly FoundItem[]): Raised {
  const findings = new Map<string, Finding>();
  const unrecognised: Unrecognised[] = [];
  for (const item of items) {
    const why = note(item, findings);
    if (why !== undefined) unrecognised.push({ item, why });
  }
  const registry = [...findings.values()].flatMap((finding) => conclude(finding, findings, unrecognised));
  const switches = raiseSwitches(items);
  const objects = items.flatMap((item): readonly RaisedSetting[] => (item.kind === 'object' ? [raiseObject(item.setting, item.data)] : []));
  const raised = [...registry, ...switches.settings, ...objects];
  return {
    settings: settings.flatMap(({ id }) => raised.findLast((each) => each.setting === id) ?? []),
    unrecognised: [...unrecognised, ...switches.unrecognised],
  };
}

function raiseObject(setting: SettingId, data: SettingData | null): RaisedSetting {
  return { setting, wanted: data === null ? { kind: 'default' } : { kind: 'value', data }, place: null };
}

/** Puts an item to its finding; answers why it belongs to none. */
function note(item: FoundItem, findings: Map<string, Finding>): Unrecognised['why'] | undefined {
  if (item.kind === 'registry-key-values') {
    const owner = ownerOfKey(item.key);
    if (owner === undefined) return 'no-setting';
    const finding = findingOf(owner, findings);
    finding.items.push(item);
    finding.rows.clear();
    finding.value = null;
    finding.emptied = true;
    return undefined;
  }
  if (item.kind === 'object') return findSetting(item.setting) === undefined ? 'no-setting' : undefined;
  if (item.kind !== 'registry') return undefined;
  const owner = ownerOfValue(item.key, item.valueName);
  if (owner === undefined) return 'no-setting';
  return hasValuePerRow(owner) ? noteRow(item, owner, findings) : noteValue(item, owner, findings);
}

function noteValue(item: FoundValue, owner: Owner, findings: Map<string, Finding>): Unrecognised['why'] | undefined {
  const read = item.data === null ? { data: null } : readRegistryData(owner.setting, owner.location.type, item.type, item.data);
  if ('why' in read) return read.why;
  // Where the default is a written value (a service's start type), removing it is no way back to the default.
  if (read.data === null && absentMeans(owner.setting) !== 'default') return 'value-unknown';
  const finding = findingOf(owner, findings);
  finding.items.push(item);
  finding.value = read.data;
  return undefined;
}

function noteRow(item: FoundValue, owner: Owner, findings: Map<string, Finding>): Unrecognised['why'] | undefined {
  const row = readTableRow(owner.setting, item.valueName, item.data);
  if (item.data !== null && item.type !== owner.location.type) return 'type-differs';
  if (item.data !== null && row === undefined) return 'value-unknown';
  const finding = findingOf(owner, findings);
  finding.items.push(item);
  const name = item.valueName.toLowerCase();
  if (row === undefined) finding.rows.delete(name);
  else finding.rows.set(name, row);
  return undefined;
}

function findingOf(owner: Owner, findings: Map<string, Finding>): Finding {
  const name = `${owner.id} ${owner.place}`;
  const finding = findings.get(name) ?? { owner, items: [], rows: new Map<string, TableRow>() };
  findings.set(name, finding);
  return finding;
}

function conclude(finding: Finding, findings: ReadonlyMap<string, Finding>, unrecognised: Unrecognised[]): readonly RaisedSetting[] {
  const { id, place, setting } = finding.owner;
  if (place === 'local' && findings.has(`${id} policy`)) {
    unrecognised.push(...finding.items.map((item) => ({ item, why: 'overridden' as const })));
    return [];
  }
  const data = finding.rows.size > 0 ? [...finding.rows.values()] : (finding.value ?? null);
  if (data === null) return [{ setting: id, wanted: { kind: 'default' }, place }];
  const isOnly = finding.emptied === true && isAdditive(setting);
  return [{ setting: id, wanted: { kind: 'value', data, ...(isOnly ? { only: true } : {}) }, place }];
}
