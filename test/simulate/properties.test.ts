import { expect } from 'chai';
import fc from 'fast-check';
import { certainties } from '../../src/catalogue/certainty.js';
import { type Connection, restated } from '../../src/simulate/facts.js';
import type { PartName, Parts } from '../../src/facts/index.js';
import type { DecidedOutcome, Outcome } from '../../src/simulate/outcome.js';
import { simulate } from '../../src/simulate/simulate.js';
import { summarize } from '../../src/simulate/summary.js';
import { connections } from './arbitrary-connection.js';

/** Requirements that can be made stricter, each as what it becomes. */
const stricter: readonly { readonly [P in PartName]?: Partial<Parts[P]> }[] = [
  { client: { requiresEncryption: true } },
  { client: { guestLogons: 'blocked' } },
  { client: { blocksNtlm: true, ntlmExceptions: [] } },
  { client: { lsaOutgoingNtlm: 'deny', lsaNtlmExceptions: [] } },
  { client: { smb1: false } },
  { server: { demandsEncryption: true, rejectsUnencrypted: true } },
  { server: { lsaIncomingNtlm: 'deny-all' } },
  { server: { domainDeniesNtlm: true } },
  { server: { requiresClientCertificate: true, clientAllowList: [] } },
  { server: { spnValidation: 'required' } },
  { server: { smb1: false } },
  { server: { firewallAllowsTcp: false, firewallAllowsNetbios: false, firewallAllowsQuic: false } },
  { server: { allowsPipesOverQuic: false } },
  { network: { mappingBlocksNtlm: true } },
  { network: { mappingRequiresPrivacy: true } },
  { share: { demandsEncryption: true } },
];

function all(outcome: Outcome): readonly DecidedOutcome[] {
  return outcome.result === 'undecided' ? outcome.outcomes : [outcome];
}

function tighten(connection: Connection, change: (typeof stricter)[number]): Connection {
  return (Object.entries(change) as [PartName, object][]).reduce(
    (tightened, [part, values]) => restated(tightened, part, values, 'a property'),
    connection,
  );
}

describe('laws of the simulator', () => {
  it('no input makes it throw, and every outcome can be read', () => {
    fc.assert(
      fc.property(connections(true), (connection) => {
        const outcome = simulate(connection);
        for (const one of all(outcome))
          JSON.stringify([one.protection, one.errors, one.events, one.trace, one.decidedBy, one.blockers, one.warnings]);
        summarize(outcome);
      }),
      { numRuns: 1500 },
    );
  });

  it('a stricter requirement never lets more through, where both ends can sign (encryption stands in for a signature that is missing)', () => {
    const canSign = {
      client: { canSign: true, honoursServerSigning: true, signsTreeConnectOn311: true },
      server: { signs: 'on-demand', negotiateValidation: 'answered' },
    } as const;
    fc.assert(
      fc.property(connections(false), fc.constantFrom(...stricter), (any, change) => {
        const connection = tighten(any, canSign);
        // A client that tries NTLM first is helped when NTLM is blocked and Kerberos is left.
        fc.pre(connection.client.values.mechanisms === 'kerberos-then-ntlm');
        if (simulate(tighten(connection, change)).result === 'connected') expect(simulate(connection).result).to.equal('connected');
      }),
      { numRuns: 3000 },
    );
  });

  it('required signing never makes an unsigned session of a user', () => {
    fc.assert(
      fc.property(connections(false), (connection) => {
        const outcome = simulate(tighten(connection, { client: { requiresSigning: true, canSign: true, smb1Signing: 'required' } }));
        if (outcome.result !== 'connected' || outcome.protection.identity !== 'user') return;
        expect(outcome.protection.signed.messages || outcome.protection.encrypted.session).to.equal(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('guest and anonymous sessions are never signed or encrypted', () => {
    fc.assert(
      fc.property(connections(true), (connection) => {
        for (const { protection, result } of all(simulate(connection))) {
          if (result !== 'connected' || protection.identity === 'user') continue;
          expect([protection.signed.messages, protection.encrypted.session, protection.encrypted.share]).to.deep.equal([
            false,
            false,
            false,
          ]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('encrypted means a dialect of 3.0 or higher, and never NetBIOS', () => {
    fc.assert(
      fc.property(connections(true), (connection) => {
        for (const { protection, result } of all(simulate(connection))) {
          if (result !== 'connected' || !(protection.encrypted.session || protection.encrypted.share)) continue;
          expect(['3.0', '3.0.2', '3.1.1']).to.include(protection.dialect);
          expect(protection.transport).not.to.equal('netbios');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('QUIC carries 3.1.1 only', () => {
    fc.assert(
      fc.property(connections(true), (connection) => {
        for (const { protection, result } of all(simulate(connection)))
          if (result === 'connected' && protection.transport === 'quic') expect(protection.dialect).to.equal('3.1.1');
      }),
    );
  });

  it('the first blocker is what is shown', () => {
    fc.assert(
      fc.property(connections(false), (connection) => {
        const outcome = simulate(connection);
        if (outcome.result === 'failed') expect(outcome.blockers.all[0]?.cause).to.equal(outcome.cause);
        if (outcome.result === 'connected') expect(outcome.blockers.all).to.deep.equal([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("both ends' events agree with the outcome: a failure is never reported as accepted, a success never as refused", () => {
    const accepted = ['event:SMBClient/Security/31022', 'event:SMBClient/Audit/31997'];
    const refused = ['31017', '31013', '31012', '31023', '30816', '32000', '1009', '1006', '551', '4001', '4002', '4003'];
    fc.assert(
      fc.property(connections(false), (connection) => {
        const { result, events } = summarize(simulate(connection));
        if (result === 'failed') expect(events.filter((event) => accepted.includes(event))).to.deep.equal([]);
        if (result === 'connected') expect(events.filter((event) => refused.includes(event.split('/').at(-1) ?? ''))).to.deep.equal([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('only Windows ends write events', () => {
    fc.assert(
      fc.property(connections(false), (connection) => {
        for (const { events } of all(simulate(connection))) {
          if (connection.client.values.family !== 'windows') expect(events.filter(({ end }) => end === 'client')).to.deep.equal([]);
          if (connection.server.values.family !== 'windows') expect(events.filter(({ end }) => end === 'server')).to.deep.equal([]);
        }
      }),
    );
  });

  it('an outcome is not surer than the weakest row that decided', () => {
    fc.assert(
      fc.property(connections(false), (connection) => {
        for (const { certainty, trace } of all(simulate(connection))) {
          for (const { decision } of trace)
            expect(certainties.indexOf(certainty)).to.be.at.least(certainties.indexOf(decision.branch.certainty));
        }
      }),
    );
  });
});
