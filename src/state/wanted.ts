import type { SettingData } from '../catalogue/settings/definition.js';
import type { SettingId } from '../catalogue/settings/index.js';

/** A value as Windows stores it, or what Windows has without us. Of an additive list `only` says that its key is to hold nothing else. */
export type Wanted = { readonly kind: 'value'; readonly data: SettingData; readonly only?: true } | { readonly kind: 'default' };

/** What is wanted of one setting. An assignment of a policy is one. */
export interface WantedSetting {
  readonly setting: SettingId;
  readonly wanted: Wanted;
}
