import { expect } from 'chai';
import { type FactId, factIds, findFact, type PartName, partNames } from '../../src/facts/index.js';
import { valuesWhenUnknown } from '../../src/facts/row.js';
import {
  clientPart,
  type Connection,
  credentialsPart,
  networkPart,
  restated,
  serverPart,
  sharePart,
  statedConnection,
  unknown,
} from '../../src/simulate/facts.js';
import type { DecidedOutcome, Outcome } from '../../src/simulate/outcome.js';
import { simulate } from '../../src/simulate/simulate.js';
import type { Given } from './row.js';
import { tables } from './tables/index.js';

/** Connections in which every gate decides: the ordinary one, and those of all rows of the connection rules. */
const connections: readonly { readonly says: string; readonly given: Given }[] = [
  { says: 'the ordinary case', given: {} },
  ...Object.values(tables).flatMap((rows) => rows),
];

function withValue(connection: Connection, id: FactId, value: unknown): DecidedOutcome {
  const [part, name] = id.split('.') as [PartName, string];
  const outcome = simulate(restated(connection, part, { [name]: value }, 'the test'));
  return outcome.result === 'undecided' ? expect.fail('a connection of which all is known is decided') : outcome;
}

function withUnknown(connection: Connection, id: FactId): Outcome {
  const [part, name] = id.split('.') as [PartName, string];
  const facts = { ...connection[part].facts, [name]: unknown(id, { kind: 'stated', by: 'the test' }) };
  return simulate({ ...connection, [part]: (partOf[part] as (facts: object) => unknown)(facts) } as Connection);
}

const partOf = { client: clientPart, server: serverPart, credentials: credentialsPart, share: sharePart, network: networkPart };

/** All that is told of an outcome: how it ends, and the protection of its session, of a failed one as far as it got. */
function tellAll({ result, cause, stage, protection }: DecidedOutcome): string {
  const { dialect, mechanism, identity } = protection;
  return JSON.stringify([result, cause, stage, result === 'connected' ? protection : { dialect, mechanism, identity }]);
}

const endOf = (outcome: DecidedOutcome): string => outcome.cause ?? outcome.result;

/** What is wrong with the answer to a fact stated unknown, seen from what each of its values leads to by itself. */
function findFault(connection: Connection, id: FactId, values: readonly unknown[]): string | undefined {
  const alone = values.map((value) => withValue(connection, id, value));
  const answer = withUnknown(connection, id);
  const ends = new Set(alone.map(endOf));
  if (answer.result === 'undecided' ? !answer.complete : ends.size > 1 || !ends.has(endOf(answer)))
    return `is not tried with every value: ${[...ends].join(', ')}`;
  const [dependence, ...others] = answer.result === 'undecided' ? answer.dependsOn : (answer.open?.dependsOn ?? []);
  if (new Set(alone.map(tellAll)).size === 1) return dependence === undefined ? undefined : 'is named although it makes no difference';
  if (dependence?.fact !== id || others.length > 0) return 'is not what the answer depends on';
  const covered = new Map(dependence.values.map(({ value, outcomes }) => [JSON.stringify(value), outcomes.map(tellAll).join()]));
  const missed = values.filter((value, place) => covered.get(JSON.stringify(value)) !== tellAll(alone[place]!));
  return missed.length === 0 ? undefined : `leads elsewhere with ${JSON.stringify(missed)}`;
}

describe('a fact that is stated unknown', () => {
  for (const part of partNames) {
    it(`of the ${part} is named where its values lead apart, with what each of them leads to by itself`, () => {
      const faults = factIds
        .filter((id) => id.startsWith(`${part}.`))
        .flatMap((id) => {
          const values = valuesWhenUnknown(findFact(id)!);
          if (values === undefined) return [];
          return connections.flatMap(({ says, given }) => {
            const fault = findFault(statedConnection(given, 'the test'), id, values);
            return fault === undefined ? [] : [`${id} in "${says}" ${fault}`];
          });
        });
      expect(faults).to.deep.equal([]);
    });
  }
});
