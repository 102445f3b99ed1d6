import { type Certainty, weakerCertainty } from '../catalogue/certainty.js';
import { getSetting, type SettingId } from '../catalogue/settings/index.js';
import { hasBit, masksOf } from '../catalogue/settings/flags.js';
import type { SettingData, TableRow } from '../catalogue/settings/definition.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { findProtocol, type ProtocolFact, type ProtocolValue } from '../catalogue/windows/protocol.js';
import type { ConfiguredWindows, EffectiveSetting } from '../resolve/effective.js';
import { type Fact, type FactOrigin, oneOf, within } from './facts.js';
import { distinctValues } from '../facts/value.js';

/** Data of a setting, or undefined where this Windows does not have it or nothing is known of it. */
export type Data = SettingData | undefined;

/** Reads facts out of an effective configuration: settings by id, and what the build itself does. */
export class WindowsFacts {
  readonly windows: WindowsTarget;

  constructor(private readonly configuration: ConfiguredWindows) {
    this.windows = configuration.windows;
  }

  /** A fact that one setting decides. `read` gets undefined where this Windows does not have the setting. */
  from<T>(setting: SettingId, read: (data: Data) => T): Fact<T> {
    return this.fromAll([setting], ([data]) => read(data));
  }

  /** A fact that several settings decide together: every combination of their possible values is read, equal results count once. */
  fromAll<T>(settings: readonly SettingId[], read: (data: readonly Data[]) => T): Fact<T> {
    const effective = settings.map((setting) => this.effective(setting));
    const values = distinctValues(combinations(effective.map(({ candidates }) => candidates)).map(read));
    const certainty = effective.reduce<Certainty>(
      (weakest, setting) => weakerCertainty(weakest, certaintyOfSetting(setting)),
      'documented',
    );
    return within(oneOf(values, this.originOf(decisiveOf(effective)), certainty), attainableBy(effective, read));
  }

  /** A fact that the build decides; nobody can bring this Windows to another value. */
  protocol<N extends ProtocolFact, T>(name: N, read: (value: ProtocolValue<N>) => T): Fact<T> {
    const fact = this.initially(name, read);
    return within(fact, fact.oneOf);
  }

  /** A fact that the build decides until somebody changes it, by a switch that is no setting of the catalogue. */
  initially<N extends ProtocolFact, T>(name: N, read: (value: ProtocolValue<N>) => T): Fact<T> {
    const row = findProtocol(name, this.windows);
    return oneOf([read(row.value)], { kind: 'catalogue', row: `windows protocol: ${name}`, sources: row.sources }, row.certainty);
  }

  /** The same Windows, of which only some settings are known. */
  only(settings: readonly SettingId[]): WindowsFacts {
    return new WindowsFacts({ windows: this.windows, settings: new Map(settings.map((setting) => [setting, this.effective(setting)])) });
  }

  /** A setting as resolved. */
  effective(setting: SettingId): EffectiveSetting {
    return this.configuration.settings.get(setting) ?? { ...missing, setting };
  }

  /** Whether this Windows knows a setting. */
  has(setting: SettingId): boolean {
    return this.effective(setting).origin.kind !== 'not-available';
  }

  private originOf({ setting, origin }: EffectiveSetting): FactOrigin {
    return { kind: 'setting', setting, windows: this.windows.text, origin };
  }
}

const missing: Omit<EffectiveSetting, 'setting'> = {
  value: undefined,
  candidates: [],
  origin: { kind: 'unknown', reason: 'The configuration does not have the setting.', sources: [] },
  certainty: 'unconfirmed',
  assumptions: [],
};

/** That a Windows lacks a setting is as sure as the absence itself; a setting that is unknown without possible values is not. */
function certaintyOfSetting({ certainty, candidates, origin }: EffectiveSetting): Certainty {
  return candidates.length === 0 && origin.kind === 'not-available' ? 'inferred' : certainty;
}

/** The setting to name for a fact of several: what the policy says, else what is open, else the first. */
function decisiveOf(effective: readonly EffectiveSetting[]): EffectiveSetting {
  const found =
    effective.find(({ origin }) => origin.kind === 'policy' || origin.kind === 'observed') ??
    effective.find(({ candidates }) => candidates.length > 1) ??
    effective[0];
  return found as EffectiveSetting;
}

function combinations(candidates: readonly (readonly Data[])[]): readonly (readonly Data[])[] {
  return candidates.reduce<readonly (readonly Data[])[]>(
    (rows, values) => rows.flatMap((row) => (values.length === 0 ? [[...row, undefined]] : values.map((value) => [...row, value]))),
    [[]],
  );
}

/** What a fact of settings can become on this Windows; undefined where one of them has no list of values. */
function attainableBy<T>(effective: readonly EffectiveSetting[], read: (data: readonly Data[]) => T): readonly T[] | undefined {
  const possible = effective.map(possibleData);
  return possible.every((data) => data !== undefined) ? distinctValues(combinations(possible).map(read)) : undefined;
}

/** The data to which somebody can bring a setting, not configured included; undefined where they are too many to list. */
function possibleData({ setting, origin, candidates }: EffectiveSetting): readonly Data[] | undefined {
  if (origin.kind === 'not-available' || origin.kind === 'component-missing') return candidates;
  const { value } = getSetting(setting);
  if (value.kind === 'flags') return [...masksOf(value.flags), undefined];
  return value.kind === 'choice' ? [...value.choices.map(({ data }) => data), undefined] : undefined;
}

/** Whether a number is the one given; false where the setting is not there. */
export const is =
  (number: number) =>
  (data: Data): boolean =>
    data === number;

/** Whether a mask has the bit given; false where the setting is not there. */
export const hasFlag =
  (bit: number) =>
  (data: Data): boolean =>
    typeof data === 'number' && hasBit(data, bit);

/** A list setting; empty where the setting is not there. */
export function listOf(data: Data): readonly string[] {
  return Array.isArray(data) ? data.filter((item): item is string => typeof item === 'string') : [];
}

/** A table setting; empty where the setting is not there. */
export function rowsOf(data: Data): readonly TableRow[] {
  return Array.isArray(data) ? data.filter((item): item is TableRow => typeof item === 'object') : [];
}
