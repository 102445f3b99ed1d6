import { block, branch, defineGate, pass } from '../gate.js';

const rows = {
  running: pass(branch('§0 gate 0', 'the client can send', 'documented')),
  notRunning: block(
    branch('§0 gate 0', 'the workstation service of the client does not run: nothing is sent', 'observed'),
    'workstation-service-not-running',
    'client',
    ['client.workstationService'],
  ),
};

/** Gate 0, first: a Windows without the service LanmanWorkstation connects to no share, whatever the other end is. */
export const workstationService = defineGate({
  id: 'workstation-service',
  number: '0',
  title: 'Workstation service',
  stage: 'transport',
  reads: ['client.workstationService'],
  needs: [],
  gives: [],
  rows,
  decide: ({ client }) => (client.workstationService === 'running' ? rows.running : rows.notRunning),
});
