import type { Certainty } from '../catalogue/certainty.js';
import type { SettingId } from '../catalogue/settings/index.js';
import type { SettingData, Since } from '../catalogue/settings/definition.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { Assignment } from '../policy/policy.js';
import type { FoundAt } from '../text/span.js';

/** Where an effective value comes from. */
export type Origin =
  | { readonly kind: 'policy'; readonly assignment: Assignment }
  /** It stands on the machine itself: in the policy place of the registry, in the local one, or as Windows shows it. */
  | { readonly kind: 'observed'; readonly place: 'policy' | 'local' | 'shown'; readonly at: FoundAt | undefined }
  /** Windows' own default: of the release, of the edition's licence, or written by setup. */
  | {
      readonly kind: 'built-in' | 'licence' | 'setup';
      readonly meaning: string;
      readonly note: string;
      readonly sources: readonly string[];
    }
  /** The component that reads the setting is not installed. */
  | { readonly kind: 'component-missing'; readonly component: string; readonly sources: readonly string[] }
  /** This Windows does not know the setting; `firstBuilds` has the first of its family that do: no server for a client. */
  | {
      readonly kind: 'not-available';
      readonly firstBuilds: readonly Since[];
      readonly meaning: string;
      readonly sources: readonly string[];
    }
  /** Documents differ: both statements, the preferred one first. */
  | {
      readonly kind: 'disputed';
      readonly statements: readonly { readonly value: SettingData; readonly by: readonly string[]; readonly comment: string }[];
    }
  /** Nobody knows; `reason` says what was looked for. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly sources: readonly string[] };

/** One setting on one Windows. */
export interface EffectiveSetting {
  readonly setting: SettingId;
  /** The value; undefined when more than one, or none, is possible. */
  readonly value: SettingData | undefined;
  /** All values that are possible: one when decided; empty when nothing at all is known. */
  readonly candidates: readonly SettingData[];
  readonly origin: Origin;
  readonly certainty: Certainty;
  /** Assumptions made on the way: newest known revision taken, extrapolated from the newest known build, role or upgrade assumed. */
  readonly assumptions: readonly string[];
  /** The value is that of a new machine; Windows itself takes it back later, so on one of unknown age both are possible. */
  readonly decays?: { readonly after: string; readonly to: SettingData };
}

/** A value that is stated of a setting, by a policy or by a machine. Of an additive list `only` says that its key holds nothing else. */
export interface Stated {
  readonly setting: SettingId;
  readonly wanted: { readonly kind: 'value'; readonly data: SettingData; readonly only?: true } | { readonly kind: 'default' };
}

/** An assignment that this Windows does not read, and why. */
export interface IgnoredAssignment<Of = Assignment> {
  readonly assignment: Of;
  readonly why: 'not-available' | 'component-missing' | 'role';
  /** The first Windows of its family that read it; none where its family never does, or where it is not the build that is too old. */
  readonly firstBuilds: readonly Since[];
}

/** What one Windows ends up with under a policy: every setting of the catalogue, in its order. */
export interface EffectiveConfiguration {
  readonly windows: WindowsTarget;
  readonly settings: ReadonlyMap<SettingId, EffectiveSetting>;
  readonly ignored: readonly IgnoredAssignment[];
  /** About the Windows itself: newer than the newest known, an Insider build answered from a release … */
  readonly notes: readonly string[];
}

/** A Windows with a value for every setting, whoever gave it: what of an effective configuration a connection hangs on. */
export type ConfiguredWindows = Pick<EffectiveConfiguration, 'windows' | 'settings'>;
