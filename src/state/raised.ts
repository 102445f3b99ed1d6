import type { FoundItem } from './found.js';
import type { RegistryPlace } from './registry-place.js';
import type { WantedSetting } from './wanted.js';

/** What found state says of a setting; `place` is where in the registry it stood, null elsewhere. */
export interface RaisedSetting extends WantedSetting {
  readonly place: RegistryPlace | null;
}

/**
 * An item that says nothing of a setting, and why. `overridden`: the policy place of the same setting was found too, and Windows reads that.
 * `incomplete`: other features or firewall groups of the setting were not found, and without them several values are possible.
 */
export interface Unrecognised {
  readonly item: FoundItem;
  readonly why: 'no-setting' | 'type-differs' | 'value-unknown' | 'incomplete' | 'overridden';
}

/** Settings in the order of the catalogue, and what was not understood in the order in which it was found. */
export interface Raised {
  readonly settings: readonly RaisedSetting[];
  readonly unrecognised: readonly Unrecognised[];
}
