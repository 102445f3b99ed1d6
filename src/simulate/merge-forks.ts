import { certainties, type Certainty } from '../catalogue/certainty.js';
import type { FactId } from '../facts/index.js';
import type { Connection } from './facts.js';
import { growForks } from './grow-forks.js';
import {
  byDetail,
  byResult,
  distinct,
  type Distinction,
  factOfFork,
  forksThatMatter,
  leavesOf,
  type Tree,
  weakestOf,
  whereFactIs,
  whereOutcomes,
} from './fork-tree.js';
import type { DecidedOutcome, Dependence, Outcome, UndecidedOutcome } from './outcome.js';
import { differingDetails } from './protection.js';
import { type Facts, rankOf } from './walk.js';
import type { WalkedOutcome } from './walked-outcome.js';
import type { Question } from './watch.js';

/** Predicts a connection of which not everything that counts is known: what its outcomes have in common, and on what the rest depends. */
export function mergeForks(connection: Connection, facts: Facts): Outcome {
  const { tree, complete } = growForks(connection, facts);
  const outcomes = mergedOutcomes(tree);
  const [only] = outcomes;
  return only !== undefined && outcomes.length === 1 && complete ? only : undecided(tree, outcomes, complete);
}

/** One outcome for each result and cause; in what the outcomes with the same ones differ is open. */
function mergedOutcomes(tree: Tree): readonly DecidedOutcome[] {
  const byKey = new Map<string, WalkedOutcome[]>();
  for (const outcome of leavesOf(tree)) {
    const alike = byKey.get(byResult(outcome));
    if (alike === undefined) byKey.set(byResult(outcome), [outcome]);
    else alike.push(outcome);
  }
  return [...byKey].map(([key, alike]) => mergeDetails(alike, () => whereOutcomes(tree, (outcome) => byResult(outcome) === key)));
}

/** @param treeOf what is left of the tree when only these outcomes are looked at */
function mergeDetails(alike: readonly WalkedOutcome[], treeOf: () => Tree): DecidedOutcome {
  const outcomes = distinct(alike, byDetail);
  const weakest = weakestOf(outcomes);
  if (outcomes.length === 1) return weakest;
  const details = onDemand(() => differingDetails(outcomes));
  const dependsOn = onDemand(() => dependencesOf(treeOf(), byDetail, (rest) => distinct(leavesOf(rest), byDetail)));
  return weakest.withOpen({
    outcomes,
    get details() {
      return details();
    },
    get dependsOn() {
      return dependsOn();
    },
  });
}

/**
 * The facts on which the outcomes of a tree depend, as far as a distinction tells them apart. What each of their values leads to is worked out when it is
 * read: a verdict names the facts alone.
 */
function dependencesOf(tree: Tree, distinction: Distinction, outcomesOf: (rest: Tree) => readonly DecidedOutcome[]): readonly Dependence[] {
  return [...questionsOf(tree, distinction)].map(([fact, { question, values }]) => {
    const possible = onDemand(() => [...values].map((value) => ({ value, outcomes: outcomesOf(whereFactIs(tree, fact, value)) })));
    return {
      fact,
      origin: question.fact.origin,
      get values() {
        return possible();
      },
    };
  });
}

/** The same, worked out once, and not before it is asked for. */
function onDemand<T extends object>(work: () => T): () => T {
  let done: T | undefined;
  return () => (done ??= work());
}

/** The facts of the forks that matter, with their possible values. */
function questionsOf(
  tree: Tree,
  distinction: Distinction,
): ReadonlyMap<FactId, { readonly question: Question; readonly values: Set<unknown> }> {
  const questions = new Map<FactId, { readonly question: Question; readonly values: Set<unknown> }>();
  for (const fork of forksThatMatter(tree, distinction)) {
    const id = factOfFork(fork);
    const entry = questions.get(id) ?? { question: fork.question, values: new Set() };
    questions.set(id, entry);
    for (const value of fork.branches.flatMap(({ values }) => values)) entry.values.add(value);
  }
  return questions;
}

function undecided(tree: Tree, outcomes: readonly DecidedOutcome[], complete: boolean): UndecidedOutcome {
  const rank = Math.max(...outcomes.map(({ certainty }) => rankOf(certainty)), 0);
  return {
    result: 'undecided',
    certainty: certainties[rank] as Certainty,
    decidedBy: [],
    warnings: [],
    dependsOn: dependencesOf(tree, byResult, mergedOutcomes),
    outcomes,
    complete,
  };
}
