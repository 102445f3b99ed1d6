import type { CauseId } from '../catalogue/smb/causes.js';
import type { Stage } from '../catalogue/smb/definition.js';
import type { DialectId } from '../catalogue/smb/dialects.js';
import type { Span } from '../text/span.js';
import type { neverWords } from './document-shapes.js';
import type { LocatedWord, ScenarioEnd, StatedFact } from './scenario.js';

/** What no session may be. */
export type Never = (typeof neverWords)[number];

/** What must come of a connection; null where the expectation does not say. */
export interface Wants {
  readonly result: 'connected' | 'failed' | null;
  readonly cause: CauseId | null;
  readonly stage: Stage | null;
  /** By SMB encryption, or by the TLS of QUIC. */
  readonly encrypted: boolean | null;
  /** Messages are signed, or encrypted, which protects as well. */
  readonly signed: boolean | null;
  readonly dialectAtLeast: DialectId | null;
  readonly mechanism: 'kerberos' | 'ntlmv2' | 'ntlmv1' | 'pku2u' | null;
  readonly identity: 'user' | 'guest' | 'anonymous' | null;
  readonly never: readonly Never[];
}

/** The connection of an expectation: what it says itself, over the scenario that it starts from. */
export interface ExpectedConnection {
  readonly scenario: (LocatedWord & { readonly name: LocatedWord | undefined }) | undefined;
  /** An end that is `tested` stands for every Windows of the policy, one after the other. */
  readonly client: ScenarioEnd | undefined;
  readonly server: ScenarioEnd | undefined;
  readonly credentials: readonly StatedFact[];
  readonly share: readonly StatedFact[];
  readonly network: readonly StatedFact[];
}

/** One expectation of a policy. */
export interface Expectation {
  readonly name: string;
  readonly description: string;
  readonly connection: ExpectedConnection;
  readonly wants: Wants;
  readonly file: string;
  readonly span: Span;
  readonly pointer: string;
}
