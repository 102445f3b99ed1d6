import { block, branch, defineGate, pass } from '../gate.js';

const rows = {
  different: pass(branch('§5.1', 'two machines, two identities, or a server that does not compare them', 'documented')),
  same: block(
    branch('§5.1', 'both ends share one machine SID (cloned without Sysprep): Kerberos and NTLM are refused', 'documented'),
    'duplicate-machine-identity',
    'server',
    ['network.sameMachineSid', 'server.refusesDuplicateIdentity'],
  ),
};

/** Gate 10c: the same machine identity on both ends. */
export const machineIdentity = defineGate({
  id: 'machine-identity',
  number: '10c',
  title: 'Machine identity',
  stage: 'session-setup',
  reads: ['network.sameMachineSid', 'server.refusesDuplicateIdentity'],
  needs: [],
  gives: [],
  rows,
  decide: ({ network, server }) => (network.sameMachineSid && server.refusesDuplicateIdentity ? rows.same : rows.different),
});
