import { expect } from 'chai';
import fc from 'fast-check';
import { factIds, type PartName } from '../../src/facts/index.js';
import { AnswersByReading } from '../../src/simulate/answers-by-reading.js';
import { type Connection, known, oneOf, restated, statedConnection } from '../../src/simulate/facts.js';
import type { Outcome } from '../../src/simulate/outcome.js';
import { simulate, tryOut } from '../../src/simulate/simulate.js';
import type { ReadFact } from '../../src/simulate/watch.js';
import { connections } from './arbitrary-connection.js';

/** All that a verdict is made of. */
function told(outcome: Outcome): unknown {
  const { result, certainty } = outcome;
  if (outcome.result !== 'undecided') return { result, certainty, key: outcome.fullKey, details: outcome.open?.details };
  return { result, certainty, dependsOn: outcome.dependsOn.map(({ fact }) => fact), outcomes: outcome.outcomes.map(told) };
}

describe('answers by what was read', () => {
  it('are given to connections of which the same comes, and to no other', () => {
    const answers = new AnswersByReading<unknown>();
    let hits = 0;
    fc.assert(
      fc.property(connections(true), connections(true), fc.subarray([...factIds], { maxLength: 3 }), (connection, other, ids) => {
        const { outcome, read } = tryOut(connection);
        if (answers.find(connection) === undefined) answers.keep(read, told(outcome));
        expect(answers.find(connection)).to.deep.equal(told(outcome));
        const changed = ids.reduce((each, id) => withFactOf(other, each, id), connection);
        const found = answers.find(changed);
        if (found === undefined) return;
        hits += 1;
        expect(found).to.deep.equal(told(simulate(changed)));
      }),
      { numRuns: 300 },
    );
    expect(hits).to.be.greaterThan(30);
  });

  const origin = { kind: 'stated', by: 'the test' } as const;
  const read = (name: 'password' | 'account', value: unknown): ReadFact => {
    const place = Object.keys(statedConnection({}, 'the test').credentials.facts).indexOf(name);
    return { part: 'credentials', place, fact: known(value, origin) };
  };
  const connection = (account: 'domain' | 'local', password: 'right' | 'wrong'): Connection =>
    statedConnection({ credentials: { account, password } }, 'the test');

  it('part where facts differ, and each fact is compared with its values and its certainty', () => {
    const answers = new AnswersByReading<string>();
    answers.keep([read('account', 'domain'), read('password', 'right')], 'domain right');
    answers.keep([read('account', 'domain'), read('password', 'wrong')], 'domain wrong');
    answers.keep([read('account', 'local')], 'local');
    expect(
      [connection('domain', 'right'), connection('domain', 'wrong'), connection('local', 'wrong')].map((each) => answers.find(each)),
    ).to.deep.equal(['domain right', 'domain wrong', 'local']);
    const unsure = { ...read('account', 'domain'), fact: known('domain', origin, 'inferred') };
    const open = { ...read('account', 'domain'), fact: oneOf(['domain', 'local'], origin) };
    for (const first of [unsure, open]) {
      const others = new AnswersByReading<string>();
      others.keep([first], 'another');
      expect(others.find(connection('domain', 'right'))).to.equal(undefined);
    }
  });
});

/** A connection with one fact of another. */
function withFactOf(other: Connection, connection: Connection, id: string): Connection {
  const [part, name] = id.split('.') as [PartName, string];
  const { value } = (other[part].facts as unknown as Readonly<Record<string, { readonly value: unknown }>>)[name]!;
  return value === undefined ? connection : restated(connection, part, { [name]: value }, 'the test');
}
