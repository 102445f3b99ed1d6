import type { Connection, FactId, PartName } from './facts.js';
import { restated } from './facts.js';
import type { DecidedOutcome } from './outcome.js';
import type { Remedy, RemedyKind } from './remedies.js';
import { remedies, remedyKinds } from './remedies.js';
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
  readonly kind: RemedyKind;
  /** The parts that are changed. */
  readonly parts: readonly PartName[];
  readonly changes: readonly CuredFact[];
  readonly outcome: DecidedOutcome;
}

/**
 * The smallest changes that cure a failed connection: single ones, and pairs of changes only where no single one helps. The mildest first: what is broken,
 * what a device can be given, another account, an exception, and last what gives up a protection. Tried, not derived: every cure was simulated.
 */
export function findCures(connection: Connection, outcome: DecidedOutcome): readonly Cure[] {
  if (outcome.result === 'connected') return [];
  const named = new Set(outcome.blockers.all.flatMap(({ because }) => because));
  const candidates = remedies.filter(({ ends }) => ends.some((fact) => named.has(fact)) || !outcome.blockers.complete);
  const singles = candidates.flatMap((remedy) => cureBy(connection, [remedy]));
  const cures =
    singles.length > 0
      ? singles
      : candidates.flatMap((first, place) => candidates.slice(place + 1).flatMap((second) => cureBy(connection, [first, second])));
  return [...cures].sort((a, b) => remedyKinds.indexOf(a.kind) - remedyKinds.indexOf(b.kind));
}

function cureBy(connection: Connection, chosen: readonly Remedy[]): readonly Cure[] {
  let cured = connection;
  const changes: CuredFact[] = [];
  for (const { part, change } of chosen) {
    const values = typeof change === 'function' ? change(cured) : change;
    const changed = Object.entries(values as Readonly<Record<string, unknown>>).filter(
      ([name, to]) => JSON.stringify(valueOf(cured, part, name)) !== JSON.stringify(to),
    );
    if (changed.length === 0) return [];
    changes.push(...changed.map(([name, to]) => ({ fact: `${part}.${name}` as FactId, from: valueOf(connection, part, name), to })));
    cured = restated(cured, part, Object.fromEntries(changed), 'cure');
  }
  const outcome = simulate(cured);
  if (outcome.result !== 'connected') return [];
  const kind = chosen
    .map((remedy) => remedy.kind)
    .reduce((worst, next) => (remedyKinds.indexOf(next) > remedyKinds.indexOf(worst) ? next : worst));
  return [{ kind, parts: [...new Set(chosen.map(({ part }) => part))], changes, outcome }];
}

function valueOf(connection: Connection, part: PartName, name: string): unknown {
  return (connection[part].facts as unknown as Readonly<Record<string, { readonly value: unknown }>>)[name]?.value;
}
