/** Data of a registry value as preferences write it. */
export type PreferenceData =
  | { readonly type: 'REG_DWORD'; readonly value: number }
  | { readonly type: 'REG_SZ'; readonly text: string }
  | { readonly type: 'REG_MULTI_SZ'; readonly texts: readonly string[] };

/**
 * What an item does with its value: `replace` and `update` write it whether it is there or not, `delete` takes it away. With `removesWhenGone` the value is
 * deleted when the Group Policy object no longer applies; Windows pairs that with `replace` (MS-GPPREF 2.2.1.17).
 */
export type PreferenceAction =
  | { readonly kind: 'replace'; readonly data: PreferenceData; readonly removesWhenGone: true }
  | { readonly kind: 'update'; readonly data: PreferenceData }
  | { readonly kind: 'delete' };

/** One value of a key below HKEY_LOCAL_MACHINE. `uid` is a GUID in braces, `changed` a time such as `2026-11-30 10:00:00`, in UTC. */
export interface PreferenceItem {
  readonly key: string;
  readonly valueName: string;
  readonly action: PreferenceAction;
  readonly uid: string;
  readonly changed: string;
  /** What an administrator reads about it. */
  readonly description: string;
}

/** Registry.xml of Group Policy preferences: items in the order in which they are applied. */
export interface RegistryPreferences {
  readonly items: readonly PreferenceItem[];
}
