import { expect } from 'chai';
import {
  clientPart,
  type Connection,
  credentialsPart,
  type FactOrigin,
  type FactsOf,
  known,
  networkPart,
  oneOf,
  serverPart,
  sharePart,
  stated,
  unknown,
} from '../../src/simulate/facts.js';
import type { ClientValues, CredentialValues, ServerValues } from '../../src/facts/index.js';
import { type CipherId, ciphers } from '../../src/catalogue/smb/ciphers.js';
import { possibleOutcomes } from '../../src/simulate/possible-outcomes.js';
import { simulate } from '../../src/simulate/simulate.js';
import { summarize } from '../../src/simulate/summary.js';

const origin: FactOrigin = { kind: 'stated', by: 'the test' };

function connection(
  client: Partial<FactsOf<ClientValues>>,
  server: Partial<FactsOf<ServerValues>>,
  credentials: Partial<CredentialValues> = {},
): Connection {
  return {
    client: clientPart(client),
    server: serverPart(server),
    credentials: credentialsPart(stated(credentials, 'the test')),
    share: sharePart({}),
    network: networkPart({}),
  };
}

describe('unknown facts', () => {
  it('one that does not matter is not reported', () => {
    const outcome = simulate(connection({ guestLogons: unknown('client.guestLogons', origin) }, {}));
    expect(outcome.result).to.equal('connected');
    if (outcome.result !== 'undecided') expect(outcome.open).to.equal(null);
  });

  it('one that does not weaken the certainty either', () => {
    expect(simulate(connection({ guestLogons: unknown('client.guestLogons', origin) }, {})).certainty).to.equal('documented');
  });

  it('one that is read and makes no difference is not reported', () => {
    const outcome = simulate(
      connection(
        {},
        { tcpPorts: oneOf([[445], [445, 139]], origin), ntlm: oneOf(['v1-and-v2', 'v2-only'] as const, origin) },
        { nameKind: 'ip' },
      ),
    );
    expect(outcome).to.include({ result: 'connected', open: null });
  });

  it('one that matters gives undecided with the values that decide', () => {
    const outcome = simulate(
      connection(
        {},
        { kerberos: oneOf([false], origin), guestMapping: unknown('server.guestMapping', origin) },
        { account: 'local', userKnownToServer: false },
      ),
    );
    expect(outcome.result).to.equal('undecided');
    if (outcome.result !== 'undecided') return;
    expect(outcome.dependsOn.map(({ fact }) => fact)).to.deep.equal(['server.guestMapping']);
    const byValue = Object.fromEntries(
      (outcome.dependsOn[0]?.values ?? []).map(({ value, outcomes }) => [value, outcomes.map(({ cause, result }) => cause ?? result)]),
    );
    expect(byValue).to.deep.equal({
      never: ['wrong-credentials'],
      'bad-user': ['connected'],
      'bad-password': ['connected'],
      'bad-uid': ['wrong-credentials'],
      'always-guest': ['connected'],
    });
  });

  it('two that matter together are both named', () => {
    const outcome = simulate(
      connection(
        { guestLogons: unknown('client.guestLogons', origin), requiresSigning: unknown('client.requiresSigning', origin) },
        { kerberos: oneOf([false], origin), guestMapping: oneOf(['bad-user'] as const, origin) },
        { account: 'guest' },
      ),
    );
    if (outcome.result !== 'undecided') expect.fail('decided');
    expect(outcome.dependsOn.map(({ fact }) => fact)).to.have.members(['client.guestLogons', 'client.requiresSigning']);
    expect(outcome.outcomes.map(({ cause }) => cause)).to.have.members([null, 'guest-blocked-by-client', 'guest-cannot-sign']);
  });

  it('an outcome that agrees in result and cause is decided, open details are named', () => {
    const outcome = simulate(connection({}, { maxDialect: oneOf(['3.0', '3.1.1'] as const, origin) }));
    if (outcome.result === 'undecided') expect.fail('undecided');
    expect(outcome.result).to.equal('connected');
    expect(outcome.open?.details).to.include('dialect');
    expect(outcome.open?.dependsOn.map(({ fact }) => fact)).to.deep.equal(['server.maxDialect']);
    expect(summarize(outcome).dialect).to.equal(null);
  });

  it('disputed values that lead to different results stay undecided, never one of them silently', () => {
    const outcome = simulate(
      connection(
        { requiresSigning: oneOf([true, false], origin) },
        { signs: oneOf(['set-to-disabled'] as const, origin), signsWhenDisabled: known(false, origin) },
      ),
    );
    expect(summarize(outcome)).to.include({ result: 'undecided', cause: null });
  });

  it('more than 64 combinations end in undecided, and the answer says that it is not complete', () => {
    const states = [
      'usable',
      'disabled',
      'locked',
      'expired',
      'password-expired',
      'password-must-change',
      'outside-hours',
      'other-workstation-only',
      'no-network-logon',
    ] as const;
    const outcome = simulate({
      ...connection(
        { maxDialect: unknown('client.maxDialect', origin), requiresSigning: unknown('client.requiresSigning', origin) },
        { signs: unknown('server.signs', origin) },
      ),
      credentials: credentialsPart({ accountState: oneOf(states, origin), nameKind: unknown('credentials.nameKind', origin) }),
    });
    if (outcome.result !== 'undecided') expect.fail('decided');
    expect(outcome.complete).to.equal(false);
  });

  it('each value of one that matters leads to all that is possible with it, where another one is not known either', () => {
    const outcome = simulate({
      ...connection({}, { kerberos: known(false, origin), guestMapping: oneOf(['never', 'always-guest'] as const, origin) }),
      credentials: credentialsPart({
        account: known('local', origin),
        userKnownToServer: known(false, origin),
        conflictsWithSession: unknown('credentials.conflictsWithSession', origin),
      }),
    });
    if (outcome.result !== 'undecided') expect.fail('decided');
    const guests = outcome.dependsOn.find(({ fact }) => fact === 'server.guestMapping');
    expect(guests?.values.map(({ value, outcomes }) => [value, outcomes.map(({ cause }) => cause)])).to.deep.equal([
      ['never', ['credential-conflict', 'wrong-credentials']],
      ['always-guest', ['credential-conflict', null]],
    ]);
  });

  it('an outcome of an undecided answer says what is open of it', () => {
    const outcome = simulate(
      connection({ requiresEncryption: known(true, origin) }, { maxDialect: oneOf(['2.1', '3.0', '3.1.1'] as const, origin) }),
    );
    if (outcome.result !== 'undecided') expect.fail('decided');
    const open = outcome.outcomes.map(({ cause, open }) => [cause, open?.outcomes.map(({ protection }) => protection.dialect)]);
    expect(open).to.deep.equal([
      ['encryption-not-available-on-server', undefined],
      [null, ['3.0', '3.1.1']],
    ]);
    expect(possibleOutcomes(outcome).map(({ protection }) => protection.dialect)).to.deep.equal(['2.1', '3.0', '3.1.1']);
  });

  it('protections are left open as a whole where they would make too many outcomes, and the result stays decided', () => {
    const ids = ciphers.map(({ id }) => id);
    const orders = ids.map((first): readonly CipherId[] => [first, ...ids.filter((id) => id !== first)]);
    const outcome = simulate({
      ...connection(
        {
          requiresEncryption: known(true, origin),
          requiresSigning: unknown('client.requiresSigning', origin),
          signingAlgorithms: unknown('client.signingAlgorithms', origin),
          ciphers: oneOf(orders, origin),
        },
        { requiresSigning: unknown('server.requiresSigning', origin) },
      ),
      credentials: credentialsPart({ nameKind: oneOf(['fqdn', 'ip'] as const, origin) }),
    });
    if (outcome.result === 'undecided') expect.fail('undecided');
    expect([outcome.result, outcome.protection.encrypted.cipher, outcome.protection.signed.requiredBy]).to.deep.equal([
      'connected',
      null,
      null,
    ]);
  });
});
