import type { TypedData } from '../formats/decode-data.js';
import type { FoundAt } from '../text/span.js';

/** Why a record of a file counts only in part, or not at all, whatever it is on. */
export interface Hindrance {
  readonly why: 'user-side' | 'switched-off' | 'conditional';
  /** In an administrator's words, as a sentence goes on after "left out:". */
  readonly says: string;
}

/** What a record does to the registry. */
export type RegistryEffect =
  | ({ readonly kind: 'set'; readonly valueName: string } & TypedData)
  | { readonly kind: 'delete-value'; readonly valueName: string }
  /** All values of the key; `withSubkeys`: the key itself with all below it. */
  | { readonly kind: 'empty-key'; readonly withSubkeys: boolean }
  /** The key, without a value. */
  | { readonly kind: 'make-key' }
  /** Something that is no value, such as an order to secure the key. */
  | { readonly kind: 'order'; readonly says: string };

/** A record about the registry, in whatever file it stands. */
export interface RegistryRecord {
  readonly kind: 'registry';
  /** In full, such as `HKEY_LOCAL_MACHINE`. */
  readonly hive: string;
  /** Without hive and without a backslash at its end. */
  readonly key: string;
  readonly effect: RegistryEffect;
  readonly hindrance?: Hindrance;
  /** It counts from this build of Windows on; left out where it counts on all. */
  readonly fromBuild?: number;
  /** What somebody wrote on it. */
  readonly remark?: string;
  readonly at: FoundAt;
}

/** A record about something else than the registry, or a whole file of such. */
export interface ForeignRecord {
  readonly kind: 'foreign';
  /** What an administrator calls its part of the file, such as `security template: Privilege Rights`. */
  readonly area: string;
  readonly says: string;
  readonly at: FoundAt;
}

/** One record of a file. */
export type ImportRecord = RegistryRecord | ForeignRecord;

/** The hive of computers, in which every setting stands. */
export const computerHive = 'HKEY_LOCAL_MACHINE';

/** The hive of the user who logs on. */
export const userHive = 'HKEY_CURRENT_USER';

/** Makes a record that came from a place which its model must say: what is read from a file always does. */
export function placeOf({ at }: { readonly at?: FoundAt }, file: string): FoundAt {
  return at ?? { file, offset: 0 };
}

/** Names of keys that say little, and what stands below them more: their area is one name longer. */
const deepRoots = /^(?:software\\policies|system\\(?:currentcontrolset|controlset\d+))\\/i;

/** The part of the registry that a key belongs to, such as `SOFTWARE\Policies\Microsoft\Edge`, by which what is no SMB setting is counted. */
export function areaOfKey(key: string): string {
  return key
    .split('\\')
    .slice(0, deepRoots.test(key) ? 4 : 3)
    .join('\\');
}
