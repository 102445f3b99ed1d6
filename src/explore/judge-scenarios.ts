import { certainties } from '../catalogue/certainty.js';
import { type ConnectedScenario, connectScenario } from '../connect/connect.js';
import type { PolicyReading } from '../connect/end-policy.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { questionOf, withoutAsker } from '../scenario/question.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Connection } from '../simulate/facts.js';
import { simulate } from '../simulate/simulate.js';
import { sha256HexOfText } from '../text/digest.js';
import { Recent } from '../text/recent.js';
import { endOf, keyOfOutcome } from './outcome-key.js';
import { PartNumbers } from './part-key.js';
import { type End, type ScenarioVerdict, verdictOf } from './scenario-verdict.js';

/** A verdict, or what is wrong with the scenario. */
export interface JudgedScenario {
  readonly verdict: ScenarioVerdict | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** How many verdicts are remembered on scenarios, and on connections between two candidates. */
const mostScenarios = 10_000;
const mostConnections = 50_000;

/** The verdict on one connection, and what tells it from others; equal keys mean the same for the user. */
interface ConnectionVerdict {
  readonly end: string;
  readonly key: string;
  readonly verdict: ScenarioVerdict;
}

/** A connection between two candidates, by the numbers of their facts. */
interface Pairing {
  readonly client: string;
  readonly server: string;
  readonly judged: ConnectionVerdict;
}

/** Judges scenarios one after another. Those that ask the same, and connections of the same facts, are worked out once as far as memory is kept. */
export class ScenarioJudge {
  private readonly verdicts = new Recent<ScenarioVerdict>(mostScenarios);
  private readonly connections = new Recent<ConnectionVerdict>(mostConnections);
  private readonly numbers = new PartNumbers();

  constructor(private readonly reading: PolicyReading) {}

  judge(scenario: Scenario): JudgedScenario {
    const question = questionOf(scenario);
    const known = question === undefined ? undefined : this.verdicts.find(question);
    if (known !== undefined) return { verdict: known, diagnostics: [] };
    const { connected, diagnostics } = connectScenario(withoutAsker(scenario), this.reading);
    if (connected === null) return { verdict: null, diagnostics };
    const verdict = agree(this.pairingsOf(connected));
    if (question !== undefined && diagnostics.length === 0) this.verdicts.keep(question, verdict);
    return { verdict, diagnostics };
  }

  /** Every pair of what the ends can be; candidates with the same facts are one. */
  private pairingsOf({ clients, servers, credentials, network }: ConnectedScenario): readonly Pairing[] {
    const between = `${this.numbers.of(credentials)} ${this.numbers.of(network)}`;
    const byNumber = new Map(clients.map(({ part }) => [this.numbers.of(part), part]));
    const serversByNumber = new Map(servers.map((end) => [`${this.numbers.of(end.part)} ${this.numbers.of(end.share)}`, end]));
    return [...byNumber].flatMap(([client, part]) =>
      [...serversByNumber].map(([server, end]) => {
        const connection = { client: part, server: end.part, share: end.share, credentials, network };
        return { client, server, judged: this.judgeConnection(`${client} ${server} ${between}`, connection) };
      }),
    );
  }

  private judgeConnection(numbers: string, connection: Connection): ConnectionVerdict {
    return this.connections.find(numbers) ?? this.connections.keep(numbers, judgeConnection(connection));
  }
}

function judgeConnection(connection: Connection): ConnectionVerdict {
  const outcome = simulate(connection);
  return { end: endOf(outcome), key: sha256HexOfText(keyOfOutcome(outcome)), verdict: verdictOf(outcome) };
}

/** What all pairs have in common; where they differ, which end it depends on. */
function agree(pairings: readonly Pairing[]): ScenarioVerdict {
  const [first] = pairings as readonly [Pairing, ...Pairing[]];
  const { verdict, end, key } = first.judged;
  const rank = Math.max(...pairings.map(({ judged }) => certainties.indexOf(judged.verdict.certainty)));
  const certainty = certainties[rank]!;
  if (pairings.every(({ judged }) => judged.key === key)) return { ...verdict, certainty };
  const dependsOn = (['client', 'server'] as const).filter((side) => decides(side, pairings));
  return pairings.every(({ judged }) => judged.end === end)
    ? { ...verdict, certainty, session: null, dependsOn }
    : { result: 'undecided', cause: null, stage: null, certainty, session: null, dependsOn };
}

/** Whether some outcome does not come about with each candidate of an end. */
function decides(side: End, pairings: readonly Pairing[]): boolean {
  const candidates = new Set(pairings.map((pairing) => pairing[side]));
  const byKey = new Map<string, Set<string>>();
  for (const pairing of pairings) byKey.set(pairing.judged.key, (byKey.get(pairing.judged.key) ?? new Set()).add(pairing[side]));
  return [...byKey.values()].some((some) => some.size < candidates.size);
}
