import type { SettingData } from '../settings/definition.js';

/** Client or server line of Windows. */
export type Family = 'client' | 'server';

/** Editions that defaults tell apart; N, Single Language and China editions count as their base edition. */
export type EditionId =
  | 'home'
  | 'pro'
  | 'pro-for-workstations'
  | 'pro-education'
  | 'enterprise'
  | 'education'
  | 'enterprise-ltsc'
  | 'iot-enterprise'
  | 'se'
  | 'enterprise-multi-session'
  | 'ultimate'
  | 'server-enterprise'
  | 'standard'
  | 'datacenter'
  | 'datacenter-azure-edition'
  | 'essentials';

/** Member (or stand-alone) machine, or domain controller. */
export type Role = 'member' | 'domain-controller';

/** A released Windows. */
export interface Product {
  readonly id: string;
  /** What the policy text calls it, such as `windows-11-24h2`. */
  readonly name: string;
  readonly title: string;
  readonly family: Family;
  /** Build of general availability. */
  readonly build: number;
  /** Other released builds of the same Windows, such as service packs. */
  readonly otherBuilds: readonly { readonly build: number; readonly what: string }[];
  /** Servicing branch from 24H2 on: `ge` is 24H2, 25H2, 26H2 and Server 2025; `br` is 26H1, which is not later than 26H2. */
  readonly branch: 'ge' | 'br' | null;
  readonly editions: readonly EditionId[];
  /** Editions that a name without edition does not mean: made for one kind of device or service, most of their defaults unknown. */
  readonly namedEditions?: readonly EditionId[];
  /** Highest dialect it can speak. */
  readonly maxDialect: '1.0' | '2.0.2' | '2.1' | '3.0' | '3.0.2' | '3.1.1';
  /** The highest revision of `build` that a source names; null where none does. */
  readonly newestRevision: { readonly revision: number; readonly source: string } | null;
}

/**
 * One Windows: family, build, revision, edition, role. `revision` null means the latest known; `edition` null means any of the product's.
 * `build` need not be a released one.
 */
export interface WindowsTarget {
  readonly family: Family;
  readonly build: number;
  readonly revision: number | null;
  readonly edition: EditionId | null;
  readonly role: Role;
  /** True: upgraded in place from an older Windows. */
  readonly upgraded: boolean;
  /** Canonical text, as `printWindows` writes it. */
  readonly text: string;
}

/** One condition of a default row; null limits are open. */
export interface Applies {
  readonly family: Family;
  readonly minBuild: number;
  readonly maxBuild: number | null;
  readonly minRevision: number | null;
  readonly maxRevision: number | null;
  readonly channel: 'released' | 'insider' | 'any';
  readonly branch: 'ge' | 'br' | null;
  readonly editions: 'all' | readonly EditionId[];
  readonly role: 'any' | Role;
  readonly upgraded: boolean | null;
}

/** What Windows does with nothing configured, for the Windows in `applies`. */
export interface DefaultRow {
  readonly setting: string;
  readonly applies: readonly Applies[];
  /** Null where unknown; see `candidates`. */
  readonly value: SettingData | null;
  readonly candidates: readonly SettingData[];
  /** set: setup or role wrote it; absent-effective: nothing in the registry; not-applicable: fixed behaviour; unknown. */
  readonly state: 'set' | 'absent-effective' | 'not-applicable' | 'unknown';
  /** `conflict`: documents differ; such rows come in pairs, one of them preferred. */
  readonly certainty: 'documented' | 'observed' | 'inferred' | 'unknown' | 'conflict';
  readonly preferred: boolean;
  readonly meaning: string;
  /** The default in words, where the value alone does not say it. */
  readonly statement?: string;
  readonly note: string;
  /** Where the limits in `applies` come from, if that needs a word. */
  readonly appliesNote?: string;
  /** What the certainty rests on, where the word alone does not say it. */
  readonly basis?: string;
  /** What other documents say. */
  readonly conflict?: { readonly other: string; readonly by: readonly string[]; readonly comment: string };
  /** Why a row with `conflict` is decided all the same. */
  readonly resolution?: string;
  /** What an in-place upgrade does. */
  readonly onUpgrade?: string;
  /** How Windows behaves after somebody removed a value that setup wrote. */
  readonly ifValueDeleted?: { readonly value: SettingData; readonly certainty: string; readonly comment: string };
  /** Windows takes the value back by itself; on a machine of unknown age both are possible. */
  readonly decays?: { readonly after: string; readonly to: SettingData };
  readonly sources: readonly string[];
}
