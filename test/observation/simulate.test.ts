import { expect } from 'chai';
import fc from 'fast-check';
import { findPeer } from '../../src/catalogue/peers/index.js';
import type { ServerPeer } from '../../src/catalogue/peers/definition.js';
import { openPredictions, ordinaryCircumstances, type PredictedServer } from '../../src/connect/predict.js';
import { resolveObserved } from '../../src/observation/resolve-observed.js';
import { resolveEffective } from '../../src/resolve/resolve.js';
import type { ConfiguredWindows } from '../../src/resolve/effective.js';
import { serverPart } from '../../src/simulate/facts.js';
import { serverFactsOfPeer } from '../../src/simulate/facts-from-peer.js';
import { possibleOutcomes } from '../../src/simulate/possible-outcomes.js';
import { policyOfWanted } from '../emit/policy-of.js';
import { MadeMachine } from './made-machine.js';
import { anySettings, anyWindows, applyAll, observationOf, windowsOf } from './machines.js';

const servers: readonly PredictedServer[] = [
  resolveEffective(null, windowsOf('windows-server-2025/datacenter')),
  resolveEffective(null, windowsOf('windows-server-2016/standard')),
  ...['samba-4.11', 'guest-only-nas'].map((id) => serverPart(serverFactsOfPeer(findPeer(id) as ServerPeer))),
];

const predict = openPredictions();

/** Everything that can come of a connection of this client. */
function outcomesOf(client: ConfiguredWindows, server: PredictedServer): ReadonlySet<string> {
  return new Set(possibleOutcomes(predict(client, server, ordinaryCircumstances)).map(({ fullKey }) => fullKey));
}

describe('a machine that was observed, as client', () => {
  it('connects as its policy says, or as one of what the policy leaves open', () => {
    fc.assert(
      fc.property(anyWindows, anySettings, (windows, wanted) => {
        const machine = MadeMachine.installed(windows);
        applyAll(machine, wanted);
        const observed = resolveObserved(observationOf(machine), windows);
        const configured = resolveEffective(policyOfWanted([windows.text], wanted), windows);
        for (const server of servers) {
          const open = outcomesOf(configured, server);
          expect([...outcomesOf(observed, server)].filter((outcome) => !open.has(outcome))).to.deep.equal([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
