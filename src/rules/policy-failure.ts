import type { Circumstances, Predict, PredictedClient, PredictedServer } from '../connect/predict.js';
import type { Entry } from '../policy/policy.js';
import type { ConfiguredWindows } from '../resolve/effective.js';
import type { DecidedOutcome, Outcome } from '../simulate/outcome.js';
import { endOf, failureOf } from './failure.js';
import { effectiveOn, isValueAssignment, rowsOf, type ValueAssignment } from './reading.js';
import type { RuleTarget } from './rule.js';

/** A connection of which at least one end is a Windows of the policy. */
export interface RuleConnection {
  readonly client: RuleTarget | PredictedClient;
  readonly server: RuleTarget | PredictedServer;
  readonly circumstances: Circumstances;
}

/** A place of the policy that a failed connection hangs on: with that setting left to Windows, it would not end where it ends. */
export interface DecidingPlace {
  readonly end: 'client' | 'server';
  readonly assignment: ValueAssignment;
  /** The one entry of its table that it hangs on, where it is one. */
  readonly entry: Entry | undefined;
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
  const staysWith = (changed: Partial<Ends>): boolean => endOf(outcomeWith(changed)) === endOf(failure);
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
  const behind = assignmentsBehind(failure);
  const alone = behind.flatMap(({ end, assignment }) => {
    const hangsOn = (entry?: Entry): boolean => !staysWith({ [end]: without(connection[end] as RuleTarget, assignment, entry) });
    const entries = rowsOf(assignment).flatMap(({ entry }) => (hangsOn(entry) ? [entry] : []));
    const places = entries.length > 0 ? entries : hangsOn() ? [undefined] : [];
    return places.map((entry) => ({ end, assignment, entry }));
  });
  return alone.length > 0 ? alone : behind.map((each) => ({ ...each, entry: undefined }));
}

/** The assignments of the policy among what decided the failure. */
function assignmentsBehind({ decidedBy }: DecidedOutcome): readonly Omit<DecidingPlace, 'entry'>[] {
  const found = new Map<string, Omit<DecidingPlace, 'entry'>>();
  for (const { fact, origin } of decidedBy) {
    if (origin.kind !== 'setting' || origin.origin.kind !== 'policy') continue;
    const end = fact.startsWith('client.') ? 'client' : 'server';
    const { assignment } = origin.origin;
    if (isValueAssignment(assignment)) found.set(`${end} ${assignment.setting}`, { end, assignment });
  }
  return [...found.values()];
}

/** What a Windows has with one setting, or one entry of its table, left to Windows. */
function without({ effective, untouched }: RuleTarget, { setting, wanted }: ValueAssignment, entry: Entry | undefined): ConfiguredWindows {
  const { windows, settings } = effective;
  const rest = wanted.entries.flatMap((each) => (each === entry || typeof each.data === 'string' ? [] : [each.data]));
  const left = effectiveOn(untouched, setting);
  const changed = entry === undefined ? left : { ...effectiveOn(effective, setting), value: rest, candidates: [rest] };
  return { windows, settings: new Map(settings).set(setting, changed) };
}

function underPolicy<E>(end: RuleTarget | E): ConfiguredWindows | E {
  return isTarget(end) ? end.effective : end;
}

function untouched<E>(end: RuleTarget | E): ConfiguredWindows | E {
  return isTarget(end) ? end.untouched : end;
}

function isTarget(end: unknown): end is RuleTarget {
  return typeof end === 'object' && end !== null && 'untouched' in end;
}
