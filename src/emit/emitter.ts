import type { SettingDefinition } from '../catalogue/settings/definition.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Policy } from '../policy/policy.js';
import type { EffectiveConfiguration } from '../resolve/effective.js';
import type { StateItem } from '../state/item.js';
import type { Wanted } from '../state/wanted.js';
import type { RegistryPlace } from '../state/registry-place.js';

/** Ids of the targets, which are also the names of their folders. */
export type EmitterId = 'reg' | 'registry-pol' | 'intune-settings-catalog';

/** Whether a channel can carry a setting. `instead` names the channels that do: our own by id, others in an administrator's words. */
export type Carriage =
  | { readonly kind: 'carried'; readonly notes: readonly string[] }
  | { readonly kind: 'not-carried'; readonly reason: string; readonly instead: readonly string[] };

/** What is wanted of a setting and at which place of the registry; without it a channel answers for any value at the policy place. */
export interface CarriageQuestion {
  readonly wanted: Wanted;
  readonly place: RegistryPlace;
}

/** What an emitter compiles. */
export interface EmitInput {
  readonly policy: Policy;
  readonly effective: readonly EffectiveConfiguration[];
  /** Lowered assignments, in catalogue order. */
  readonly items: readonly StateItem[];
  /** The place that was asked for. */
  readonly place: RegistryPlace;
}

/** A file to be written; `path` is below the target's folder, with forward slashes. */
export interface EmittedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One target. Pure: same input, same bytes. */
export interface Emitter {
  readonly id: EmitterId;
  readonly title: string;
  /** Whether the channel carries a setting, whatever the Windows. */
  carries(setting: SettingDefinition, question?: CarriageQuestion): Carriage;
  /** Why the channel does not bring a setting to a Windows that would read it; null where it does. */
  misses(setting: SettingDefinition, windows: WindowsTarget): string | null;
  /** What the author is to know of the assignments that the target carries, or cannot; no file is made for that. */
  remarks(input: EmitInput): readonly Diagnostic[];
  emit(input: EmitInput): readonly EmittedFile[];
}
