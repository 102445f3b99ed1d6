import type { ClientPeerFamily, ServerPeerFamily } from '../../catalogue/peers/definition.js';
import type { Citation } from '../../catalogue/sources.js';
import type { FactId } from '../../facts/index.js';
import type { PlainValue } from '../../source/value.js';

/** What a value of a configuration says in facts, each as a scenario file writes it. Empty: it leaves the end as it is known. */
export type SaidFacts = Readonly<Partial<Record<FactId, PlainValue>>>;

/** One option of a configuration file or of a mount, and what it says of an end. */
export interface SurfaceWord {
  /** The option as its manual spells it, in lower case. */
  readonly word: string;
  /** Other spellings of the same option. */
  readonly synonyms?: readonly string[];
  /** Where it is written: `smb.conf`, or the options of `mount.cifs`. */
  readonly surface: 'smb.conf' | 'mount.cifs';
  readonly side: 'client' | 'server';
  /** The implementations that read it. */
  readonly readBy: readonly (ClientPeerFamily | ServerPeerFamily)[];
  /** What its values say, by value in lower case; or how any value is read. A value that is not understood gives undefined. */
  readonly values: Readonly<Record<string, SaidFacts>> | { readonly read: (value: string) => SaidFacts | undefined; readonly form: string };
  /** The option can stand without a value, which then is this one. */
  readonly alone?: string;
  readonly sources: readonly Citation[];
}
