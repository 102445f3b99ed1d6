import type { SettingData } from '../catalogue/settings/definition.js';
import type { SettingId } from '../catalogue/settings/index.js';

/** A value as Windows stores it, or what Windows has without us. */
export type Wanted = { readonly kind: 'value'; readonly data: SettingData } | { readonly kind: 'default' };

/** What is wanted of one setting. An assignment of a policy is one. */
export interface WantedSetting {
  readonly setting: SettingId;
  readonly wanted: Wanted;
}
