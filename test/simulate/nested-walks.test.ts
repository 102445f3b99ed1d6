import { expect } from 'chai';
import type { HardenedPath } from '../../src/facts/client/logon.js';
import {
  clientPart,
  type Connection,
  type FactOrigin,
  known,
  oneOf,
  restated,
  serverPart,
  statedConnection,
  unknown,
} from '../../src/simulate/facts.js';
import type { Outcome } from '../../src/simulate/outcome.js';
import { simulate } from '../../src/simulate/simulate.js';

const origin: FactOrigin = { kind: 'stated', by: 'the test' };
const ordinaryConnection = statedConnection({}, 'the test');

/** A hardened path that hands over to somebody else whenever a gate looks at it, in the middle of a walk. */
function pathThat(meanwhile: () => void): HardenedPath {
  return {
    share: 'SYSVOL',
    mutualAuthentication: true,
    integrity: false,
    privacy: false,
    get server(): string {
      meanwhile();
      return '*';
    },
  };
}

/** What two outcomes must have in common, in plain values. */
function told(outcome: Outcome): object {
  const { result, certainty } = outcome;
  return outcome.result === 'undecided'
    ? { result, certainty, dependsOn: outcome.dependsOn.map(({ fact, values }) => [fact, values.map(({ value }) => value)]) }
    : { result, certainty, cause: outcome.cause, blockers: outcome.blockers.all.map(({ cause }) => cause), events: outcome.events };
}

/** An unknown fact that decides, and one that is not sure. */
const undecided: Connection = {
  ...ordinaryConnection,
  client: clientPart({ requiresSigning: unknown('client.requiresSigning', origin) }),
  server: serverPart({
    signs: oneOf(['set-to-disabled'] as const, origin),
    signsWhenDisabled: known(false, origin),
    maxDialect: known('3.0', origin, 'inferred'),
  }),
};

/** A guest who is refused by a client of which one fact is unconfirmed. */
const refused: Connection = {
  ...statedConnection({ credentials: { account: 'local', userKnownToServer: false }, server: { guestMapping: 'bad-user' } }, 'the test'),
  client: clientPart({ guestLogons: known('blocked', origin, 'unconfirmed') }),
};

describe('a walk within a walk', () => {
  for (const [title, outer, inner] of [
    ['of an undecided connection within that of a refused one', refused, undecided],
    ['of a refused connection within that of an undecided one', undecided, refused],
    ['of an undecided connection within its own', undecided, undecided],
  ] as const) {
    it(`${title}: both get the answer that each gets alone`, () => {
      const path = pathThat(() => undefined);
      const alone = [told(simulate(withPath(outer, path))), told(simulate(inner))];
      const answers = new Set<string>();
      const nested = withPath(
        outer,
        pathThat(() => answers.add(JSON.stringify(told(simulate(inner))))),
      );
      expect(told(simulate(nested))).to.deep.equal(alone[0]);
      expect([...answers]).to.deep.equal([JSON.stringify(alone[1])]);
    });
  }
});

function withPath(connection: Connection, path: HardenedPath): Connection {
  return {
    ...restated(connection, 'share', { name: 'SYSVOL' }, 'the test'),
    client: clientPart({ ...connection.client.facts, hardenedPaths: known([path], origin) }),
  };
}
