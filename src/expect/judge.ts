import type { Wants } from '../scenario/expectation.js';
import type { FactId } from '../facts/index.js';
import type { Dependence, Outcome } from '../simulate/outcome.js';
import { possibleOutcomes } from '../simulate/possible-outcomes.js';
import { kerberosObstacles } from './impossible.js';
import { findShortfalls } from './shortfalls.js';
import type { Counterexample, PossibleConnection, Verdict } from './verdict.js';

/** Judges an expectation by everything that can come of its connection. */
export function judgeExpectation(wants: Wants, possible: readonly PossibleConnection[]): Verdict {
  const judged = possible.map((each) => judgeOne(wants, each));
  const against = judged.flatMap(({ counterexample }) => (counterexample === undefined ? [] : [counterexample]));
  const complete = judged.every((each) => each.complete);
  const holds = judged.every((each) => each.verdict === 'passed') && complete;
  const fails = judged.every((each) => each.verdict === 'failed');
  const kind = holds ? 'passed' : fails ? 'failed' : 'undecided';
  return {
    kind,
    against,
    dependsOn: kind === 'undecided' ? [...new Set(judged.flatMap((each) => (each.verdict === 'undecided' ? each.dependsOn : [])))] : [],
    dependsOnCandidate: kind === 'undecided' && new Set(judged.map(({ verdict }) => verdict)).size > 1,
    complete,
    impossible: kind === 'failed' ? impossibleFor(wants, against) : null,
  };
}

interface Judged {
  readonly verdict: Verdict['kind'];
  readonly counterexample: Counterexample | undefined;
  readonly dependsOn: readonly FactId[];
  readonly complete: boolean;
}

function judgeOne(wants: Wants, possible: PossibleConnection): Judged {
  const { outcome } = possible;
  const outcomes = possibleOutcomes(outcome);
  const short = outcomes.flatMap((each): readonly Counterexample[] => {
    const shortfalls = findShortfalls(wants, each);
    return shortfalls.length === 0 ? [] : [{ possible, outcome: each, shortfalls }];
  });
  const verdict = short.length === 0 ? 'passed' : short.length === outcomes.length ? 'failed' : 'undecided';
  const dependences = dependencesOf(outcome);
  const mattering = dependences.filter((dependence) => matters(wants, dependence));
  const dependsOn = (mattering.length > 0 ? mattering : dependences).map(({ fact }) => fact);
  return { verdict, counterexample: short[0], dependsOn, complete: outcome.result !== 'undecided' || outcome.complete };
}

function dependencesOf(outcome: Outcome): readonly Dependence[] {
  return outcome.result === 'undecided' ? outcome.dependsOn : (outcome.open?.dependsOn ?? []);
}

/** Whether the values of an unknown fact lead to different verdicts. */
function matters(wants: Wants, { values }: Dependence): boolean {
  const verdicts = values.map(({ outcomes }) => {
    const possible = outcomes.flatMap(possibleOutcomes);
    const holding = possible.filter((outcome) => findShortfalls(wants, outcome).length === 0).length;
    return holding === possible.length ? 'passed' : holding === 0 ? 'failed' : 'undecided';
  });
  return new Set(verdicts).size > 1;
}

/** A connection that must be, while the client sends no NTLM and nothing gives it Kerberos. */
function impossibleFor(wants: Wants, against: readonly Counterexample[]): Verdict['impossible'] {
  if (wants.result === 'failed' || against.length === 0) return null;
  if (!against.every(({ outcome }) => outcome.cause === 'ntlm-blocked-by-client')) return null;
  const obstacles = [...new Set(against.flatMap(({ possible }) => kerberosObstacles(possible.connection)))];
  return obstacles.length === 0 ? null : obstacles;
}
