import type { SettingId } from '../catalogue/settings/index.js';
import type { SettingData, TableRow } from '../catalogue/settings/definition.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { Span } from '../text/span.js';

/** Why, who and until when: what the long form of a value or an exception entry carries. */
export interface Justification {
  readonly reason?: string;
  readonly owner?: string;
  /** ISO date, the last day on which it holds. */
  readonly until?: string;
  /** Where `until` stands, else the whole long form. */
  readonly span: Span;
  readonly pointer: string;
}

/** One entry of a list or table as the author wrote it, with its own justification when given in the long form. */
export interface Entry {
  readonly data: string | TableRow;
  readonly span: Span;
  readonly pointer: string;
  readonly justification?: Justification;
}

/** What the author wants of one setting: a value, or what Windows has without us. A setting without assignment is not managed. */
export interface Assignment {
  readonly setting: SettingId;
  readonly wanted:
    | {
        readonly kind: 'value';
        readonly data: SettingData;
        readonly entries: readonly Entry[];
        /** Of an additive list: nothing else may stand in its key. */
        readonly only?: true;
      }
    | { readonly kind: 'default' };
  /** The value (or the key, for a group's `"default"`). */
  readonly span: Span;
  readonly keySpan: Span;
  readonly pointer: string;
  readonly justification?: Justification;
  /** The base's assignment that this one replaced, nearest first. */
  readonly overrides: readonly { readonly span: Span }[];
}

/** A Windows that the policy is for, with the place where it stands. */
export interface PolicyTarget {
  readonly windows: WindowsTarget;
  readonly span: Span;
  readonly pointer: string;
}

/** The artefacts that are deployed, by the ids of smbward's targets, and where a file names them. */
export interface ChosenTargets {
  readonly ids: readonly string[];
  readonly span: Span;
  readonly pointer: string;
}

/** An open exception from a diagnostic. */
export interface Waiver {
  readonly code: string;
  /** JSON Pointer or dotted policy path at which the diagnostic must stand; a prefix covers what is below it. */
  readonly at: string;
  readonly reason: string;
  readonly owner: string;
  readonly until?: string;
  readonly span: Span;
  readonly untilSpan?: Span;
  readonly pointer: string;
}

/** The author's intent, bound to settings, bases merged. */
export interface Policy {
  readonly file: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly appliesTo: readonly PolicyTarget[];
  /** The artefacts that are deployed; left out where the policy does not say, which is all. */
  readonly targets?: ChosenTargets;
  /** In the order of the catalogue, whatever the order of the text. */
  readonly assignments: ReadonlyMap<SettingId, Assignment>;
  readonly waivers: readonly Waiver[];
  /** All files read: the policy first, then its bases. */
  readonly files: readonly string[];
}
