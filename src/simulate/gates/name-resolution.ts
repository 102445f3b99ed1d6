import { block, branch, defineGate, pass } from '../gate.js';

const rows = {
  resolved: pass(branch('§0 gate 1', 'the name has an address', 'documented')),
  notResolved: block(branch('§0 gate 1', 'the name has no address', 'documented'), 'name-not-resolved', 'network', [
    'network.nameResolves',
  ]),
};

/** Gate 1: the server's name must yield an address. */
export const nameResolution = defineGate({
  id: 'name-resolution',
  number: '1',
  title: 'Name resolution',
  stage: 'transport',
  reads: ['network.nameResolves'],
  needs: [],
  gives: [],
  rows,
  decide: ({ network }) => (network.nameResolves ? rows.resolved : rows.notResolved),
});
