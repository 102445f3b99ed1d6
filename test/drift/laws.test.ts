import { expect } from 'chai';
import fc from 'fast-check';
import { type Drift, findDrift } from '../../src/drift/drift.js';
import { resolveObserved } from '../../src/observation/resolve-observed.js';
import type { WantedSetting } from '../../src/state/wanted.js';
import { policyOfWanted } from '../emit/policy-of.js';
import { MadeMachine } from '../observation/made-machine.js';
import { anySettings, anyWindows, applyAll, certificateMappings, observationOf } from '../observation/machines.js';
import { otherThan } from './other-than.js';

function driftOf(wanted: readonly WantedSetting[], machine: MadeMachine): Drift {
  return findDrift(policyOfWanted([machine.windows.text], wanted), resolveObserved(observationOf(machine), machine.windows));
}

/** The settings that are not as they are wanted, or of which that is not told although it is known what is expected. */
function offOf({ settings }: Drift): Readonly<Record<string, string>> {
  const off = settings.filter(
    ({ verdict, expected }) => verdict === 'drifts' || (verdict === 'not-told' && expected.candidates.length > 0),
  );
  return Object.fromEntries(off.map(({ setting, verdict }) => [setting, verdict]));
}

describe('drift', () => {
  it('is none after the policy is applied, whatever was there before', () => {
    fc.assert(
      fc.property(anyWindows, anySettings, anySettings, (windows, before, wanted) => {
        const machine = MadeMachine.installed(windows);
        applyAll(machine, before);
        applyAll(machine, wanted);
        expect(observationOf(machine).windows).to.deep.equal(windows);
        expect(offOf(driftOf(wanted, machine))).to.deep.equal({});
      }),
      { numRuns: 60 },
    );
  });

  it('is exactly the one setting that is then changed', () => {
    fc.assert(
      fc.property(anyWindows, anySettings, fc.infiniteStream(fc.nat()), (windows, wanted, choices) => {
        const machine = MadeMachine.installed(windows);
        applyAll(machine, wanted);
        // what stands below a certificate mapping goes with it
        const read = driftOf(wanted, machine).settings.filter(({ verdict, setting, expected }) => {
          // a default that nobody knows is not told, whatever the machine says
          return verdict !== 'not-read' && setting !== certificateMappings && expected.candidates.length > 0;
        });
        fc.pre(read.length > 0);
        const { setting } = read[choices.next().value % read.length]!;
        const other = otherThan(
          wanted.find((each) => each.setting === setting)!,
          machine,
          choices.next().value,
        );
        fc.pre(other !== undefined);
        machine.set(setting, other!, 'policy');
        expect(offOf(driftOf(wanted, machine))).to.deep.equal({ [setting]: 'drifts' });
      }),
      { numRuns: 120 },
    );
  });
});
