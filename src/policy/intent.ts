import type { SettingDefinition, SettingData } from '../catalogue/settings/definition.js';
import type { Span } from '../text/span.js';
import type { ChosenTargets, Entry, Justification, PolicyTarget, Waiver } from './policy.js';

/** What one file says of one setting, before its bases are asked. */
export type Wish =
  | { readonly kind: 'value'; readonly data: SettingData; readonly entries: readonly Entry[]; readonly only?: true }
  | { readonly kind: 'default' }
  | { readonly kind: 'unmanaged' }
  | { readonly kind: 'edit'; readonly add: readonly Entry[]; readonly remove: readonly Removal[] };

/** An entry that an edit takes out of a base's list: its text, or the key column of a row. */
export interface Removal {
  readonly key: string;
  readonly span: Span;
  readonly pointer: string;
}

/** A wish with its place. Several settings share one place when a group is `"default"` or `"unmanaged"`. */
export interface BoundSetting {
  readonly setting: SettingDefinition;
  readonly wish: Wish;
  readonly span: Span;
  readonly keySpan: Span;
  readonly pointer: string;
  readonly justification: Justification | undefined;
}

/** A file of `extends`, as the author named it. */
export interface BaseReference {
  readonly text: string;
  readonly span: Span;
  readonly pointer: string;
}

/** What one file says, bound to the catalogue. */
export interface PolicyIntent {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly bases: readonly BaseReference[];
  /** Undefined where the file does not say; `isWhole` is false where an item of it could not be understood. */
  readonly appliesTo: { readonly targets: readonly PolicyTarget[]; readonly isWhole: boolean } | undefined;
  readonly targets: ChosenTargets | undefined;
  /** In the order of the catalogue. */
  readonly settings: ReadonlyMap<string, BoundSetting>;
  /** Settings of which the file says something that is wrong: nothing more is said of them. */
  readonly unsound: ReadonlySet<string>;
  readonly waivers: readonly Waiver[];
  /** The whole document's beginning, where a message about the policy as such stands. */
  readonly span: Span;
}
