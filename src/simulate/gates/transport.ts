import type { PortMapping } from '../../facts/client/transport.js';
import { dialectsOf, hasDialect, usableDialects } from '../../facts/dialect-set.js';
import { block, branch, defineGate, pass } from '../gate.js';
import type { Block, Decision, FactsFor, SessionFor } from '../gate.js';
import { isSameName, isOnList } from '../names.js';
import { clientEvent } from '../numbers.js';
import type { Transport } from '../terms.js';

const overTcp = pass(branch('§1', 'Direct TCP answers first', 'documented'));
const overOtherTcpPort = pass(branch('§1', 'TCP on an alternative port', 'documented'), {
  because: ['network.tcpPort', 'client.portMappings'],
});
const overNetbios = pass(branch('§1', 'TCP 445 fails, NetBIOS on 139 answers and a dialect below 3.1.1 is possible', 'documented'), {
  because: ['server.tcpPorts'],
});
const overQuicAlone = pass(branch('§1', 'QUIC asked for and reachable', 'documented'), { because: ['network.transport'] });
const overQuicAfterTcp = pass(branch('§1', 'TCP fails, then QUIC answers', 'documented'), { because: ['server.quic', 'client.quic'] });
const overRdma = pass(branch('§1', 'RDMA asked for and offered', 'documented'), { because: ['network.transport'] });

const portNotAllowed = block(
  branch('§1', 'an alternative port is asked for and the client may not use one', 'unconfirmed'),
  'alternative-port-not-allowed',
  'client',
  ['client.alternativePorts', 'network.tcpPort', 'network.quicPort', 'client.portMappings'],
);
const noRoute = block(branch('§1', 'no route to the server', 'documented'), 'unreachable', 'network', ['network.tcp']);
const filtered = block(branch('§1', 'TCP is dropped on the way', 'documented'), 'firewall-blocked', 'network', ['network.tcp']);
const serverFirewall = block(branch('§1', "the server's firewall drops TCP", 'documented'), 'firewall-blocked', 'network', [
  'server.firewallAllowsTcp',
]);
const otherPort = block(branch('§1', 'the server listens on another port than the one tried', 'inferred'), 'port-mismatch', 'network', [
  'network.tcpPort',
  'client.portMappings',
  'server.tcpPorts',
]);
const closed = block(branch('§1', 'nothing listens on the port', 'inferred'), 'port-closed', 'network', ['server.tcpPorts']);
const netbiosOnly = block(
  branch(
    '§1',
    'the server answers on 139 only, where a 3.1.1-capable client does not stay, or NetBIOS is closed to the client',
    'documented',
  ),
  'netbios-only-server',
  'network',
  ['server.tcpPorts', 'client.netbios'],
);
const rdmaNotOffered = block(branch('§1', 'RDMA asked for, the server offers none', 'inferred'), 'unreachable', 'server', [
  'network.transport',
  'server.rdma',
]);
const quicOffAtClient = block(branch('§8', 'QUIC is needed and off at the client', 'inferred'), 'quic-disabled-on-client', 'client', [
  'client.quic',
  'client.quicExceptions',
]);
const quicAskedButOff = block(
  branch('§1', 'QUIC asked for explicitly and switched off at the client', 'documented'),
  'quic-disabled-on-client',
  'client',
  ['client.quic', 'network.transport'],
  { events: [clientEvent('SmbClient/Connectivity', 30837, 'documented'), clientEvent('SmbClient/Connectivity', 30803, 'inferred')] },
);
const quicOffAtServer = block(branch('§8', 'QUIC asked for, the server offers none', 'inferred'), 'quic-disabled-on-server', 'server', [
  'server.quic',
  'network.transport',
]);
const quicFiltered = block(branch('§8', 'the UDP port is closed on the way or at the server', 'inferred'), 'firewall-blocked', 'network', [
  'network.udp',
  'server.firewallAllowsQuic',
]);
const quicOtherPort = block(branch('§1', 'the server listens for QUIC on another port', 'inferred'), 'port-mismatch', 'network', [
  'network.quicPort',
  'server.quicPorts',
]);
const quicDialect = block(
  branch('§1', 'QUIC carries 3.1.1 only and one end is limited below it', 'documented'),
  'quic-needs-dialect-311',
  'client',
  ['client.dialects', 'client.minDialect', 'client.maxDialect', 'server.dialects', 'server.minDialect', 'server.maxDialect'],
  { stage: 'negotiate' },
);

function mappedPort(mappings: readonly PortMapping[], target: string, transport: Transport): number | undefined {
  return mappings.find((mapping) => mapping.transport === transport && isSameName(mapping.server, target))?.port;
}

const reads = [
  'network.transport',
  'network.tcp',
  'network.netbios',
  'network.udp',
  'network.tcpPort',
  'network.quicPort',
  'credentials.target',
  'client.alternativePorts',
  'client.portMappings',
  'client.netbios',
  'client.quic',
  'client.quicExceptions',
  'client.dialects',
  'client.minDialect',
  'client.maxDialect',
  'server.dialects',
  'server.minDialect',
  'server.maxDialect',
  'server.tcpPorts',
  'server.quicPorts',
  'server.quic',
  'server.rdma',
  'server.firewallAllowsTcp',
  'server.firewallAllowsNetbios',
  'server.firewallAllowsQuic',
] as const;

type TransportFacts = FactsFor<(typeof reads)[number]>;
type Line = SessionFor<never, 'transport' | 'port'>;

/** QUIC, alone or after TCP: what stands in its way, or null where it gets through. */
function blockOfQuic({ network, credentials, client, server }: TransportFacts, session: Line, alone: boolean): Block | null {
  const quicPort = network.quicPort ?? mappedPort(client.portMappings, credentials.target, 'quic') ?? 443;
  session.transport = 'quic';
  session.port = quicPort;
  if (quicPort !== 443 && client.alternativePorts !== 'allowed') return portNotAllowed;
  if (client.quic !== 'on' && (client.quic === 'not-available' || !isOnList(client.quicExceptions, credentials.target)))
    return alone ? quicAskedButOff : quicOffAtClient;
  if (server.quic !== 'on') return quicOffAtServer;
  if (network.udp !== 'open' || !server.firewallAllowsQuic) return quicFiltered;
  if (!server.quicPorts.includes(quicPort)) return quicOtherPort;
  return hasDialect(usableDialects(client) & usableDialects(server), '3.1.1') ? null : quicDialect;
}

function overRdmaOrNot({ network, server }: TransportFacts, session: Line): Decision {
  session.transport = 'rdma';
  session.port = 5445;
  if (network.tcp !== 'open') return network.tcp === 'filtered' ? filtered : noRoute;
  return server.rdma ? overRdma : rdmaNotOffered;
}

/** NetBIOS carries a session only below 3.1.1: a 3.1.1-capable client goes back to TCP 445 when the server answers with the wildcard dialect. */
function carriesNetbios({ network, client, server }: TransportFacts): boolean {
  if (!client.netbios || network.netbios !== 'open' || network.tcp === 'no-route' || !server.firewallAllowsNetbios) return false;
  return !hasDialect(usableDialects(client), '3.1.1') || (usableDialects(server) & ~dialectsOf('2.0.2')) === 0;
}

/** Gate 2: which transport gets through. TCP first, then NetBIOS, then QUIC; an explicit wish excludes the others. */
export const transport = defineGate({
  id: 'transport',
  number: '2',
  title: 'Transport',
  stage: 'transport',
  reads,
  needs: [],
  gives: ['transport', 'port'],
  decide(facts, session) {
    const { network, credentials, client, server } = facts;
    const wanted = network.transport;
    if (wanted === 'quic') return blockOfQuic(facts, session, true) ?? overQuicAlone;
    if (wanted === 'rdma') return overRdmaOrNot(facts, session);

    const mappings = client.portMappings;
    const tcpPort = network.tcpPort ?? (mappings.length === 0 ? undefined : mappedPort(mappings, credentials.target, 'tcp')) ?? 445;
    session.transport = 'tcp';
    session.port = tcpPort;
    if (tcpPort !== 445 && client.alternativePorts !== 'allowed') return portNotAllowed;
    if (network.tcp === 'open' && server.firewallAllowsTcp && server.tcpPorts.includes(tcpPort))
      return tcpPort === 445 ? overTcp : overOtherTcpPort;

    const serves139 = server.tcpPorts.includes(139);
    if (wanted === 'any' && tcpPort === 445 && serves139 && carriesNetbios(facts)) {
      session.transport = 'netbios';
      session.port = 139;
      return overNetbios;
    }
    if (wanted === 'any' && server.quic === 'on') {
      const blocked = blockOfQuic(facts, session, false);
      if (blocked === null) return overQuicAfterTcp;
      if (blocked !== quicFiltered && blocked !== quicOtherPort) return blocked;
      session.transport = 'tcp';
      session.port = tcpPort;
    }
    if (network.tcp === 'no-route') return noRoute;
    if (network.tcp === 'filtered') return filtered;
    if (!server.firewallAllowsTcp) return serverFirewall;
    if (serves139) return netbiosOnly;
    return tcpPort !== 445 || server.tcpPorts.length > 0 ? otherPort : closed;
  },
});
