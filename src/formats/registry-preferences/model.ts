import type { FoundAt } from '../../text/span.js';

/**
 * Data of a registry value as preferences write it. Bytes, numbers of 64 bits and types that MS-GPPREF does not list are kept as they are written: no
 * source says how they are spelled.
 */
export type PreferenceData =
  | { readonly type: 'REG_DWORD'; readonly value: number }
  | { readonly type: 'REG_SZ' | 'REG_EXPAND_SZ'; readonly text: string }
  | { readonly type: 'REG_MULTI_SZ'; readonly texts: readonly string[] }
  | { readonly type: 'other'; readonly typeName: string; readonly written: string };

/**
 * What an item does with its value: `create` writes it where there is none, `replace` and `update` whether it is there or not, `delete` takes it away.
 * With `removesWhenGone` the value is deleted when the Group Policy object no longer applies; Windows pairs that with `replace` (MS-GPPREF 2.2.1.17).
 */
export type PreferenceAction =
  | { readonly kind: 'create' | 'replace' | 'update'; readonly data: PreferenceData; readonly removesWhenGone?: true }
  | { readonly kind: 'delete' };

/** A condition on the machine or the user, such as `FilterOs` or `FilterRegistry`, with the conditions in it; attributes are as written (MS-GPPREF 2.2.1.22). */
export interface PreferenceFilter {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly filters?: readonly PreferenceFilter[];
}

/** What items and groups of them have alike: they may be described and switched off, and may count only where all conditions hold. */
interface PreferenceScope {
  readonly disabled?: true;
  /** What is behind it is applied even where it fails: the attribute `bypassErrors` (MS-GPPREF 2.2.1.1). */
  readonly bypassesErrors?: true;
  /** What an administrator wrote about it. */
  readonly description?: string;
  /** In their order; each says by `bool` how it goes with those before it. */
  readonly filters?: readonly PreferenceFilter[];
  /** Where it was read; left out of what is made to be printed. */
  readonly at?: FoundAt;
}

/**
 * One value of a key. `hive` is left out for HKEY_LOCAL_MACHINE. The default value of a key has an empty name; without a name the item is about the key
 * itself. `uid` is a GUID in braces, `changed` a time such as `2026-11-30 10:00:00`, in UTC.
 */
export interface PreferenceItem extends PreferenceScope {
  readonly hive?: string;
  readonly key: string;
  readonly valueName: string | null;
  readonly action: PreferenceAction;
  readonly uid: string;
  readonly changed: string;
  /** It is applied with the rights of the user who logs on. */
  readonly asUser?: true;
}

/** Items that are managed together. */
export interface PreferenceCollection extends PreferenceScope {
  readonly name: string;
  readonly members: readonly PreferenceMember[];
}

/** An item or a group of them. */
export type PreferenceMember = PreferenceItem | PreferenceCollection;

/** Registry.xml of Group Policy preferences: items in the order in which they are applied. */
export interface RegistryPreferences {
  readonly items: readonly PreferenceMember[];
}
