import type { Certainty } from '../catalogue/certainty.js';
import type { CauseId } from '../catalogue/smb/causes.js';
import type { EventLog, NumberSpace } from '../catalogue/smb/definition.js';
import type { AnyDialect } from '../facts/dialect-set.js';
import type { FactOrigin } from './facts.js';
import type { FactId } from '../facts/index.js';
import type { Decision } from './gate.js';
import type { GateId } from './gates/index.js';
import type { Cipher, DecidedBy, Identity, Mechanism, SigningAlgorithm, Stage, Transport } from './terms.js';
import type { WarningId } from './warnings.js';

/** How a session is protected; of a failed connection, as far as it got. */
export interface Protection {
  readonly dialect: AnyDialect | null;
  readonly transport: Transport;
  readonly port: number;
  readonly signed: {
    /** Messages of the session carry signatures as a rule. */
    readonly messages: boolean;
    /** The final SESSION_SETUP answer is signed. */
    readonly sessionSetup: boolean;
    /** TREE_CONNECT is signed, by rule of 3.1.1 even where nothing else is. */
    readonly treeConnect: boolean;
    /** Null where it depends on something unknown. */
    readonly requiredBy: 'client' | 'server' | 'both' | 'none' | null;
    /** Null where nothing is signed, or where it depends on something unknown. */
    readonly algorithm: SigningAlgorithm | null;
  };
  readonly encrypted: {
    readonly session: boolean;
    readonly share: boolean;
    /** Null where nothing is encrypted, or where it depends on something unknown. */
    readonly cipher: Cipher | null;
    /** The transport is QUIC, so TLS 1.3 protects it. */
    readonly tls: boolean;
  };
  readonly mechanism: Mechanism | null;
  readonly identity: Identity;
}

/** Where a user meets an error number. `linux`: errno of mount.cifs; `library`: the status that a client library raises; `wire`: NTSTATUS on the wire; `event-log`: NTSTATUS that a Windows client makes, in its events. */
export type ShownBy = 'explorer' | 'net-use' | 'powershell' | 'linux' | 'library' | 'wire' | 'event-log';

/** One error number that the user may see. */
export interface ShownError {
  readonly space: NumberSpace;
  /** Unsigned. */
  readonly number: number;
  /** 0x and eight upper-case digits. */
  readonly hex: string;
  readonly shownBy: readonly ShownBy[];
  readonly certainty: Certainty;
}

/** One event that an end writes. */
export interface WrittenEvent {
  readonly log: EventLog;
  readonly id: number;
  readonly end: 'client' | 'server' | 'domain-controller';
  readonly certainty: Certainty;
  /** Set for an event that an audit setting switches on: whether it is on. */
  readonly audit?: 'on' | 'unknown';
}

/** A fact with the value it had, for people. */
export interface UsedFact {
  readonly fact: FactId;
  readonly value: unknown;
  readonly origin: FactOrigin;
  readonly certainty: Certainty;
}

/** One step of the walk. */
export interface TraceStep {
  readonly gate: GateId;
  readonly decision: Decision;
}

/** A gate that ends the connection; the first is what is shown, the others would follow. */
export interface Blocker {
  readonly gate: GateId;
  readonly cause: CauseId;
  readonly stage: Stage;
  readonly by: DecidedBy;
  readonly because: readonly FactId[];
  /** Facts that are taken as relaxed for this one to be reached. */
  readonly assumes: readonly FactId[];
}

/** All gates that would end a connection; `complete` is false where the walk could not go on. */
export interface Blockers {
  readonly all: readonly Blocker[];
  readonly complete: boolean;
}

/** What one possible value of an unknown fact leads to. */
export interface PossibleOutcome {
  readonly value: unknown;
  readonly outcomes: readonly DecidedOutcome[];
}

/** An unknown fact that matters. */
export interface Dependence {
  readonly fact: FactId;
  readonly origin: FactOrigin;
  readonly values: readonly PossibleOutcome[];
}

/** A detail of a decided outcome that depends on something unknown, although result and cause do not. */
export type Detail =
  | 'stage'
  | 'dialect'
  | 'transport'
  | 'port'
  | 'signed.messages'
  | 'signed.sessionSetup'
  | 'signed.treeConnect'
  | 'signed.requiredBy'
  | 'signed.algorithm'
  | 'encrypted.session'
  | 'encrypted.share'
  | 'encrypted.cipher'
  | 'encrypted.tls'
  | 'mechanism'
  | 'identity';

/** Details that stay open, what they depend on, and the outcomes that differ in them. */
export interface OpenDetails {
  readonly details: readonly Detail[];
  readonly dependsOn: readonly Dependence[];
  readonly outcomes: readonly DecidedOutcome[];
}

/** What is common to all outcomes. */
interface CommonOutcome {
  /** The weakest certainty of the rows and facts used up to the deciding one. */
  readonly certainty: Certainty;
  /** Facts that made it so, with origin and value. */
  readonly decidedBy: readonly UsedFact[];
  readonly warnings: readonly WarningId[];
}

/** An outcome of which result and cause do not depend on anything unknown. */
export interface DecidedOutcome extends CommonOutcome {
  readonly result: 'connected' | 'failed';
  /** Null where it connected. */
  readonly stage: Stage | null;
  readonly cause: CauseId | null;
  readonly by: DecidedBy | null;
  /** Where `open` names a detail, the value here is one of several. */
  readonly protection: Protection;
  /** Null where everything is decided. */
  readonly open: OpenDetails | null;
  readonly errors: readonly ShownError[];
  /** What a client other than Windows says, in its own words, where they are known. */
  readonly messages: readonly string[];
  readonly events: readonly WrittenEvent[];
  readonly trace: readonly TraceStep[];
  readonly blockers: Blockers;
  /** Equal keys mean the same result, cause, stage and protection; of failed connections dialect, mechanism and identity of the latter. */
  readonly fullKey: string;
}

/** An outcome that depends on something unknown: what, and what each value leads to. */
export interface UndecidedOutcome extends CommonOutcome {
  readonly result: 'undecided';
  readonly dependsOn: readonly Dependence[];
  /** All outcomes that are possible, different ones only. */
  readonly outcomes: readonly DecidedOutcome[];
  /** False where more than 64 combinations would have had to be tried. */
  readonly complete: boolean;
}

/** What comes of a connection. */
export type Outcome = DecidedOutcome | UndecidedOutcome;
