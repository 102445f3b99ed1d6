import type { Certainty } from '../catalogue/certainty.js';
import type { CauseId } from '../catalogue/smb/causes.js';
import type { Advice } from './advice.js';

/** What kind of thing is explained. */
export type ExplainedKind =
  'setting' | 'group' | 'diagnostic' | 'cause' | 'error' | 'event' | 'dialect' | 'windows' | 'fact' | 'peer' | 'word';

/** A cause that can be behind an error or event, with how sure that connection is, and what to do. */
export interface PossibleCause extends Advice {
  readonly cause: CauseId;
  readonly meaning: string;
  readonly certainty: Certainty;
}

/** A named fact about the thing explained, such as the registry value of a setting. */
export interface Detail {
  readonly name: string;
  readonly lines: readonly string[];
}

/** A document that the words rest on. */
export interface CitedDocument {
  /** The catalogue's key of the document. */
  readonly source: string;
  /** Sections, notes or threads in it; empty when all of it is meant. */
  readonly places: readonly string[];
  readonly title: string;
  readonly where: string;
}

/** A thing in words: what it means, what to do, and the facts behind it. */
export interface Explanation {
  readonly kind: ExplainedKind;
  /** The thing's own name, such as `win32:1272`. */
  readonly id: string;
  readonly title: string;
  /** First paragraph. */
  readonly meaning: string;
  /** Second paragraph where no cause is behind it; empty where `causes` say what to do. */
  readonly action: string;
  readonly causes: readonly PossibleCause[];
  /** The settings that bring it about or prevent it, those of the surest causes. */
  readonly settings: readonly { readonly path: string; readonly title: string }[];
  readonly details: readonly Detail[];
  /** Other words to explain. */
  readonly seeAlso: readonly string[];
  readonly sources: readonly CitedDocument[];
}
