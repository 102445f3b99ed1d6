import { isSameValue } from '../facts/value.js';
import type { Connection } from './facts.js';
import { type Branching, isFork, type Tree, weakestOf } from './fork-tree.js';
import type { Decision } from './gate.js';
import { gateList } from './gates/index.js';
import { type Answer, judge } from './judge.js';
import { type DetailReader, detailReaders, type ReadDetails, sureDetails, unreadDetails } from './protection.js';
import { Session } from './session.js';
import { type Group, type Tried, tryValues } from './try-values.js';
import { assuming, certaintyAt, type Facts, rankOf, type Walk } from './walk.js';
import { WalkedOutcome } from './walked-outcome.js';

/** The most outcomes that are worked out for one connection; what would need more stays undecided, and says so. */
const mostOutcomes = 64;

/** All outcomes of a connection, and whether that is all of them. */
export interface Forks {
  readonly tree: Tree;
  readonly complete: boolean;
}

/**
 * Tries every possible value of the facts that gates read and that are not known, and of those that only the protection of a session reads. Values on
 * which a gate says the same stay together. Where the protections alone make it too many outcomes, what they need is left open.
 */
export function growForks(connection: Connection, facts: Facts): Forks {
  const growth = new Growth(connection, facts);
  const ends = growth.grow();
  const isInDetail = growth.isComplete && growth.isCompleteInDetail;
  const outcomesOf = ({ outcome, inDetail }: End): Tree => (isInDetail ? withoutNeedlessForks(inDetail, (leaf) => leaf) : outcome);
  return { tree: withoutNeedlessForks(ends, outcomesOf), complete: growth.isComplete };
}

/** Where a walk has come to. */
interface State {
  readonly session: Session;
  readonly decisions: readonly Decision[];
  readonly weakest: number;
}

/** Where a walk ended. */
interface End {
  /** What comes of it, the protection left to what is sure. */
  readonly outcome: WalkedOutcome;
  /** What comes of it with each value of what the protection hangs on. */
  readonly inDetail: Tree;
}

/** All walks of one connection. What a branch assumes holds as long as it is followed, and is then taken back. */
class Growth {
  private left = mostOutcomes;
  private leftInDetail = mostOutcomes;

  constructor(
    private readonly connection: Connection,
    private readonly facts: Facts,
  ) {}

  get isComplete(): boolean {
    return this.left >= 0;
  }

  get isCompleteInDetail(): boolean {
    return this.leftInDetail >= 0;
  }

  grow(): Branching<End> {
    return this.walkFrom({ session: new Session(), decisions: [], weakest: 0 });
  }

  private walkFrom(start: State): Branching<End> {
    const decisions = [...start.decisions];
    let { session, weakest } = start;
    while (decisions.at(-1)?.kind !== 'block' && decisions.length < gateList.length) {
      const tried = judge(gateList[decisions.length]!, this.facts, session);
      if (tried.kind === 'split') return this.follow(tried, (answer) => this.walkFrom(stateAfter({ session, decisions, weakest }, answer)));
      decisions.push(tried.answer.decision);
      weakest = weakestAfter(weakest, tried.answer);
      ({ session } = tried.answer);
    }
    return this.finish({ session, decisions, weakest });
  }

  private finish({ session, decisions, weakest }: State): End | null {
    this.left -= 1;
    if (this.left < 0) return null;
    const last = decisions.at(-1);
    const end = last?.kind === 'block' ? last : null;
    const walk: Walk = { decisions, end, session, certainty: certaintyAt(weakest) };
    const outcome = this.outcomeOf(walk, sureDetails(this.facts, session));
    return { outcome, inDetail: end === null ? this.readDetails(walk, unreadDetails, detailReaders) : this.countInDetail(outcome) };
  }

  /** Reads what is left of the protection of a session, and forks where that is not known. */
  private readDetails(walk: Walk, details: ReadDetails, [read, ...others]: readonly DetailReader[]): Tree {
    if (!this.isCompleteInDetail) return null;
    if (read === undefined) return this.countInDetail(this.outcomeOf(walk, details));
    const tried = tryValues(this.facts, (facts) => read(facts, walk.session), isSameValue);
    return this.follow(tried, (more) => this.readDetails(walk, { ...details, ...more }, others));
  }

  private outcomeOf(walk: Walk, details: ReadDetails): WalkedOutcome {
    return new WalkedOutcome(this.connection, walk, this.facts.reading.assumed, details);
  }

  private countInDetail(outcome: WalkedOutcome): WalkedOutcome | null {
    this.leftInDetail -= 1;
    return this.leftInDetail < 0 ? null : outcome;
  }

  /** Follows every group of possible values. */
  private follow<T, Leaf extends object>(tried: Tried<T>, goOn: (answer: T) => Branching<Leaf>): Branching<Leaf> {
    if (tried.kind === 'answer') return goOn(tried.answer);
    const { question } = tried;
    const branches: Group<Branching<Leaf>>[] = [];
    for (const { values, to } of tried.groups) {
      if (!this.isComplete) break;
      branches.push({ values, to: assuming(this.facts, question, values, () => this.follow(to, goOn)) });
    }
    return { question, branches };
  }
}

function stateAfter({ decisions, weakest }: State, answer: Answer): State {
  return { session: answer.session, decisions: [...decisions, answer.decision], weakest: weakestAfter(weakest, answer) };
}

function weakestAfter(weakest: number, answer: Answer): number {
  return Math.max(weakest, answer.weakest, rankOf(answer.decision.branch.certainty));
}

/** Outcomes in the place of ends; where all branches of a fork end in equal outcomes, the fact did not matter. */
function withoutNeedlessForks<Leaf extends object>(tree: Branching<Leaf>, outcomesOf: (leaf: Leaf) => Tree): Tree {
  if (tree === null) return null;
  if (!isFork(tree)) return outcomesOf(tree);
  const branches = tree.branches.map(({ values, to }) => ({ values, to: withoutNeedlessForks(to, outcomesOf) }));
  const outcomes = branches.map(({ to }) => to).filter((to) => to instanceof WalkedOutcome);
  const [first] = outcomes;
  const areEqual = first !== undefined && outcomes.length === branches.length && outcomes.every(({ fullKey }) => fullKey === first.fullKey);
  return areEqual ? weakestOf(outcomes) : { question: tree.question, branches };
}
