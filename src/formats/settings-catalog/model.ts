import type { FoundAt } from '../../text/span.js';

/** A value's tie to an endpoint security template; plain policies have none. */
export interface ValueTemplate {
  readonly id: string;
  readonly useDefault: boolean;
}

/** A chosen option, by its item id, with the settings that exist only under it. */
export interface ChoiceValue {
  readonly option: string;
  readonly children: readonly SettingInstance[];
  readonly template: ValueTemplate | null;
}

/** A text or a whole number (Graph: -2147483648 to 2147483647). */
export interface SimpleValue {
  readonly value: string | number;
  readonly template: ValueTemplate | null;
}

/** One row of a group collection. */
export interface GroupValue {
  readonly children: readonly SettingInstance[];
  readonly template: ValueTemplate | null;
}

/**
 * One setting of a policy, by its definition id, with its value. `template` is the id of the template's instance, null in plain policies; `at` is where
 * it was read, and is left out of what is made to be printed.
 */
export type SettingInstance = { readonly definition: string; readonly template: string | null; readonly at?: FoundAt } & (
  | { readonly kind: 'choice'; readonly value: ChoiceValue }
  | { readonly kind: 'choice-collection'; readonly values: readonly ChoiceValue[] }
  | { readonly kind: 'simple'; readonly value: SimpleValue }
  | { readonly kind: 'simple-collection'; readonly values: readonly SimpleValue[] }
  | { readonly kind: 'group-collection'; readonly values: readonly GroupValue[] }
);

/** The template that a policy was made from; a plain settings catalog policy has the id "" and the family "none". */
export interface PolicyTemplate {
  readonly id: string;
  readonly family: string;
  readonly displayName: string | null;
  readonly displayVersion: string | null;
}

/** An Intune settings catalog policy: the members that can be written, without assignments. */
export interface SettingsCatalogPolicy {
  readonly name: string;
  readonly description: string;
  /** `windows10` for every Windows 10 and later. */
  readonly platforms: string;
  /** `mdm`, or several joined by a comma. */
  readonly technologies: string;
  readonly roleScopeTagIds: readonly string[];
  readonly template: PolicyTemplate;
  readonly settings: readonly SettingInstance[];
}

/**
 * Longest description that we write, in UTF-16 units. Graph states no limit for a settings catalog policy; the profiles of Intune for which it
 * states one (`windowsQualityUpdatePolicy`, `windowsAutopilotDeploymentProfile`) take 1,500, which leaves room for what an administrator adds.
 */
export const descriptionLimit = 1000;

/** The template of a policy that was made from none. */
export const noTemplate: PolicyTemplate = { id: '', family: 'none', displayName: null, displayVersion: null };

/** A chosen option without children. */
export function choice(definition: string, option: string, children: readonly SettingInstance[] = []): SettingInstance {
  return { kind: 'choice', definition, template: null, value: { option, children, template: null } };
}

/** A text or number. */
export function simple(definition: string, value: string | number): SettingInstance {
  return { kind: 'simple', definition, template: null, value: { value, template: null } };
}

/** A list of texts or numbers. */
export function simpleCollection(definition: string, values: readonly (string | number)[]): SettingInstance {
  return { kind: 'simple-collection', definition, template: null, values: values.map((value) => ({ value, template: null })) };
}

/** Rows of settings. */
export function groupCollection(definition: string, rows: readonly (readonly SettingInstance[])[]): SettingInstance {
  return { kind: 'group-collection', definition, template: null, values: rows.map((children) => ({ children, template: null })) };
}
