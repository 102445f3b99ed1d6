import { expect } from 'chai';
import { findServerPeer } from '../../src/catalogue/peers/index.js';
import { findWindows } from '../../src/catalogue/windows/name.js';
import { resolveEffective } from '../../src/resolve/resolve.js';
import type { ClientValues } from '../../src/facts/index.js';
import { clientPart, type Connection, credentialsPart, networkPart, serverPart, sharePart, stated } from '../../src/simulate/facts.js';
import { serverFactsOfPeer, shareFactsOfPeer } from '../../src/simulate/facts-from-peer.js';
import { clientFactsOfWindows } from '../../src/simulate/facts-from-windows.js';
import type { DecidedOutcome } from '../../src/simulate/outcome.js';
import { simulate } from '../../src/simulate/simulate.js';
import { summarize } from '../../src/simulate/summary.js';
import { decidedOutcomeOf } from './row.js';

const nas = {
  server: { family: 'samba', kerberos: false, guestMapping: 'bad-user' },
  credentials: { account: 'local', userKnownToServer: false },
} as const;

describe('the guest story, from stated facts', () => {
  it('Windows 11 Pro 22H2 connects as guest, unsigned', () => {
    expect(summarize(decidedOutcomeOf(nas))).to.include({ result: 'connected', auth: 'guest', signed: false, encrypted: false });
  });

  it('build 25276 Pro and later fail with 1272, 0x80070035 and event 31017', () => {
    const outcome = decidedOutcomeOf({ ...nas, client: { guestLogons: 'blocked', requiresSigning: true } });
    const summary = summarize(outcome);
    expect(summary.cause).to.equal('guest-blocked-by-client');
    expect(summary.codes).to.include.members(['win32:1272', 'hresult:0x800704F8', 'hresult:0x80070035']);
    expect(summary.events).to.deep.equal(['event:SMBClient/Security/31017']);
  });

  it('names signing as the next thing in the way, with what it assumes', () => {
    const outcome = decidedOutcomeOf({ ...nas, client: { guestLogons: 'blocked', requiresSigning: true } });
    expect(outcome.blockers.all.map(({ cause }) => cause)).to.deep.equal(['guest-blocked-by-client', 'guest-cannot-sign']);
    expect(outcome.blockers.all[1]?.assumes).to.include('client.guestLogons');
    expect(outcome.blockers.complete).to.equal(true);
  });

  it('shows 3227320323 in its number space once guest is allowed and signing is required', () => {
    const { codes } = summarize(decidedOutcomeOf({ ...nas, client: { guestLogons: 'allowed', requiresSigning: true } }));
    expect(codes).to.include.members(['win32:3227320323', 'ntstatus:0xC05D0006']);
    expect(codes).not.to.include('ntstatus:0xC05D0003');
  });
});

function connectionOf(windows: string, relaxed: Partial<ClientValues> = {}): Connection {
  const found = findWindows(windows);
  if (!('windows' in found)) throw new Error(`No Windows is called ${windows}.`);
  const peer = findServerPeer('guest-only-nas');
  if (peer === undefined) throw new Error('The catalogue has no guest-only NAS.');
  return {
    client: clientPart({ ...clientFactsOfWindows(resolveEffective(null, found.windows)), ...stated(relaxed, 'the test') }),
    server: serverPart(serverFactsOfPeer(peer)),
    credentials: credentialsPart(stated({ account: 'guest', userKnownToServer: false } as const, 'the test')),
    share: sharePart(shareFactsOfPeer(peer)),
    network: networkPart({}),
  };
}

function decided(connection: Connection): DecidedOutcome {
  const outcome = simulate(connection);
  if (outcome.result === 'undecided') throw new Error(`Undecided: ${outcome.dependsOn.map(({ fact }) => fact).join(', ')}`);
  return outcome;
}

describe('the guest story, from Windows of the catalogue and a NAS that knows only guests', () => {
  it('Windows 11 Pro 22H2: connected as guest, unsigned', () => {
    expect(summarize(decided(connectionOf('windows-11-22h2/pro')))).to.include({
      result: 'connected',
      auth: 'guest',
      signed: false,
      encrypted: false,
    });
  });

  for (const windows of ['windows-11@25276/pro', 'windows-11-24h2/pro', 'windows-11-22h2/enterprise']) {
    it(`${windows}: blocked by the client`, () => {
      const outcome = decided(connectionOf(windows));
      expect(outcome.cause).to.equal('guest-blocked-by-client');
      expect(outcome.decidedBy.find(({ fact }) => fact === 'client.guestLogons')?.origin).to.include({
        kind: 'setting',
        setting: 'allowInsecureGuestAuth',
      });
    });
  }

  it('Windows 11 Pro 24H2 with guest allowed: signing is required', () => {
    expect(decided(connectionOf('windows-11-24h2/pro', { guestLogons: 'allowed' })).cause).to.equal('guest-cannot-sign');
  });

  it('Windows 11 Pro 24H2 with both relaxed: connected', () => {
    expect(decided(connectionOf('windows-11-24h2/pro', { guestLogons: 'allowed', requiresSigning: false })).result).to.equal('connected');
  });

  it('Windows 10 22H2 without edition: undecided, it depends on the guest setting alone', () => {
    const outcome = simulate(connectionOf('windows-10-22h2'));
    expect(outcome.result).to.equal('undecided');
    if (outcome.result === 'undecided') {
      expect(outcome.dependsOn.map(({ fact }) => fact)).to.deep.equal(['client.guestLogons']);
      expect(
        outcome.dependsOn[0]?.values.map(({ value, outcomes }) => [value, outcomes.map(({ result }) => result)]),
      ).to.deep.include.members([
        ['allowed', ['connected']],
        ['blocked', ['failed']],
      ]);
    }
  });
});
