import { isSameValue } from '../facts/value.js';
import type { Connection } from './facts.js';
import { type Fork, type Tree, weakestOf } from './fork-tree.js';
import type { Block, Decision } from './gate.js';
import { gateList } from './gates/index.js';
import { type Answer, judge, replay } from './judge.js';
import { type DetailReader, detailReaders, type ReadDetails, unreadDetails } from './protection.js';
import { Session } from './session.js';
import { type Group, narrowed, type Tried, tryValues } from './try-values.js';
import { certaintyAt, type Facts, rankOf, type Walk } from './walk.js';
import { WalkedOutcome } from './walked-outcome.js';

/** The most outcomes that are worked out for one connection; what would need more stays undecided, and says so. */
const mostOutcomes = 64;

/** Where the walk has come to. */
interface State {
  readonly facts: Facts;
  readonly session: Session;
  readonly decisions: readonly Decision[];
  readonly weakest: number;
}

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
  const withoutDetail = new Growth(connection, null).grow(facts);
  if (!withoutDetail.complete) return withoutDetail;
  const inDetail = new Growth(connection, detailReaders).grow(facts);
  return inDetail.complete ? inDetail : withoutDetail;
}

/** One attempt at all outcomes of a connection. */
class Growth {
  private left = mostOutcomes;

  constructor(
    private readonly connection: Connection,
    /** What reads the protection of a session; null where it is left to what is sure. */
    private readonly readers: readonly DetailReader[] | null,
  ) {}

  grow(facts: Facts): Forks {
    const tree = this.walkFrom({ facts, session: new Session(), decisions: [], weakest: 0 });
    return { tree, complete: this.left >= 0 };
  }

  private walkFrom(start: State): Tree {
    const { facts, session } = start;
    const { reading } = facts;
    const decisions = [...start.decisions];
    let weakest = start.weakest;
    for (const gate of gateList.slice(decisions.length)) {
      reading.clear();
      const decision = gate.decide(facts, session);
      if (reading.asked !== null) {
        const before = replay(facts, decisions.length);
        return this.followGate(judge(gate, facts, before), { facts, session: before, decisions, weakest });
      }
      decisions.push(decision);
      weakest = Math.max(weakest, reading.weakest, rankOf(decision.branch.certainty));
      if (decision.kind === 'block') return this.finish({ facts, session, decisions, weakest }, decision);
    }
    return this.finish({ facts, session, decisions, weakest }, null);
  }

  private followGate(tried: Tried<Answer>, state: State): Tree {
    return this.follow(tried, state.facts, ({ decision, session, weakest }, facts) => {
      const next: State = {
        facts,
        session,
        decisions: [...state.decisions, decision],
        weakest: Math.max(state.weakest, weakest, rankOf(decision.branch.certainty)),
      };
      return decision.kind === 'block' ? this.finish(next, decision) : this.walkFrom(next);
    });
  }

  private finish({ facts, session, decisions, weakest }: State, end: Block | null): Tree {
    const walk: Walk = { decisions, end, session, certainty: certaintyAt(weakest) };
    if (end !== null || this.readers === null) return this.count(() => new WalkedOutcome(facts, this.connection, walk));
    return this.readDetails(walk, facts, unreadDetails, this.readers);
  }

  /** Reads what is left of the protection of a session, and forks where that is not known. */
  private readDetails(walk: Walk, facts: Facts, details: ReadDetails, [read, ...others]: readonly DetailReader[]): Tree {
    if (read === undefined) return this.count(() => new WalkedOutcome(facts, this.connection, walk, details));
    const tried = tryValues(facts, (values) => read(values, walk.session), isSameValue);
    return this.follow(tried, facts, (more, settled) => this.readDetails(walk, settled, { ...details, ...more }, others));
  }

  private count(outcome: () => WalkedOutcome): WalkedOutcome | null {
    this.left -= 1;
    return this.left < 0 ? null : outcome();
  }

  /** Follows every group of possible values; where all end in equal outcomes, the fact did not matter. */
  private follow<T>(tried: Tried<T>, facts: Facts, goOn: (answer: T, facts: Facts) => Tree): Tree {
    if (tried.kind === 'answer') return goOn(tried.answer, facts);
    const branches: Group<Tree>[] = [];
    for (const { values, to } of tried.groups) {
      if (this.left < 0) break;
      branches.push({ values, to: this.follow(to, narrowed(facts, tried.question, values), goOn) });
    }
    return withoutNeedlessFork({ question: tried.question, branches });
  }
}

function withoutNeedlessFork(fork: Fork): Tree {
  const outcomes = fork.branches.map(({ to }) => to).filter((tree) => tree instanceof WalkedOutcome);
  const [first] = outcomes;
  const areEqual =
    first !== undefined && outcomes.length === fork.branches.length && outcomes.every(({ fullKey }) => fullKey === first.fullKey);
  return areEqual ? weakestOf(outcomes) : fork;
}
