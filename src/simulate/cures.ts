import { type ChangeKind, changeKinds } from '../facts/change.js';
import { type Change, listChanges } from '../facts/changes.js';
import type { FactId, PartName, Parts } from '../facts/index.js';
import { isSameValue } from '../facts/value.js';
import { attain } from './attain.js';
import { type Connection, factIn, restated } from './facts.js';
import type { DecidedOutcome } from './outcome.js';
import { simulate } from './simulate.js';

/** One fact that a cure changes. */
export interface CuredFact {
  readonly fact: FactId;
  /** The value it had; undefined where that is not known. */
  readonly from: unknown;
  readonly to: unknown;
}

/** A change that lets the connection through, and how it then looks. */
export interface Cure {
  /** The costliest kind of change in it. */
  readonly kind: ChangeKind;
  /** The parts that are changed. */
  readonly parts: readonly PartName[];
  readonly changes: readonly CuredFact[];
  readonly outcome: DecidedOutcome;
}

/**
 * The smallest changes that cure a failed connection: single ones, and pairs of changes only where no single one helps. The mildest first: what is broken,
 * what a device can be given, another account, an exception, and last what gives up a protection. Tried, not derived: every cure was simulated. What the
 * end in question is known not to have, such as a switch that this Windows has not got, is not among them.
 */
export function findCures(connection: Connection, outcome: DecidedOutcome): readonly Cure[] {
  if (outcome.result === 'connected') return [];
  const candidates = candidatesFor(outcome);
  const singles = candidates.flatMap((change) => cureBy(connection, [change]));
  const cures =
    singles.length > 0
      ? singles
      : candidates.flatMap((first, place) => candidates.slice(place + 1).flatMap((second) => cureBy(connection, [first, second])));
  return distinctCures(cures).sort((a, b) => costOf(a) - costOf(b));
}

/** The changes that may end what blocks, the mildest first, then in the order of what they end; any change where more may block than is known. */
function candidatesFor({ blockers: { all, complete } }: DecidedOutcome): readonly Change[] {
  const firstEnded = ({ ends }: Change): number => {
    const first = all.findIndex(({ because }) => because.some((fact) => ends.includes(fact)));
    return first === -1 ? all.length : first;
  };
  return listChanges()
    .filter((change) => !complete || firstEnded(change) < all.length)
    .sort((a, b) => costOf(a) - costOf(b) || firstEnded(a) - firstEnded(b));
}

function costOf({ kind }: Pick<Change, 'kind'>): number {
  return changeKinds.indexOf(kind);
}

function cureBy(connection: Connection, chosen: readonly Change[]): readonly Cure[] {
  let cured = connection;
  const cure: CuredFact[] = [];
  for (const change of chosen) {
    const changed = changedBy(change, cured);
    if (changed.length === 0) return [];
    cure.push(...changed.map(({ fact, to }) => ({ fact, from: factIn(connection, fact).value, to })));
    cured = restated(cured, change.part, valuesOf(changed), 'cure');
  }
  const outcome = simulate(cured);
  if (outcome.result !== 'connected') return [];
  const kind = changeKinds[Math.max(...chosen.map(costOf))] as ChangeKind;
  return [{ kind, parts: [...new Set(chosen.map(({ part }) => part))], changes: cure, outcome }];
}

/** Changes that differ in what an end cannot carry out come to the same. */
function distinctCures(cures: readonly Cure[]): Cure[] {
  return cures.filter((cure, place) => cures.findIndex(({ changes: others }) => isSameValue(others, cure.changes)) === place);
}

/** The facts that a change really changes: what the end cannot carry out of it is left as it is. */
function changedBy({ settles }: Change, connection: Connection): readonly { readonly fact: FactId; readonly to: unknown }[] {
  return settles
    .map(({ fact, by }) => ({ fact, to: attain(connection, fact, by) }))
    .filter(({ fact, to }) => to !== undefined && !isSameValue(factIn(connection, fact).value, to));
}

function valuesOf<P extends PartName>(changed: readonly { readonly fact: FactId; readonly to: unknown }[]): Partial<Parts[P]> {
  return Object.fromEntries(changed.map(({ fact, to }) => [fact.slice(fact.indexOf('.') + 1), to])) as Partial<Parts[P]>;
}
