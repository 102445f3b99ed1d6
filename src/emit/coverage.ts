import { getSetting, type SettingId } from '../catalogue/settings/index.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Assignment, Policy } from '../policy/policy.js';
import type { EffectiveConfiguration } from '../resolve/effective.js';
import { printFirstBuilds } from '../resolve/since.js';
import { printData } from '../resolve/words.js';
import type { RegistryPlace } from '../state/registry-place.js';
import type { Emitter, EmitterId } from './emitter.js';
import { emitterIds, emitters } from './index.js';
import { otherWays, type Way } from './ways.js';

/** A Windows of `appliesTo` that something does not reach, and why. */
export interface MissedWindows {
  readonly windows: string;
  readonly reason: string;
}

/** One setting in one channel. `partly`: not to every Windows that reads it; `missed` names those. */
export interface ChannelCoverage {
  readonly carriage: 'carried' | 'partly' | 'not-carried';
  /** Why it is not carried; null where it is. */
  readonly reason: string | null;
  /** Channels that carry what this one does not. */
  readonly instead: readonly string[];
  /** What to know of the way it is carried. */
  readonly notes: readonly string[];
  readonly missed: readonly MissedWindows[];
}

/** One assigned setting in all channels, whether they were asked for or not. */
export interface CoverageRow {
  readonly setting: SettingId;
  /** Path in the policy, such as `client.signing`. */
  readonly path: string;
  /** The author's word for the value, or `default`. */
  readonly value: string;
  readonly channels: Readonly<Record<EmitterId, ChannelCoverage>>;
  /** Windows of `appliesTo` that do not read the setting, through whatever channel. */
  readonly unread: readonly MissedWindows[];
  /** How an administrator sets it without a file of ours. */
  readonly otherWays: readonly Way[];
}

/** The table setting × channel of a policy's assignments, in the order of the catalogue. */
export function coverageOf(policy: Policy, effective: readonly EffectiveConfiguration[], place: RegistryPlace): readonly CoverageRow[] {
  return [...policy.assignments.values()].map((assignment) => {
    const setting = getSetting(assignment.setting);
    const unread = effective.flatMap((configuration) => whyUnread(configuration, assignment.setting));
    const ignoring = new Set(unread.map(({ windows }) => windows));
    const readers = effective.filter(({ windows }) => !ignoring.has(windows.text));
    const cover = (emitter: Emitter): ChannelCoverage => coverageIn(emitter, assignment, readers.length === 0 ? effective : readers, place);
    return {
      setting: assignment.setting,
      path: setting.policyPath,
      value: assignment.wanted.kind === 'default' ? 'default' : printData(setting, assignment.wanted.data),
      channels: withCarriers(Object.fromEntries(emitterIds.map((id) => [id, cover(emitters[id])])) as Record<EmitterId, ChannelCoverage>),
      unread,
      otherWays: assignment.wanted.kind === 'default' ? otherWays(setting) : otherWays(setting, assignment.wanted.data),
    };
  });
}

function coverageIn(
  emitter: Emitter,
  { setting: id, wanted }: Assignment,
  readers: readonly EffectiveConfiguration[],
  place: RegistryPlace,
): ChannelCoverage {
  const setting = getSetting(id);
  const carriage = emitter.carries(setting, { wanted, place });
  if (carriage.kind === 'not-carried')
    return { carriage: 'not-carried', reason: carriage.reason, instead: carriage.instead, notes: [], missed: [] };
  const missed = readers.flatMap(({ windows }) => {
    const reason = emitter.misses(setting, windows);
    return reason === null ? [] : [{ windows: windows.text, reason }];
  });
  const none = missed.length > 0 && missed.length === readers.length;
  const reason = none ? [...new Set(missed.map((each) => each.reason))].join(' ') : null;
  const kind = none ? 'not-carried' : missed.length > 0 ? 'partly' : 'carried';
  return { carriage: kind, reason, instead: [], notes: none ? [] : carriage.notes, missed };
}

/** Adds to each channel that does not carry the setting those of our channels that do. */
function withCarriers(channels: Readonly<Record<EmitterId, ChannelCoverage>>): Readonly<Record<EmitterId, ChannelCoverage>> {
  const carriers = emitterIds.filter((id) => channels[id].carriage !== 'not-carried');
  const complete = emitterIds.map((id) => {
    const channel = channels[id];
    const isCarried = channel.carriage === 'carried';
    return [
      id,
      isCarried ? channel : { ...channel, instead: [...new Set([...channel.instead, ...carriers.filter((each) => each !== id)])] },
    ];
  });
  return Object.fromEntries(complete) as Record<EmitterId, ChannelCoverage>;
}

const unreadWords = {
  'component-missing': 'The component that reads it is not installed there.',
  role: 'Only a domain controller reads it.',
} as const;

function whyUnread({ windows, ignored }: EffectiveConfiguration, setting: SettingId): readonly MissedWindows[] {
  const found = ignored.find(({ assignment }) => assignment.setting === setting);
  if (found === undefined) return [];
  const first = printFirstBuilds(found.firstBuilds);
  const unknown = first === '' ? 'It does not read the setting.' : `It does not read the setting; the first to do so: ${first}.`;
  return [{ windows: windows.text, reason: found.why === 'not-available' ? unknown : unreadWords[found.why] }];
}

/** What the author must hear of assignments that no file, or none of the chosen targets, carries. */
export function diagnoseCoverage(policy: Policy, rows: readonly CoverageRow[], chosen: readonly EmitterId[]): readonly Diagnostic[] {
  return rows.flatMap((row) => {
    const setting = getSetting(row.setting);
    const assignment = policy.assignments.get(row.setting);
    const carrying = emitterIds.filter((id) => row.channels[id].carriage !== 'not-carried');
    if (carrying.some((id) => chosen.includes(id)) || isToldElsewhere(setting, assignment)) return [];
    const path = setting.policyPath;
    if (carrying.length > 0) {
      return [createDiagnostic('setting-is-not-in-chosen-targets', { setting: path, targets: chosen, instead: carrying }, assignment)];
    }
    if (setting.doNotEmit !== undefined || row.otherWays.length === 0) {
      const reason = setting.doNotEmit ?? reasonsOf(row);
      return [createDiagnostic('setting-is-carried-by-no-channel', { setting: path, reason }, assignment)];
    }
    const how = row.otherWays.map((way) => `${way.channel}: ${way.how}`);
    return [createDiagnostic('setting-needs-manual-step', { setting: path, how }, assignment)];
  });
}

/** A value that no artefact may carry is an error of `check`; a default that nobody can restore is one of lowering. */
function isToldElsewhere(setting: SettingDefinition, assignment: Assignment | undefined): boolean {
  const { reset } = setting.storage;
  if (assignment?.wanted.kind === 'default') return typeof reset === 'object' && 'cannot' in reset;
  return setting.doNotEmit !== undefined;
}

function reasonsOf(row: CoverageRow): string {
  return [...new Set(emitterIds.map((id) => row.channels[id].reason ?? ''))].filter((reason) => reason !== '').join(' ');
}
