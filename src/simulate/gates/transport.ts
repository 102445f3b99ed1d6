import { dialectsOf, hasDialect, usableDialects } from '../../facts/dialect-set.js';
import { block, type Block, branch, type Decision, defineGate, type FactsFor, pass, type SessionFor } from '../gate.js';
import { isSameName, isOnList } from '../names.js';
import { clientEvent } from '../numbers.js';
import type { Transport } from '../terms.js';

const rows = {
  overTcp: pass(branch('§1', 'Direct TCP answers first', 'documented')),
  overOtherTcpPort: pass(branch('§1', 'TCP on an alternative port', 'documented'), {
    because: ['network.tcpPort', 'client.portMappings'],
  }),
  overNetbios: pass(branch('§1', 'TCP 445 fails, NetBIOS on 139 answers and a dialect below 3.1.1 is possible', 'documented'), {
    because: ['server.tcpPorts'],
  }),
  overQuicAlone: pass(branch('§1', 'QUIC asked for and reachable', 'documented'), { because: ['network.transport'] }),
  overQuicAfterTcp: pass(branch('§1', 'TCP fails, then QUIC answers', 'documented'), { because: ['server.quic', 'client.quic'] }),
  overRdma: pass(branch('§1', 'RDMA asked for and offered', 'documented'), { because: ['network.transport'] }),
  portNotAllowed: block(
    branch('§1', 'an alternative port is asked for and the client may not use one', 'unconfirmed'),
    'alternative-port-not-allowed',
    'client',
    ['client.alternativePorts', 'network.tcpPort', 'network.quicPort', 'client.portMappings'],
  ),
  noRoute: block(branch('§1', 'no route to the server', 'documented'), 'unreachable', 'network', ['network.tcp']),
  filtered: block(branch('§1', 'TCP is dropped on the way', 'documented'), 'firewall-blocked', 'network', ['network.tcp']),
  serverFirewall: block(branch('§1', "the server's firewall drops TCP", 'documented'), 'firewall-blocked', 'network', [
    'server.firewallAllowsTcp',
  ]),
  otherPort: block(branch('§1', 'the server listens on another port than the one tried', 'inferred'), 'port-mismatch', 'network', [
    'network.tcpPort',
    'client.portMappings',
    'server.tcpPorts',
  ]),
  closed: block(branch('§1', 'nothing listens on the port', 'inferred'), 'port-closed', 'network', ['server.tcpPorts']),
  netbiosOnly: block(
    branch(
      '§1',
      'the server answers on 139 only, where a 3.1.1-capable client does not stay, or NetBIOS is closed to the client',
      'documented',
    ),
    'netbios-only-server',
    'network',
    ['server.tcpPorts', 'client.netbios'],
  ),
  rdmaNotOffered: block(branch('§1', 'RDMA asked for, the server offers none', 'inferred'), 'unreachable', 'server', [
    'network.transport',
    'server.rdma',
  ]),
  quicOffAtClient: block(branch('§8', 'QUIC is needed and off at the client', 'inferred'), 'quic-disabled-on-client', 'client', [
    'client.quic',
    'client.quicExceptions',
  ]),
  quicAskedButOff: block(
    branch('§1', 'QUIC asked for explicitly and switched off at the client', 'documented'),
    'quic-disabled-on-client',
    'client',
    ['client.quic', 'network.transport'],
    { events: [clientEvent('SmbClient/Connectivity', 30837, 'documented'), clientEvent('SmbClient/Connectivity', 30803, 'inferred')] },
  ),
  quicOffAtServer: block(branch('§8', 'QUIC asked for, the server offers none', 'inferred'), 'quic-disabled-on-server', 'server', [
    'server.quic',
    'network.transport',
  ]),
  quicFiltered: block(branch('§8', 'the UDP port is closed on the way or at the server', 'inferred'), 'firewall-blocked', 'network', [
    'network.udp',
    'server.firewallAllowsQuic',
  ]),
  quicOtherPort: block(branch('§1', 'the server listens for QUIC on another port', 'inferred'), 'port-mismatch', 'network', [
    'network.quicPort',
    'server.quicPorts',
  ]),
  quicDialect: block(
    branch('§1', 'QUIC carries 3.1.1 only and one end is limited below it', 'documented'),
    'quic-needs-dialect-311',
    'client',
    ['client.dialects', 'client.maxDialect', 'server.dialects', 'server.maxDialect'],
    { stage: 'negotiate' },
  ),
};

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
type TransportSession = SessionFor<never, 'transport' | 'port'>;

/** The alternative port that the client maps for this server and transport. */
function mappedPort({ client, credentials }: TransportFacts, transport: Transport): number | undefined {
  return client.portMappings.find((mapping) => mapping.transport === transport && isSameName(mapping.server, credentials.target))?.port;
}

/** QUIC where nothing else was wanted. */
function overQuic(facts: TransportFacts, session: TransportSession): Decision {
  const inTheWay = blockOfQuic(facts, session);
  if (inTheWay === null) return rows.overQuicAlone;
  return inTheWay === rows.quicOffAtClient ? rows.quicAskedButOff : inTheWay;
}

/** What stands in the way of QUIC; null where it gets through. */
function blockOfQuic(facts: TransportFacts, session: TransportSession): Block | null {
  const { network, client, server } = facts;
  session.transport = 'quic';
  session.port = network.quicPort ?? mappedPort(facts, 'quic') ?? 443;
  if (session.port !== 443 && client.alternativePorts !== 'allowed') return rows.portNotAllowed;
  if (!allowsQuic(facts)) return rows.quicOffAtClient;
  if (server.quic !== 'on') return rows.quicOffAtServer;
  if (network.udp !== 'open' || !server.firewallAllowsQuic) return rows.quicFiltered;
  if (!server.quicPorts.includes(session.port)) return rows.quicOtherPort;
  return hasDialect(usableDialects(client) & usableDialects(server), '3.1.1') ? null : rows.quicDialect;
}

/** Whether the client may use QUIC to this server: it is on, or off with an exception. */
function allowsQuic({ client, credentials }: TransportFacts): boolean {
  return client.quic === 'on' || (client.quic === 'off' && isOnList(client.quicExceptions, credentials.target));
}

function overRdma({ network, server }: TransportFacts, session: TransportSession): Decision {
  session.transport = 'rdma';
  session.port = 5445;
  if (network.tcp !== 'open') return network.tcp === 'filtered' ? rows.filtered : rows.noRoute;
  return server.rdma ? rows.overRdma : rows.rdmaNotOffered;
}

/** Direct TCP, and where it fails and any transport is wanted, NetBIOS and then QUIC. */
function overTcpFirst(facts: TransportFacts, session: TransportSession): Decision {
  const { network, client, server } = facts;
  const mapped = mappedPort(facts, 'tcp');
  const port = network.tcpPort ?? mapped ?? 445;
  session.transport = 'tcp';
  session.port = port;
  if (port !== 445 && client.alternativePorts !== 'allowed') return rows.portNotAllowed;
  if (network.tcp === 'open' && server.firewallAllowsTcp && server.tcpPorts.includes(port))
    return port === 445 ? rows.overTcp : rows.overOtherTcpPort;
  const serves139 = server.tcpPorts.includes(139);
  const instead = network.transport === 'any' ? afterTcp(facts, session, serves139) : null;
  if (instead !== null) return instead;
  session.transport = 'tcp';
  session.port = port;
  return whyNoTcp(facts, port, serves139);
}

/** What comes of the other transports after TCP; null where they fail as TCP does. */
function afterTcp(facts: TransportFacts, session: TransportSession, serves139: boolean): Decision | null {
  if (session.port === 445 && serves139 && carriesNetbios(facts)) {
    session.transport = 'netbios';
    session.port = 139;
    return rows.overNetbios;
  }
  if (facts.server.quic !== 'on') return null;
  const inTheWay = blockOfQuic(facts, session);
  if (inTheWay === null) return rows.overQuicAfterTcp;
  return inTheWay === rows.quicFiltered || inTheWay === rows.quicOtherPort ? null : inTheWay;
}

/** NetBIOS carries a session only below 3.1.1: a 3.1.1-capable client goes back to TCP 445 when the server answers with the wildcard dialect. */
function carriesNetbios({ network, client, server }: TransportFacts): boolean {
  if (!client.netbios || network.netbios !== 'open' || network.tcp === 'no-route' || !server.firewallAllowsNetbios) return false;
  return !hasDialect(usableDialects(client), '3.1.1') || (usableDialects(server) & ~dialectsOf('2.0.2')) === 0;
}

function whyNoTcp({ network, server }: TransportFacts, port: number, serves139: boolean): Block {
  if (network.tcp === 'no-route') return rows.noRoute;
  if (network.tcp === 'filtered') return rows.filtered;
  if (!server.firewallAllowsTcp) return rows.serverFirewall;
  if (serves139) return rows.netbiosOnly;
  return port !== 445 || server.tcpPorts.length > 0 ? rows.otherPort : rows.closed;
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
  rows,
  decide(facts, session) {
    switch (facts.network.transport) {
      case 'quic':
        return overQuic(facts, session);
      case 'rdma':
        return overRdma(facts, session);
      default:
        return overTcpFirst(facts, session);
    }
  },
});
