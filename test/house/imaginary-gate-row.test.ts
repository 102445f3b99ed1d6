import { expect } from 'chai';
import { TreeCopy } from './tree-copy.js';

const gate = 'src/simulate/gates/machine-identity.ts';

interface Answer {
  readonly result: {
    readonly scenarios: readonly {
      readonly result: string;
      readonly cause: string | null;
      readonly groups: readonly { readonly outcome: { readonly trace: readonly { readonly gate: string; readonly says: string }[] } }[];
    }[];
  };
}

describe('an imaginary row of a gate', function () {
  this.timeout(120_000);
  let copy: TreeCopy;

  before(() => {
    copy = new TreeCopy('imaginary-gate-row');
    copy.insertBefore(
      gate,
      '  same: block(',
      "  looped: pass(branch('§5.1', 'a machine that calls itself is no other machine', 'documented'), { because: ['network.loopback'] }),\n",
    );
    copy.insertBefore(gate, "'network.sameMachineSid', 'server.refusesDuplicateIdentity'],\n  needs", "'network.loopback', ");
    copy.insertBefore(gate, 'network.sameMachineSid && server', 'network.loopback ? rows.looped : ');
  });
  after(() => copy.remove());

  it('compiles', () => {
    copy.checkTypes('src/simulate');
  });

  it('decides the connections that it is for, and no other', () => {
    const simulate = (loopback: string): object => {
      const facts = ['network.sameMachineSid=yes', 'server.refusesDuplicateIdentity=yes', `network.loopback=${loopback}`];
      const ends = ['--client', 'windows-11-24h2/pro', '--server', 'windows-server-2025/datacenter'];
      const words = ['simulate', ...ends, ...facts.flatMap((fact) => ['--set', fact]), '--json'];
      const [scenario] = (JSON.parse(copy.run('bin/dev.js', ...words)) as Answer).result.scenarios;
      const step = scenario?.groups[0]?.outcome.trace.find((each) => each.gate === 'machine-identity');
      return { result: scenario?.result, cause: scenario?.cause, says: step?.says };
    };
    expect([simulate('yes'), simulate('no')]).to.deep.equal([
      { result: 'connected', cause: null, says: 'a machine that calls itself is no other machine' },
      {
        result: 'failed',
        cause: 'duplicate-machine-identity',
        says: 'both ends share one machine SID (cloned without Sysprep): Kerberos and NTLM are refused',
      },
    ]);
  });
});
