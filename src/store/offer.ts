import type { SettingId } from '../catalogue/settings/index.js';
import type { PolicyDefinition } from '../formats/admx/model.js';
import type { RegistryItem } from '../state/item.js';
import type { RegistryPlace } from '../state/registry-place.js';

/** Something that a policy of a template can say of a setting, in the state of the policy that says it. */
export type Saying = { readonly state: 'enabled' | 'disabled' } & (
  | { readonly kind: 'value'; readonly data: number | string; readonly type: 'REG_DWORD' | 'REG_SZ'; readonly item: string | null }
  /** The value is deleted: Windows does what it does without us. */
  | { readonly kind: 'default' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly type: 'REG_DWORD' | 'REG_SZ' }
  | { readonly kind: 'line'; readonly longest: number; readonly type: 'REG_SZ' | 'REG_EXPAND_SZ' }
  /** `most`: how many, 0 for any number. */
  | { readonly kind: 'lines'; readonly longest: number; readonly most: number; readonly type: 'REG_MULTI_SZ' }
  /** One value a row, as the administrator names and fills it. */
  | { readonly kind: 'rows'; readonly named: boolean; readonly type: 'REG_SZ' | 'REG_EXPAND_SZ' }
);

/** A policy of a template that writes the place of a setting. */
export interface Offer {
  readonly setting: SettingId;
  readonly place: RegistryPlace;
  readonly policy: PolicyDefinition;
  readonly key: string;
  /** Null for a table with one value a row. */
  readonly valueName: string | null;
  readonly sayings: readonly Saying[];
}

/** A place of the registry that a policy of a template writes and no setting of the catalogue has. */
export interface UnknownPlace {
  readonly policy: PolicyDefinition;
  readonly key: string;
  /** Null for a list, whose values name themselves. */
  readonly valueName: string | null;
}

/** Whether one of the sayings writes what a registry value is to hold. */
export function canSay(sayings: readonly Saying[], item: RegistryItem): boolean {
  return sayings.some((saying) => says(saying, item));
}

function says(saying: Saying, { type, data }: RegistryItem): boolean {
  if (saying.kind === 'default') return data === null;
  if (saying.type !== type) return false;
  switch (saying.kind) {
    case 'value':
      return saying.data === data;
    case 'number':
      return typeof data === 'number' && data >= saying.min && data <= saying.max;
    case 'line':
      return typeof data === 'string' && data.length <= saying.longest;
    case 'lines':
      return isLines(data) && (saying.most === 0 || data.length <= saying.most) && data.every(({ length }) => length <= saying.longest);
    case 'rows':
      return typeof data === 'string' && saying.named;
  }
}

function isLines(data: RegistryItem['data']): data is readonly string[] {
  return Array.isArray(data);
}
