import type { SettingData, SettingDefinition } from '../catalogue/settings/definition.js';
import { getSetting, type SettingId } from '../catalogue/settings/index.js';
import type { DefaultRow, WindowsTarget } from '../catalogue/windows/definition.js';
import type { EffectiveConfiguration, EffectiveSetting, IgnoredAssignment, Origin, Stated } from '../resolve/effective.js';
import { layOver } from '../resolve/resolve.js';
import { type KnownWindows, knowWindows, type UntouchedSetting } from '../resolve/untouched.js';
import { distinctJson, isEqualJson } from '../text/equal-json.js';
import { decide, type Decision } from './decide.js';
import type { Observation } from './observation.js';
import type { ObservedSetting } from './observed-setting.js';
import { readSettings } from './read-settings.js';

/** A value that stands on a machine. */
interface StandingValue extends Stated {
  readonly origin: Origin;
}

/** What the machine shows where nothing is configured, and the catalogue did not know, or says otherwise. */
export interface News {
  readonly setting: SettingId;
  readonly value: SettingData;
  /** What the catalogue says of this Windows. */
  readonly catalogue: EffectiveSetting;
}

/** What a machine has in force, by what it says of itself. */
export interface ObservedConfiguration extends EffectiveConfiguration {
  readonly observed: ReadonlyMap<SettingId, ObservedSetting>;
  /** Values that stand on the machine and that its Windows does not read. */
  readonly unread: readonly IgnoredAssignment<Stated>[];
  readonly news: readonly News[];
}

/**
 * Works out what a machine has in force: what stands in the policy place, else in the local one, else what Windows does by itself, which the machine may
 * show where the catalogue does not know. What could not be read, or was not asked, is not known: it is not taken for absent.
 * @param windows which Windows it is: its own word, or that of the user
 */
export function resolveObserved(
  observation: Observation,
  windows: WindowsTarget,
  known: KnownWindows = knowWindows(),
): ObservedConfiguration {
  // 1. What each place says, and which of them is in force.
  const untouched = known.untouched(windows);
  const observed = readSettings(observation);
  const decisions = new Map([...observed].map(([id, setting]) => [id, decide(getSetting(id), setting)]));

  // 2. The values that stand, laid over this Windows.
  const standing = new Map<SettingId, StandingValue>();
  for (const [id, decision] of decisions) if (decision.kind === 'stands') standing.set(id, standingOf(id, decision));
  const { settings: overlaid, ignored } = layOver(untouched, standing, ({ origin }) => ({ origin, certainty: 'observed' }), known);

  // 3. What is not known, and what Windows shows of its own.
  const settings = new Map(overlaid);
  const news: News[] = [];
  for (const [id, decision] of decisions) {
    const own = settings.get(id)!;
    if (!canDiffer(own) || own.origin.kind === 'observed') continue;
    if (decision.kind === 'not-known') settings.set(id, notKnown(getSetting(id), own, decision.reason));
    if (decision.kind !== 'nothing-stands') continue;
    const { shown } = decision;
    if (shown === null) {
      settings.set(id, withoutSetup(own, untouched.grounds.get(id)!));
    } else if (!isEqualJson(own.value ?? null, shown.data)) {
      settings.set(id, { ...own, value: shown.data, candidates: [shown.data], certainty: 'observed', origin: shownOrigin(shown.at) });
      news.push({ setting: id, value: shown.data, catalogue: own });
    }
  }
  return { windows, settings, ignored: [], notes: untouched.notes, observed, unread: ignored, news };
}

type Standing = Extract<Decision, { readonly kind: 'stands' }>;

function standingOf(setting: SettingId, { data, place, at }: Standing): StandingValue {
  return { setting, wanted: { kind: 'value', data, only: true }, origin: { kind: 'observed', place, at } };
}

function shownOrigin(at: Standing['at']): Origin {
  return { kind: 'observed', place: 'shown', at };
}

/** A setting that this Windows does not know, or whose component is missing, is what it is whatever stands anywhere. */
function canDiffer({ origin }: EffectiveSetting): boolean {
  return origin.kind !== 'not-available' && origin.kind !== 'component-missing';
}

/** Every value that the setting can have, as far as they can be listed; of the others Windows' own is the only one known. */
function notKnown({ value }: SettingDefinition, own: EffectiveSetting, reason: string): EffectiveSetting {
  const choices = value.kind === 'choice' ? value.choices.map(({ data }) => data) : [];
  const candidates = distinctJson([...own.candidates, ...choices]);
  const assumptions = value.kind === 'choice' ? own.assumptions : [...own.assumptions, "Windows' default is taken for it."];
  return { ...own, value: undefined, candidates, certainty: 'unconfirmed', origin: { kind: 'unknown', reason, sources: [] }, assumptions };
}

/** Where setup writes the default and nothing stands, somebody took it away: what Windows then does is known of few settings. */
function withoutSetup(own: EffectiveSetting, { answer, definition }: UntouchedSetting): EffectiveSetting {
  if (own.origin.kind !== 'setup') return own;
  const deleted = answer.rows.map((row: DefaultRow) => row.ifValueDeleted);
  const [first] = deleted;
  if (first !== undefined && deleted.length === 1) {
    const origin: Origin = { ...own.origin, kind: 'built-in', meaning: first.comment };
    return { ...own, value: first.value, candidates: [first.value], origin, certainty: 'inferred' };
  }
  return notKnown(definition, own, 'Setup writes a value, which is not there; no source tells what Windows then does.');
}
