import { expect } from 'chai';
import { judgeExpectation } from '../../src/expect/judge.js';
import type { PossibleConnection, Verdict } from '../../src/expect/verdict.js';
import type { Wants } from '../../src/scenario/expectation.js';
import { type Connection, type Fact, clientPart, stated, statedConnection, unknown } from '../../src/simulate/facts.js';
import type { Parts } from '../../src/facts/index.js';
import { simulate } from '../../src/simulate/simulate.js';

type Values = { readonly [P in keyof Parts]?: Partial<Parts[P]> };

const nothing: Wants = {
  result: null,
  cause: null,
  stage: null,
  encrypted: null,
  signed: null,
  dialectAtLeast: null,
  mechanism: null,
  identity: null,
  never: [],
};

function possible(connection: Connection): PossibleConnection {
  return { clients: ['client'], servers: ['server'], connection, outcome: simulate(connection) };
}

function judge(wants: Partial<Wants>, ...values: readonly Values[]): Verdict {
  return judgeExpectation(
    { ...nothing, ...wants },
    values.map((each) => possible(statedConnection(each, 'test'))),
  );
}

/** Asks with one fact of the client unknown. */
function judgeUnknown(wants: Partial<Wants>, name: 'guestLogons' | 'remoteMailslots' | 'requiresEncryption', values: Values): Verdict {
  const connection = statedConnection(values, 'test');
  const open = { [name]: unknown(`client.${name}`, { kind: 'stated', by: 'test' }) as Fact<never> };
  const client = clientPart({ ...stated(values.client ?? {}, 'test'), ...open });
  return judgeExpectation({ ...nothing, ...wants }, [possible({ ...connection, client })]);
}

const ordinary: Values = {};
const signed: Values = { client: { requiresSigning: true } };
const encrypted: Values = { client: { requiresEncryption: true } };
const guest: Values = { server: { guestMapping: 'always-guest' } };
const guestBlocked: Values = { ...guest, client: { guestLogons: 'blocked' } };
const byNtlm: Values = { credentials: { nameKind: 'ip' } };

describe('an expectation', () => {
  const table: readonly (readonly [string, Partial<Wants>, Values, Verdict['kind']])[] = [
    ['must connect, and does', { result: 'connected' }, ordinary, 'passed'],
    ['must connect, and fails', { result: 'connected' }, guestBlocked, 'failed'],
    ['must fail, and does', { result: 'failed' }, guestBlocked, 'passed'],
    ['must fail, and connects', { result: 'failed' }, ordinary, 'failed'],
    ['must fail for its cause', { result: 'failed', cause: 'guest-blocked-by-client' }, guestBlocked, 'passed'],
    ['must fail for another cause', { result: 'failed', cause: 'wrong-credentials' }, guestBlocked, 'failed'],
    ['must fail at another stage', { result: 'failed', stage: 'transport' }, guestBlocked, 'failed'],
    ['must be encrypted, and is', { encrypted: true }, encrypted, 'passed'],
    ['must be encrypted, and is not', { encrypted: true }, ordinary, 'failed'],
    ['must be encrypted, and fails', { encrypted: true }, guestBlocked, 'failed'],
    ['must not be encrypted, and is', { encrypted: false }, encrypted, 'failed'],
    ['must be signed, and is', { signed: true }, signed, 'passed'],
    ['must be signed, and is encrypted, which protects as well', { signed: true }, encrypted, 'passed'],
    ['must be signed, and is not', { signed: true }, guest, 'failed'],
    ['must have a dialect, and has it', { dialectAtLeast: '3.1.1' }, ordinary, 'passed'],
    ['must have a dialect, and has a lower one', { dialectAtLeast: '3.1.1' }, { server: { maxDialect: '3.0' } }, 'failed'],
    ['must have a dialect, and has a higher one', { dialectAtLeast: '2.1' }, ordinary, 'passed'],
    ['must use Kerberos, and does', { mechanism: 'kerberos' }, ordinary, 'passed'],
    ['must use Kerberos, and uses NTLM', { mechanism: 'kerberos' }, byNtlm, 'failed'],
    ['must run as the user, and runs as guest', { identity: 'user' }, guest, 'failed'],
    ['must never be guest, and is', { never: ['guest'] }, guest, 'failed'],
    ['must never be guest, and fails, which is no guest session', { never: ['guest'] }, guestBlocked, 'passed'],
    ['must never use NTLM, and does', { never: ['ntlm'] }, byNtlm, 'failed'],
    ['must never be unencrypted, and is', { never: ['unencrypted'] }, ordinary, 'failed'],
    ['must never be unsigned, and is encrypted', { never: ['unsigned'] }, encrypted, 'passed'],
  ];
  for (const [what, wants, values, kind] of table) {
    it(`that ${what}: ${kind}`, () => {
      expect(judge(wants, values).kind).to.equal(kind);
    });
  }

  it('says what was wanted and what is', () => {
    expect(judge({ identity: 'user', signed: true }, guest).against[0]?.shortfalls).to.deep.equal([
      { want: 'signed', wanted: 'yes', got: 'no' },
      { want: 'identity', wanted: 'user', got: 'guest' },
    ]);
  });
});

describe('an expectation of something known only in part', () => {
  it('is undecided where an unknown fact decides it, and names the fact', () => {
    const verdict = judgeUnknown({ result: 'connected' }, 'guestLogons', guest);
    expect([verdict.kind, verdict.dependsOn]).to.deep.equal(['undecided', ['client.guestLogons']]);
  });

  it('is decided where the unknown fact does not matter', () => {
    expect(judgeUnknown({ result: 'connected' }, 'remoteMailslots', ordinary).kind).to.equal('passed');
  });

  it('is decided where all that is possible holds, although the connection is not', () => {
    expect(judgeUnknown({ never: ['anonymous'] }, 'guestLogons', guest).kind).to.equal('passed');
  });

  it('is undecided where a detail decides it that the connection leaves open', () => {
    const verdict = judgeUnknown({ encrypted: true }, 'requiresEncryption', ordinary);
    expect([verdict.kind, verdict.dependsOn]).to.deep.equal(['undecided', ['client.requiresEncryption']]);
  });

  it('is undecided where the candidates differ, and passes where all agree', () => {
    const differing = judge({ result: 'connected' }, ordinary, guestBlocked);
    expect([differing.kind, differing.dependsOnCandidate]).to.deep.equal(['undecided', true]);
    expect(judge({ result: 'connected' }, ordinary, signed).kind).to.equal('passed');
  });
});

describe('an expectation that NTLM blocking makes impossible', () => {
  const blocked = { blocksNtlm: true };
  const table: readonly (readonly [string, Values])[] = [
    ['named-by-address', { client: blocked, credentials: { nameKind: 'ip' } }],
    ['name-without-spn', { client: blocked, credentials: { nameHasSpn: false } }],
    ['account-outside-domain', { client: blocked, credentials: { account: 'local' } }],
    ['client-outside-domain', { client: { ...blocked, domainJoined: false } }],
    ['server-without-kerberos', { client: blocked, server: { kerberos: false } }],
    ['no-domain-controller', { client: blocked, credentials: { reachesDomainController: false } }],
    ['no-ticket', { client: { ...blocked, kerberosTicket: 'impossible' } }],
  ];
  for (const [obstacle, values] of table) {
    it(`is explained: ${obstacle}`, () => {
      expect(judge({ result: 'connected' }, values).impossible).to.deep.equal([obstacle]);
    });
  }

  it("is explained for LSA's restriction too", () => {
    expect(judge({ signed: true }, { client: { lsaOutgoingNtlm: 'deny', domainJoined: false } }).impossible).to.deep.equal([
      'client-outside-domain',
    ]);
  });

  it('is not one that the exception list makes possible', () => {
    const excepted = { client: { ...blocked, ntlmExceptions: ['nas01'] }, credentials: { account: 'local', target: 'nas01' } } as const;
    expect(judge({ result: 'connected' }, excepted).kind).to.equal('passed');
  });

  it('is not one that wants the failure', () => {
    const verdict = judge({ result: 'failed' }, { client: blocked, credentials: { nameKind: 'ip' } });
    expect([verdict.kind, verdict.impossible]).to.deep.equal(['passed', null]);
  });

  it('is not one that fails for another reason', () => {
    expect(judge({ result: 'connected' }, guestBlocked).impossible).to.equal(null);
  });
});
