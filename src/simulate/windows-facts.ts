import type { Certainty } from '../catalogue/certainty.js';
import { weakerCertainty } from '../catalogue/certainty.js';
import type { SettingData, TableRow } from '../catalogue/settings/definition.js';
import type { SettingId } from '../catalogue/settings/index.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { findProtocol } from '../catalogue/windows/protocol.js';
import type { ProtocolFact, ProtocolValue } from '../catalogue/windows/protocol.js';
import type { EffectiveConfiguration, EffectiveSetting } from '../resolve/effective.js';
import type { Fact, FactOrigin } from './facts.js';
import { oneOf } from './facts.js';

/** Data of a setting, or undefined where this Windows does not have it or nothing is known of it. */
export type Data = SettingData | undefined;

/** Reads facts out of an effective configuration: settings by id, and what the build itself does. */
export class WindowsFacts {
  readonly windows: WindowsTarget;

  constructor(private readonly configuration: EffectiveConfiguration) {
    this.windows = configuration.windows;
  }

  /** A fact that one setting decides. `read` gets undefined where this Windows does not have the setting. */
  from<T>(setting: SettingId, read: (data: Data) => T): Fact<T> {
    return this.fromAll([setting], ([data]) => read(data));
  }

  /** A fact that several settings decide together: every combination of their possible values is read, equal results count once. */
  fromAll<T>(settings: readonly SettingId[], read: (data: readonly Data[]) => T): Fact<T> {
    const effective = settings.map((setting) => this.effective(setting));
    const values = distinct(combinations(effective.map(({ candidates }) => candidates)).map(read));
    const certainty = effective.reduce<Certainty>(
      (weakest, setting) => weakerCertainty(weakest, certaintyOfSetting(setting)),
      'documented',
    );
    return oneOf(values, this.originOf(decisiveOf(effective)), certainty);
  }

  /** A fact that the build decides. */
  protocol<N extends ProtocolFact, T>(name: N, read: (value: ProtocolValue<N>) => T): Fact<T> {
    const row = findProtocol(name, this.windows);
    return oneOf([read(row.value)], { kind: 'catalogue', row: `windows protocol: ${name}`, sources: row.sources }, row.certainty);
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
    effective.find(({ origin }) => origin.kind === 'policy') ?? effective.find(({ candidates }) => candidates.length > 1) ?? effective[0];
  return found as EffectiveSetting;
}

function combinations(candidates: readonly (readonly SettingData[])[]): readonly (readonly Data[])[] {
  return candidates.reduce<readonly (readonly Data[])[]>(
    (rows, values) => rows.flatMap((row) => (values.length === 0 ? [[...row, undefined]] : values.map((value) => [...row, value]))),
    [[]],
  );
}

function distinct<T>(values: readonly T[]): readonly T[] {
  const seen = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...seen.values()];
}

/** Whether a number is the one given; false where the setting is not there. */
export const is =
  (number: number) =>
  (data: Data): boolean =>
    data === number;

/** A list setting; empty where the setting is not there. */
export function listOf(data: Data): readonly string[] {
  return Array.isArray(data) ? data.filter((item): item is string => typeof item === 'string') : [];
}

/** A table setting; empty where the setting is not there. */
export function rowsOf(data: Data): readonly TableRow[] {
  return Array.isArray(data) ? data.filter((item): item is TableRow => typeof item === 'object') : [];
}
