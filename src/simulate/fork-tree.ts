import type { FactId } from '../facts/index.js';
import { isSameValue } from '../facts/value.js';
import type { Group } from './try-values.js';
import { rankOf } from './walk.js';
import type { WalkedOutcome } from './walked-outcome.js';
import type { Question } from './watch.js';

/** A fork of the walk at one unknown fact. */
export interface Fork<Leaf> {
  readonly question: Question;
  readonly branches: readonly Group<Branching<Leaf>>[];
}

/** Leaves under forks; null stands for what was not worked out any more. */
export type Branching<Leaf> = Leaf | Fork<Leaf> | null;

/** Outcomes under forks. */
export type Tree = Branching<WalkedOutcome>;

/** What tells outcomes apart: result and cause alone, or every detail. */
export type Distinction = (outcome: WalkedOutcome) => string;

/** Tells outcomes apart by result and cause. */
export const byResult: Distinction = ({ key }) => key;

/** Tells outcomes apart by every detail. */
export const byDetail: Distinction = ({ fullKey }) => fullKey;

/** The outcomes of a tree, in the order in which values were tried. */
export function leavesOf(tree: Tree): readonly WalkedOutcome[] {
  const leaves: WalkedOutcome[] = [];
  addLeaves(tree, leaves);
  return leaves;
}

function addLeaves(tree: Tree, leaves: WalkedOutcome[]): void {
  if (tree === null) return;
  if (isFork(tree)) for (const { to } of tree.branches) addLeaves(to, leaves);
  else leaves.push(tree);
}

/** Outcomes without repetition; of equal ones the one that is least sure stands for all. */
export function distinct(outcomes: readonly WalkedOutcome[], distinction: Distinction): readonly WalkedOutcome[] {
  const byKey = new Map<string, WalkedOutcome>();
  for (const outcome of outcomes) {
    const key = distinction(outcome);
    const held = byKey.get(key);
    byKey.set(key, held === undefined ? outcome : weakestOf([held, outcome]));
  }
  return [...byKey.values()];
}

/** Of outcomes the one that is least sure, the first among equals. */
export function weakestOf(outcomes: readonly WalkedOutcome[]): WalkedOutcome {
  return outcomes.reduce((weakest, outcome) => (rankOf(outcome.certainty) > rankOf(weakest.certainty) ? outcome : weakest));
}

/** The forks that matter: those whose branches do not all lead to the same. */
export function forksThatMatter(tree: Tree, distinction: Distinction): readonly Fork<WalkedOutcome>[] {
  return forksOf(new Reduction(distinction).reduce(tree).tree);
}

function forksOf(tree: Tree): readonly Fork<WalkedOutcome>[] {
  return tree !== null && isFork(tree) ? [tree, ...tree.branches.flatMap(({ to }) => forksOf(to))] : [];
}

/** A tree, with a number that equal trees have in common. */
interface Reduced {
  readonly tree: Tree;
  readonly number: number;
}

/** Takes out the forks whose branches lead to the same, and brings values together that do. */
class Reduction {
  private readonly numbers = new Map<unknown, number>();

  constructor(private readonly distinction: Distinction) {}

  reduce(tree: Tree): Reduced {
    if (tree === null) return { tree, number: this.numberOf(null) };
    if (!isFork(tree)) return { tree, number: this.numberOf(this.distinction(tree)) };
    const groups = new Map<number, { readonly values: unknown[]; readonly to: Tree }>();
    for (const { values, to } of tree.branches) {
      const reduced = this.reduce(to);
      const held = groups.get(reduced.number);
      if (held === undefined) groups.set(reduced.number, { values: [...values], to: reduced.tree });
      else held.values.push(...values);
    }
    const [only] = groups;
    if (groups.size === 1 && only !== undefined) return { tree: only[1].to, number: only[0] };
    const { question } = tree;
    const signature = [...groups].map(([number, { values }]) => `${values.map((value) => this.numberOf(value)).join()}:${number}`);
    return { tree: { question, branches: [...groups.values()] }, number: this.numberOf(`${factOfFork(tree)} ${signature.join(';')}`) };
  }

  /** Equal numbers mean the same text or value: values of one fact are the same things in all branches. */
  private numberOf(thing: unknown): number {
    const number = this.numbers.get(thing) ?? this.numbers.size;
    this.numbers.set(thing, number);
    return number;
  }
}

/** The fact at which a tree forks. */
export function factOfFork({ question }: Fork<unknown>): FactId {
  return `${question.part}.${question.name}` as FactId;
}

/** What is left of a tree where a fact has a value: a gate further on may fork at the same fact again. */
export function whereFactIs(tree: Tree, id: FactId, value: unknown): Tree {
  if (tree === null || !isFork(tree)) return tree;
  if (factOfFork(tree) !== id)
    return { ...tree, branches: tree.branches.map(({ values, to }) => ({ values, to: whereFactIs(to, id, value) })) };
  const branch = tree.branches.find(({ values }) => values.some((each) => isSameValue(each, value)));
  return branch === undefined ? null : whereFactIs(branch.to, id, value);
}

/** What is left of a tree when only some of its outcomes are looked at; null where none is. */
export function whereOutcomes(tree: Tree, areWanted: (outcome: WalkedOutcome) => boolean): Tree {
  if (tree === null) return null;
  if (!isFork(tree)) return areWanted(tree) ? tree : null;
  const branches = tree.branches.map(({ values, to }) => ({ values, to: whereOutcomes(to, areWanted) })).filter(({ to }) => to !== null);
  return branches.length === 0 ? null : { ...tree, branches };
}

/** Tells a fork from a leaf. */
export function isFork<Leaf extends object>(tree: Leaf | Fork<Leaf>): tree is Fork<Leaf> {
  return 'branches' in tree;
}
