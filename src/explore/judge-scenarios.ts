import { weakerCertainty } from '../catalogue/certainty.js';
import { connectScenario } from '../connect/connect.js';
import type { PolicyReading } from '../connect/end-policy.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { questionOf, withoutAsker } from '../scenario/question.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Outcome } from '../simulate/outcome.js';
import { sha256HexOfText } from '../text/digest.js';
import { Recent } from '../text/recent.js';
import { AlikeConnections } from './alike-connections.js';
import { endsThatDecide, groupPairs, type PairGroup, type Prediction, predictPairs } from './candidate-pairs.js';
import { agreedEnding } from './ending.js';
import { keyOfOutcome } from './outcome-key.js';
import { type ScenarioVerdict, verdictOf } from './scenario-verdict.js';

/** A verdict, or what is wrong with the scenario. */
export interface JudgedScenario {
  readonly verdict: ScenarioVerdict | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** How many questions are remembered with their verdicts, and how many different verdicts. */
const mostQuestions = 10_000;
const mostVerdicts = 5_000;

/** The verdict on one connection. */
interface ConnectionVerdict extends Prediction {
  readonly verdict: ScenarioVerdict;
}

/** Judges scenarios one after another. Those that ask the same, and connections that are alike, are worked out once as far as memory is kept. */
export class ScenarioJudge {
  private readonly known = new Recent<ScenarioVerdict>(mostQuestions);
  private readonly verdicts = new Recent<ScenarioVerdict>(mostVerdicts);
  private readonly alike = new AlikeConnections(judgeOutcome);

  constructor(private readonly reading: PolicyReading) {}

  judge(scenario: Scenario): JudgedScenario {
    const question = shorten(questionOf(scenario));
    const known = question === undefined ? undefined : this.known.find(question);
    if (known !== undefined) return { verdict: known, diagnostics: [] };
    const { connected, diagnostics } = connectScenario(withoutAsker(scenario), this.reading);
    if (connected === null) return { verdict: null, diagnostics };
    const verdict = this.share(commonVerdict(groupPairs(predictPairs(connected, (connection) => this.alike.predict(connection)))));
    if (question !== undefined && diagnostics.length === 0) this.known.keep(question, verdict);
    return { verdict, diagnostics };
  }

  /** The same verdict as one thing for all who get it: there are few, and many questions. */
  private share(verdict: ScenarioVerdict): ScenarioVerdict {
    const words = JSON.stringify(verdict);
    return this.verdicts.find(words) ?? this.verdicts.keep(words, verdict);
  }
}

/** In characters. */
const longestQuestion = 300;

/** A question with a policy is long, and what is remembered is not to be. */
function shorten(question: string | undefined): string | undefined {
  return question === undefined || question.length <= longestQuestion ? question : sha256HexOfText(question);
}

function judgeOutcome(outcome: Outcome): ConnectionVerdict {
  const verdict = verdictOf(outcome);
  const key = keyOfOutcome(outcome);
  const isOne = outcome.result !== 'undecided' && outcome.open === null;
  return { verdict, key: isOne ? key : sha256HexOfText(key), certainty: verdict.certainty };
}

/** What all pairs have in common; where they differ, which end it depends on. */
function commonVerdict(groups: readonly PairGroup<ConnectionVerdict>[]): ScenarioVerdict {
  const verdicts = groups.map(({ prediction }) => prediction.verdict);
  const [first] = verdicts;
  if (first !== undefined && verdicts.length === 1) return first;
  const certainty = verdicts.map((verdict) => verdict.certainty).reduce(weakerCertainty);
  return { ...agreedEnding(verdicts), certainty, session: null, dependsOn: endsThatDecide(groups) };
}
