import { block, branch, defineGate, pass } from '../gate.js';

const rows = {
  resolved: pass(branch('§0 gate 1', 'the name has an address', 'documented')),
  notResolved: block(branch('§0 gate 1', 'the name has no address', 'documented'), 'name-not-resolved', 'network', [
    'network.nameResolves',
  ]),
  foundByNeighbours: pass(branch('§1.1', 'the name is found without DNS, by a question that the client asks', 'documented'), {
    because: ['network.nameFoundBy'],
  }),
  llmnrIsOff: block(
    branch('§1.1', 'only LLMNR finds the name, and the client does not use it', 'documented'),
    'name-not-resolved',
    'client',
    ['network.nameFoundBy', 'client.llmnr'],
  ),
  mdnsIsOff: block(
    branch('§1.1', 'only multicast DNS finds the name, and the client does not use it', 'inferred'),
    'name-not-resolved',
    'client',
    ['network.nameFoundBy', 'client.mdns'],
  ),
  netbiosIsOff: block(
    branch('§1.1', 'only NetBIOS finds the name, and the client does not ask by it on this network', 'documented'),
    'name-not-resolved',
    'client',
    ['network.nameFoundBy', 'client.netbiosNames', 'network.isPublic'],
  ),
  nodeAsksOthers: block(
    branch('§1.1', 'the node type of the client asks by NetBIOS only whom the name is not known to', 'documented'),
    'name-not-resolved',
    'client',
    ['network.nameFoundBy', 'client.netbiosNode'],
  ),
};

/** Gate 1: the server's name must yield an address, by DNS or by what else the client asks. */
export const nameResolution = defineGate({
  id: 'name-resolution',
  number: '1',
  title: 'Name resolution',
  stage: 'transport',
  reads: [
    'network.nameResolves',
    'network.nameFoundBy',
    'network.isPublic',
    'client.llmnr',
    'client.mdns',
    'client.netbiosNames',
    'client.netbiosNode',
  ],
  needs: [],
  gives: [],
  rows,
  decide({ network, client }) {
    if (!network.nameResolves) return rows.notResolved;
    const way = network.nameFoundBy;
    if (way === 'dns') return rows.resolved;
    if (way === 'llmnr') return client.llmnr ? rows.foundByNeighbours : rows.llmnrIsOff;
    if (way === 'mdns') return client.mdns ? rows.foundByNeighbours : rows.mdnsIsOff;
    const asksByNetbios = client.netbiosNames === 'all' || (client.netbiosNames === 'all-but-public' && !network.isPublic);
    if (!asksByNetbios) return rows.netbiosIsOff;
    const other = way === 'wins' ? 'broadcast' : 'wins';
    return client.netbiosNode === other ? rows.nodeAsksOthers : rows.foundByNeighbours;
  },
});
