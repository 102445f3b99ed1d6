import type { SettingData } from '../catalogue/settings/definition.js';
import type { SettingId } from '../catalogue/settings/index.js';
import type { FoundItem } from './found.js';
import type { Place } from './place.js';

/** What found state says of a setting; `place` is where in the registry it stood, null elsewhere. */
export interface RaisedWish {
  readonly setting: SettingId;
  readonly wanted: { readonly kind: 'value'; readonly data: SettingData } | { readonly kind: 'default' };
  readonly place: Place | null;
}

/** An item that became no wish, and why. `overridden`: the policy place of the same setting was found too, and Windows reads that. */
export interface Unrecognised {
  readonly item: FoundItem;
  readonly why: 'no-setting' | 'type-differs' | 'value-unknown' | 'overridden';
}

/** Wishes in the order of the catalogue, and what was not understood in the order in which it was found. */
export interface Raised {
  readonly wishes: readonly RaisedWish[];
  readonly unrecognised: readonly Unrecognised[];
}
