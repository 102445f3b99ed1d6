import type { TableRow } from '../catalogue/settings/definition.js';
import { getSetting } from '../catalogue/settings/index.js';
import type { Circumstances, Predict, PredictedClient, PredictedServer } from '../connect/predict.js';
import type { Entry } from '../policy/policy.js';
import type { ConfiguredWindows } from '../resolve/effective.js';
import type { DecidedOutcome, Outcome } from '../simulate/outcome.js';
import { decisionThatEnds, failureOf } from './failure.js';
import { effectiveOn, isValueAssignment, tableRowsOf, type ValueAssignment } from './reading.js';
import type { RuleTarget } from './rule.js';

/** One end of a connection that a rule asks about: a Windows of the policy, or an end that no policy changes. */
export type RuleEnd<E> = { readonly kind: 'of-policy'; readonly target: RuleTarget } | { readonly kind: 'as-it-is'; readonly end: E };

/** A connection of which at least one end is a Windows of the policy. */
export interface RuleConnection {
  readonly client: RuleEnd<PredictedClient>;
  readonly server: RuleEnd<PredictedServer>;
  readonly circumstances: Circumstances;
}

/** A Windows of the policy as an end of a connection. */
export function ofPolicy(target: RuleTarget): RuleEnd<never> {
  return { kind: 'of-policy', target };
}

/** An end that is the same with the policy and without it. */
export function asItIs<E>(end: E): RuleEnd<E> {
  return { kind: 'as-it-is', end };
}

/** A place of the policy that a failed connection hangs on: with that setting left to Windows, it would not end where it ends. */
export interface DecidingPlace {
  readonly end: 'client' | 'server';
  readonly assignment: ValueAssignment;
  /** The one row of its table that it hangs on, where it is one. */
  readonly row: DecidingRow | undefined;
}

/** A row of a table that a failed connection hangs on. */
export interface DecidingRow {
  readonly entry: Entry;
  /** What names it in its table, such as the UNC path that it hardens. */
  readonly name: string;
  /** What the row switches on and the failure hangs on, by the names of the columns, such as `privacy`; none where it hangs on the row as a whole. */
  readonly flags: readonly string[];
}

/** A failure that the policy brought about, and the places that it hangs on, those of the server first. */
export interface PolicyFailure {
  readonly failure: DecidedOutcome;
  readonly hangsOn: readonly [DecidingPlace, ...DecidingPlace[]];
}

/** The ends of a connection, as they are predicted. */
interface Ends {
  readonly client: PredictedClient;
  readonly server: PredictedServer;
}

/** How a connection fails because of the policy, and on which of its places that hangs; undefined where it comes about, or fails so without the policy too. */
export function policyFailure(predict: Predict, connection: RuleConnection): PolicyFailure | undefined {
  const { client, server, circumstances } = connection;
  const outcomeWith = (changed: Partial<Ends>): Outcome => {
    const ends: Ends = { client: underPolicy(client), server: underPolicy(server), ...changed };
    return predict(ends.client, ends.server, circumstances);
  };
  const failure = failureOf(outcomeWith({}));
  if (failure === undefined) return undefined;
  const staysWith = (changed: Partial<Ends>): boolean => decisionThatEnds(outcomeWith(changed)) === decisionThatEnds(failure);
  if (staysWith({ client: untouched(client), server: untouched(server) })) return undefined;
  const places = decidingPlaces(connection, failure, staysWith);
  const [first, ...others] = [...places.filter(({ end }) => end === 'server'), ...places.filter(({ end }) => end === 'client')];
  return first === undefined ? undefined : { failure, hangsOn: [first, ...others] };
}

/** Of the assignments behind a failure those without which, each alone, it does not stay; all of them where it stays without any one. */
function decidingPlaces(
  connection: RuleConnection,
  failure: DecidedOutcome,
  staysWith: (changed: Partial<Ends>) => boolean,
): readonly DecidingPlace[] {
  const behind = assignmentsBehind(failure, connection);
  const alone = behind.flatMap(({ end, target, assignment }): readonly DecidingPlace[] => {
    const hangsOn = (rows?: readonly TableRow[]): boolean => !staysWith({ [end]: withInstead(target, assignment, rows) });
    const rows = decidingRows(assignment, hangsOn);
    if (rows.length > 0) return rows.map((row) => ({ end, assignment, row }));
    return hangsOn() ? [{ end, assignment, row: undefined }] : [];
  });
  return alone.length > 0 ? alone : behind.map(({ end, assignment }) => ({ end, assignment, row: undefined }));
}

/** The rows of a table without which, each alone, a failure does not stay, and those of their flags of which the same holds. */
function decidingRows(assignment: ValueAssignment, hangsOn: (rows: readonly TableRow[]) => boolean): readonly DecidingRow[] {
  const { value } = getSetting(assignment.setting);
  if (value.kind !== 'table') return [];
  const written = tableRowsOf(assignment);
  const rows = written.map(({ row }) => row);
  const flags = value.columns.filter(({ type }) => type.kind === 'flag').map(({ name }) => name);
  return written.flatMap(({ entry, row }, index) => {
    if (!hangsOn(rows.toSpliced(index, 1))) return [];
    const deciding = flags.filter((flag) => row[flag] === 1 && hangsOn(rows.with(index, { ...row, [flag]: 0 })));
    return [{ entry, name: String(row[value.key]), flags: deciding }];
  });
}

/** An assignment of the policy that had a part in a failure, and at which end. */
interface AssignmentBehind {
  readonly end: 'client' | 'server';
  readonly target: RuleTarget;
  readonly assignment: ValueAssignment;
}

/** The assignments of the policy among what decided the failure. */
function assignmentsBehind({ decidedBy }: DecidedOutcome, connection: RuleConnection): readonly AssignmentBehind[] {
  const found = new Map<string, AssignmentBehind>();
  for (const { fact, origin } of decidedBy) {
    if (origin.kind !== 'setting' || origin.origin.kind !== 'policy') continue;
    const end = fact.startsWith('client.') ? 'client' : 'server';
    const { assignment } = origin.origin;
    const ruleEnd = connection[end];
    if (ruleEnd.kind !== 'of-policy' || !isValueAssignment(assignment)) continue;
    found.set(`${end} ${assignment.setting}`, { end, target: ruleEnd.target, assignment });
  }
  return [...found.values()];
}

/** What a Windows has with other rows in one table of the policy; without rows, with that setting left to Windows. */
function withInstead({ effective, untouched }: RuleTarget, { setting }: ValueAssignment, rows?: readonly TableRow[]): ConfiguredWindows {
  const { windows, settings } = effective;
  const changed =
    rows === undefined ? effectiveOn(untouched, setting) : { ...effectiveOn(effective, setting), value: rows, candidates: [rows] };
  return { windows, settings: new Map(settings).set(setting, changed) };
}

function underPolicy<E>(ruleEnd: RuleEnd<E>): ConfiguredWindows | E {
  return ruleEnd.kind === 'of-policy' ? ruleEnd.target.effective : ruleEnd.end;
}

function untouched<E>(ruleEnd: RuleEnd<E>): ConfiguredWindows | E {
  return ruleEnd.kind === 'of-policy' ? ruleEnd.target.untouched : ruleEnd.end;
}
