import { isAdditive } from '../catalogue/settings/additive.js';
import type { SettingData, SettingDefinition, TableRow } from '../catalogue/settings/definition.js';
import { getSetting } from '../catalogue/settings/index.js';
import type { Decision } from '../observation/decide.js';
import type { ObservedSetting, Reading } from '../observation/observed-setting.js';
import { canonicalData, identityOf } from '../policy/data.js';
import type { Assignment } from '../policy/policy.js';
import type { EffectiveSetting } from '../resolve/effective.js';
import { absentMeans } from '../state/assignment-state.js';

/** `compliant`: as the policy wants it. `not-read`: this Windows does not read the setting. `not-told`: the files do not tell what it is. */
export type DriftVerdict = 'compliant' | 'drifts' | 'not-read' | 'not-told';

/** A verdict, and why it is not known. */
export interface Judged {
  readonly verdict: DriftVerdict;
  readonly why: string | null;
}

/** Everything that a verdict on a setting rests on. */
export interface JudgedSetting {
  readonly assignment: Assignment;
  readonly observed: ObservedSetting;
  readonly effective: EffectiveSetting;
  readonly expected: EffectiveSetting;
  readonly decision: Decision;
}

const compliant: Judged = { verdict: 'compliant', why: null };
const drifts: Judged = { verdict: 'drifts', why: null };

/** The verdict on a setting that this Windows does not read. */
export const notRead: Judged = { verdict: 'not-read', why: null };

/** Judges one setting that this Windows reads. */
export function judge(judged: JudgedSetting): Judged {
  const { assignment, decision, effective } = judged;
  const { wanted } = assignment;
  const setting = getSetting(assignment.setting);
  if (wanted.kind === 'default') return judgeDefault(setting, judged);
  if (decision.kind === 'not-known') return decision.because === 'strange' ? drifts : notTold(decision.reason);
  if (decision.kind === 'nothing-stands' && isNeverRight(setting)) return drifts;
  const data = decision.kind === 'stands' ? decision.data : effective.value;
  if (data === undefined) return notTold(whyUndecided(effective));
  if (isAdditive(setting) && wanted.only !== true) return holdsRows(setting, data, wanted.data) ? compliant : drifts;
  return isOneOf(setting, data, [wanted.data]) ? compliant : drifts;
}

/**
 * Where Windows' own is wanted, nothing may stand in the policy place, and what others wrote in the local one is theirs. In a place that there is no other of,
 * what Windows has by itself may stand too, which setup may have written.
 */
function judgeDefault(setting: SettingDefinition, { observed, expected, decision }: JudgedSetting): Judged {
  if (observed.policy !== null) return judgeEmpty(observed.policy);
  if (decision.kind === 'not-known') return decision.because === 'strange' ? drifts : notTold(decision.reason);
  if (decision.kind === 'nothing-stands') return isNeverRight(setting) ? drifts : compliant;
  if (isOneOf(setting, decision.data, [...leftByReset(setting), ...expected.candidates])) return compliant;
  // what Windows shows may be set, or may be what it does by itself
  const isUnknown = decision.place === 'shown' && setting.value.kind !== 'table' && expected.candidates.length === 0;
  return isUnknown ? notTold(whyUndecided(expected)) : drifts;
}

/** What stands once somebody puts Windows' own back: a written value, or of objects none. */
function leftByReset({ storage: { kind, reset }, value }: SettingDefinition): readonly SettingData[] {
  if (typeof reset === 'object') return 'write' in reset ? [reset.write] : [];
  return kind === 'object' && value.kind === 'table' ? [[]] : [];
}

function judgeEmpty(reading: Reading): Judged {
  switch (reading.kind) {
    case 'absent':
      return compliant;
    case 'value':
    case 'strange':
      return drifts;
    case 'unreadable':
      return notTold(`the policy place could not be read: ${reading.reason}`);
    case 'not-asked':
      return notTold('the file does not tell the policy place');
  }
}

/** Windows' own is a written value of the registry: where it is gone, somebody took it away. */
function isNeverRight(setting: SettingDefinition): boolean {
  return setting.storage.kind === 'registry' && absentMeans(setting) === 'not-compliant';
}

function notTold(why: string): Judged {
  return { verdict: 'not-told', why };
}

function whyUndecided({ origin }: EffectiveSetting): string {
  return origin.kind === 'unknown'
    ? origin.reason
    : 'documents differ on what this Windows does by itself, and the machine does not show it';
}

function isOneOf(setting: SettingDefinition, data: SettingData, candidates: readonly SettingData[]): boolean {
  const own = canonicalData(setting, data);
  return candidates.some((candidate) => canonicalData(setting, candidate) === own);
}

/** Whether every wanted row stands; of others there may be any. Names of rows have no letter case. */
function holdsRows(setting: SettingDefinition, found: SettingData, wanted: SettingData): boolean {
  const rows = new Map((found as readonly TableRow[]).map((row) => [identityOf(setting, row), row]));
  return (wanted as readonly TableRow[]).every((row) => {
    const own = rows.get(identityOf(setting, row));
    return own !== undefined && isOneOf(setting, [withoutName(setting, own)], [[withoutName(setting, row)]]);
  });
}

function withoutName({ value }: SettingDefinition, row: TableRow): TableRow {
  return value.kind === 'table' ? { ...row, [value.key]: '' } : row;
}
