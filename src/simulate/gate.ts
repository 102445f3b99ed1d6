import type { Certainty } from '../catalogue/certainty.js';
import type { CauseId } from '../catalogue/smb/causes.js';
import type { EventLog, NumberSpace } from '../catalogue/smb/definition.js';
import type { FactId, PartName, Parts } from '../facts/index.js';
import type { Session } from './session.js';
import type { DecidedBy, Stage } from './terms.js';
import type { WarningId } from './warnings.js';

/** One row of a table of the connection rules: what it says, where it stands, how sure it is. */
export interface Branch {
  /** Section of the connection rules, such as `§6`. */
  readonly section: string;
  /** The row in words. */
  readonly says: string;
  readonly certainty: Certainty;
}

/** An error number, with its space. */
export interface ErrorRef {
  readonly space: NumberSpace;
  readonly number: number;
  readonly certainty: Certainty;
}

/** An event that an end writes. */
export interface EventRef {
  readonly end: 'client' | 'server' | 'domain-controller';
  readonly log: EventLog;
  readonly id: number;
  readonly certainty: Certainty;
}

/** The gate lets the connection pass. */
export interface Pass {
  readonly kind: 'pass';
  readonly branch: Branch;
  /** The facts that made it so; empty where there was nothing to decide. */
  readonly because: readonly FactId[];
  /** Events of a success. */
  readonly events: readonly EventRef[];
  readonly warnings: readonly WarningId[];
}

/** The gate ends the connection. */
export interface Block {
  readonly kind: 'block';
  readonly branch: Branch;
  readonly because: readonly FactId[];
  readonly cause: CauseId;
  readonly by: DecidedBy;
  /** Where it differs from the gate's stage. */
  readonly stage: Stage | null;
  /** Numbers of this row; null: those of the cause. */
  readonly errors: readonly ErrorRef[] | null;
  /** Events of this row; null: those of the cause. */
  readonly events: readonly EventRef[] | null;
  readonly warnings: readonly WarningId[];
  /** The walk can go on as if `because` were relaxed; false: what follows cannot be told. */
  readonly goesOn: boolean;
}

/** What a gate says; a frozen constant, made once per row. */
export type Decision = Pass | Block;

type NamesIn<R extends FactId, P extends PartName> = R extends `${P}.${infer N}` ? N & keyof Parts[P] : never;

/** The facts that a gate declared to read; any other does not compile. */
export type FactsFor<R extends FactId> = { readonly [P in PartName]: Pick<Parts[P], NamesIn<R, P>> };

/** The part of the session that a gate may read and, for what it gives, write. */
export type SessionFor<N extends keyof Session, G extends keyof Session> = Readonly<Pick<Session, N>> & { -readonly [K in G]: Session[K] };

/** One gate of an SMB connection. */
export interface Gate<
  Id extends string = string,
  R extends FactId = FactId,
  N extends keyof Session = keyof Session,
  G extends keyof Session = keyof Session,
> {
  readonly id: Id;
  /** Number in the connection rules §0, such as `10a`. */
  readonly number: string;
  readonly title: string;
  readonly stage: Stage;
  readonly reads: readonly R[];
  /** What earlier gates must have settled. */
  readonly needs: readonly N[];
  /** What it settles. */
  readonly gives: readonly G[];
  /** The rows of its table by name: every answer that it can give. */
  readonly rows: Readonly<Record<string, Decision>>;
  /**
   * Reads facts, settles what it gives, and answers with a constant. To read a fact of which the value is not known is allowed: the runner
   * notices, throws the answer away and asks again for each possible value.
   */
  decide(facts: FactsFor<R>, session: SessionFor<N, G>): Decision;
}

/** Declares a gate; types follow from `reads`, `needs` and `gives`. */
export function defineGate<const Id extends string, const R extends FactId, const N extends keyof Session, const G extends keyof Session>(
  gate: Gate<Id, R, N, G>,
): Gate<Id, R, N, G> {
  return Object.freeze(gate);
}

/** A row of a gate's table. */
export function branch(section: string, says: string, certainty: Certainty): Branch {
  return Object.freeze({ section, says, certainty });
}

/** A row that lets pass. */
export function pass(row: Branch, more: Partial<Pick<Pass, 'because' | 'events' | 'warnings'>> = {}): Pass {
  return Object.freeze<Pass>({
    kind: 'pass',
    branch: row,
    because: more.because ?? [],
    events: more.events ?? [],
    warnings: more.warnings ?? [],
  });
}

/** A row that ends the connection. */
export function block(
  row: Branch,
  cause: CauseId,
  by: DecidedBy,
  because: readonly FactId[],
  more: Partial<Pick<Block, 'stage' | 'errors' | 'events' | 'warnings' | 'goesOn'>> = {},
): Block {
  return Object.freeze<Block>({
    kind: 'block',
    branch: row,
    cause,
    by,
    because,
    stage: more.stage ?? null,
    errors: more.errors ?? null,
    events: more.events ?? null,
    warnings: more.warnings ?? [],
    goesOn: more.goesOn ?? true,
  });
}
