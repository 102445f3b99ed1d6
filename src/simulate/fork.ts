import { certainties } from '../catalogue/certainty.js';
import type { Certainty } from '../catalogue/certainty.js';
import type { Connection } from './facts.js';
import type { FactId } from '../facts/index.js';
import type { Decision } from './gate.js';
import { gateList } from './gates/index.js';
import type { Group, Judgement } from './judge.js';
import { judge, narrowed, replay } from './judge.js';
import type { DecidedOutcome, Dependence, Outcome, UndecidedOutcome } from './outcome.js';
import { differingDetails } from './protection.js';
import { Session } from './session.js';
import { WalkedOutcome } from './walked-outcome.js';
import type { Facts } from './walk.js';
import { certaintyAt, rankOf } from './walk.js';
import type { Question } from './watch.js';

/** The most outcomes that are worked out for one connection; what would need more stays undecided, and says so. */
export const mostForks = 64;

/** Where the walk has come to. */
interface State {
  readonly facts: Facts;
  readonly session: Session;
  readonly decisions: readonly Decision[];
  readonly weakest: number;
}

/** A fork of the walk at one unknown fact. */
interface Fork {
  readonly question: Question;
  readonly branches: readonly Group<Tree>[];
}

/** Outcomes under forks; null stands for what was not worked out any more. */
type Tree = WalkedOutcome | Fork | null;

/**
 * Tries every possible value of the facts that gates read and that are not known. Values on which a gate says the same stay together, and equal outcomes
 * merge, so that what does not matter is not reported.
 */
export function mergeForks(connection: Connection, facts: Facts): Outcome {
  const budget = { left: mostForks };
  const tree = walkFrom({ facts, session: new Session(), decisions: [], weakest: 0 }, connection, budget);
  if (tree instanceof WalkedOutcome) return tree;
  const outcomes = distinct(leavesOf(tree), byDetail);
  const complete = budget.left >= 0;
  const [first] = outcomes;
  if (first !== undefined && complete && outcomes.every(({ key }) => key === first.key)) {
    const details = differingDetails(outcomes);
    return weakestOf(outcomes).withOpen({ details, dependsOn: dependencesOf(tree, byDetail), outcomes });
  }
  return undecided(tree, distinct(outcomes, byResult), complete);
}

function walkFrom(start: State, connection: Connection, budget: { left: number }): Tree {
  const { facts, session } = start;
  const { reading } = facts;
  const decisions = [...start.decisions];
  let weakest = start.weakest;
  for (const gate of gateList.slice(decisions.length)) {
    reading.clear();
    const decision = gate.decide(facts, session);
    if (reading.asked !== null) {
      const before = replay(facts, decisions.length);
      return follow(judge(gate, facts, before), { facts, session: before, decisions, weakest }, connection, budget);
    }
    decisions.push(decision);
    weakest = Math.max(weakest, reading.weakest, rankOf(decision.branch.certainty));
    if (decision.kind === 'block') return finish({ facts, session, decisions, weakest }, decision, connection, budget);
  }
  return finish({ facts, session, decisions, weakest }, null, connection, budget);
}

function after(state: State, answer: Judgement & { readonly kind: 'answer' }): State {
  const weakest = Math.max(state.weakest, answer.weakest, rankOf(answer.decision.branch.certainty));
  return { facts: state.facts, session: answer.session, decisions: [...state.decisions, answer.decision], weakest };
}

function finish(state: State, end: Extract<Decision, { kind: 'block' }> | null, connection: Connection, budget: { left: number }): Tree {
  budget.left -= 1;
  if (budget.left < 0) return null;
  return new WalkedOutcome(state.facts, connection, {
    decisions: state.decisions,
    end,
    session: state.session,
    certainty: certaintyAt(state.weakest),
  });
}

/** Follows every group of a split; where all end in equal outcomes, the fact did not matter. */
function branch(split: Judgement & { readonly kind: 'split' }, state: State, connection: Connection, budget: { left: number }): Tree {
  const branches: Group<Tree>[] = [];
  for (const { values, to } of split.groups) {
    if (budget.left < 0) return { question: split.question, branches };
    branches.push({ values, to: follow(to, { ...state, facts: narrowed(state.facts, split.question, values) }, connection, budget) });
  }
  const outcomes = branches.map(({ to }) => to).filter((tree) => tree instanceof WalkedOutcome);
  const [first] = outcomes;
  if (first !== undefined && outcomes.length === branches.length && outcomes.every(({ fullKey }) => fullKey === first.fullKey))
    return weakestOf(outcomes);
  return { question: split.question, branches };
}

function follow(judgement: Judgement, state: State, connection: Connection, budget: { left: number }): Tree {
  if (judgement.kind === 'split') return branch(judgement, state, connection, budget);
  const next = after(state, judgement);
  return judgement.decision.kind === 'block' ? finish(next, judgement.decision, connection, budget) : walkFrom(next, connection, budget);
}

/** Of equal outcomes the one that is least sure stands for all. */
function weakestOf(outcomes: readonly WalkedOutcome[]): WalkedOutcome {
  return outcomes.reduce((weakest, outcome) => (rankOf(outcome.certainty) > rankOf(weakest.certainty) ? outcome : weakest));
}

function leavesOf(tree: Tree): readonly WalkedOutcome[] {
  if (tree === null) return [];
  return tree instanceof WalkedOutcome ? [tree] : tree.branches.flatMap(({ to }) => leavesOf(to));
}

function distinct(outcomes: readonly WalkedOutcome[], distinction: Distinction): readonly WalkedOutcome[] {
  const byKey = new Map<string, WalkedOutcome>();
  for (const outcome of outcomes) {
    const key = distinction(outcome);
    const held = byKey.get(key);
    byKey.set(key, held === undefined ? outcome : weakestOf([held, outcome]));
  }
  return [...byKey.values()];
}

/** For each fact that forks: its possible values, and the outcomes under each. */
type Found = Map<FactId, { readonly question: Question; readonly byValue: Map<unknown, WalkedOutcome[]> }>;

/** What tells outcomes apart: result and cause alone, or every detail. */
type Distinction = (outcome: WalkedOutcome) => string;

const byResult: Distinction = ({ key }) => key;
const byDetail: Distinction = ({ fullKey }) => fullKey;

/** The facts on which outcomes depend, as far as a distinction tells them apart. */
function dependencesOf(tree: Tree, distinction: Distinction): readonly Dependence[] {
  const found: Found = new Map();
  collect(reduce(tree, distinction).tree, found);
  return [...found].map(([fact, { question, byValue }]) => ({
    fact,
    origin: question.fact.origin,
    values: [...byValue].map(([value, outcomes]) => ({ value, outcomes: distinct(outcomes, distinction) })),
  }));
}

/** Takes out the forks whose branches lead to the same, and brings values together that do; `signature` is equal for equal trees. */
function reduce(tree: Tree, distinction: Distinction): { readonly tree: Tree; readonly signature: string } {
  if (tree === null) return { tree, signature: '?' };
  if (tree instanceof WalkedOutcome) return { tree, signature: distinction(tree) };
  const groups = new Map<string, { readonly values: unknown[]; readonly to: Tree }>();
  for (const { values, to } of tree.branches) {
    const reduced = reduce(to, distinction);
    const held = groups.get(reduced.signature);
    if (held === undefined) groups.set(reduced.signature, { values: [...values], to: reduced.tree });
    else held.values.push(...values);
  }
  const [only] = groups.values();
  const [signature] = groups.keys();
  if (groups.size === 1 && only !== undefined && signature !== undefined) return { tree: only.to, signature };
  const { question } = tree;
  const branches = [...groups.values()];
  return {
    tree: { question, branches },
    signature: `${question.part}.${question.name}(${[...groups].map(([key, { values }]) => `${JSON.stringify(values)}:${key}`).join(';')})`,
  };
}

/** Adds the forks of a tree to what was found; `above` has the facts of the forks that it hangs under, which have their values already. */
function collect(tree: Tree, found: Found, above: readonly FactId[] = []): void {
  if (tree === null || tree instanceof WalkedOutcome) return;
  const id = idOf(tree);
  const entry = found.get(id) ?? { question: tree.question, byValue: new Map<unknown, WalkedOutcome[]>() };
  found.set(id, entry);
  for (const { values, to } of tree.branches) {
    if (!above.includes(id)) {
      for (const value of values) entry.byValue.set(value, [...(entry.byValue.get(value) ?? []), ...leavesWith(to, id, value)]);
    }
    collect(to, found, [...above, id]);
  }
}

function idOf({ question }: Fork): FactId {
  return `${question.part}.${question.name}` as FactId;
}

/** The outcomes of a tree where a fact has a value: a gate further on may fork at the same fact again. */
function leavesWith(tree: Tree, id: FactId, value: unknown): readonly WalkedOutcome[] {
  if (tree === null || tree instanceof WalkedOutcome) return leavesOf(tree);
  const branches = idOf(tree) === id ? tree.branches.filter(({ values }) => values.includes(value)) : tree.branches;
  return branches.flatMap(({ to }) => leavesWith(to, id, value));
}

function undecided(tree: Tree, outcomes: readonly DecidedOutcome[], complete: boolean): UndecidedOutcome {
  const rank = Math.max(...outcomes.map(({ certainty }) => rankOf(certainty)), 0);
  return {
    result: 'undecided',
    certainty: certainties[rank] as Certainty,
    decidedBy: [],
    warnings: [],
    dependsOn: dependencesOf(tree, byResult),
    outcomes,
    complete,
  };
}
