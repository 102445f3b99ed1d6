import type { SettingData } from '../catalogue/settings/definition.js';
import type { SettingId } from '../catalogue/settings/index.js';
import type { FoundAt } from '../text/span.js';

/**
 * What a machine says of one place of a setting. `strange` stands there and is no value of the setting: another type, or data that no source explains.
 */
export type Reading =
  | { readonly kind: 'value'; readonly data: SettingData; readonly at: FoundAt | undefined }
  | { readonly kind: 'absent' }
  | { readonly kind: 'strange'; readonly says: string; readonly at: FoundAt | undefined }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'not-asked' };

/** What a machine says of a setting, by the places at which it can stand; null: Windows has no such place for it. */
export interface ObservedSetting {
  readonly setting: SettingId;
  /** In the policy place of the registry. */
  readonly policy: Reading | null;
  /** In the local place of the registry. */
  readonly local: Reading | null;
  /** What Windows shows of it: a property of a cmdlet, objects, features, groups of firewall rules. */
  readonly shown: Reading | null;
}
