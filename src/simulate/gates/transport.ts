import { dialectsOf, hasDialect, usableDialects } from '../../facts/dialect-set.js';
import { block, type Block, branch, type Decision, defineGate, type FactsFor, pass, type SessionFor } from '../gate.js';
import { isSameName, isOnList } from '../names.js';
import { clientEvent } from '../numbers.js';
import type { Transport } from '../terms.js';
import { clientCertificateFacts, judgeClientCertificate } from './quic-client-certificate.js';
import { judgeServerCertificate, serverCertificateFacts } from './quic-server-certificate.js';

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
  notServing: block(branch('§1', 'the server service does not run: nothing listens', 'inferred'), 'port-closed', 'server', [
    'server.serverService',
  ]),
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
  ...serverCertificateFacts,
  ...clientCertificateFacts,
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
  'server.serverService',
  'server.tcpPorts',
  'server.quicPorts',
  'server.quic',
  'server.rdma',
  'server.firewallAllowsTcp',
  'server.firewallAllowsNetbios',
  'server.firewallAllowsQuic',
] as const;

type TransportFacts = FactsFor<(typeof reads)[number]>;
type TransportSession = SessionFor<never, 'transport' | 'port' | 'quicFailedToo'>;

/** The alternative port that the client maps for this server and transport. */
function mappedPort({ client, credentials }: TransportFacts, transport: Transport): number | undefined {
  return client.portMappings.find((mapping) => mapping.transport === transport && isSameName(mapping.server, credentials.target))?.port;
}

/** QUIC where nothing else was wanted. */
function overQuic(facts: TransportFacts, session: TransportSession): Decision {
  return blockOfQuic(facts, session) ?? rows.overQuicAlone;
}

/** What stands in the way of QUIC; null where it gets through. */
function blockOfQuic(facts: TransportFacts, session: TransportSession): Block | null {
  const { network, client, server } = facts;
  session.transport = 'quic';
  session.port = network.quicPort ?? mappedPort(facts, 'quic') ?? 443;
  if (session.port !== 443 && client.alternativePorts !== 'allowed') return rows.portNotAllowed;
  if (!allowsQuic(facts)) return rows.quicAskedButOff;
  if (server.quic !== 'on') return rows.quicOffAtServer;
  if (server.serverService !== 'running') return rows.notServing;
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
  if (server.serverService !== 'running') return rows.notServing;
  return server.rdma ? rows.overRdma : rows.rdmaNotOffered;
}

/** Direct TCP, and where it fails on 445 and any transport is wanted, NetBIOS and then QUIC. A port that is asked for is tried and no other. */
function overTcpFirst(facts: TransportFacts, session: TransportSession): Decision {
  const { network, client, server } = facts;
  const mapped = mappedPort(facts, 'tcp');
  const port = network.tcpPort ?? mapped ?? 445;
  session.transport = 'tcp';
  session.port = port;
  if (port !== 445 && client.alternativePorts !== 'allowed') return rows.portNotAllowed;
  if (network.tcp === 'open' && server.firewallAllowsTcp && serves(server, port))
    return port === 445 ? rows.overTcp : rows.overOtherTcpPort;
  const instead = network.transport === 'any' && port === 445 ? afterTcp(facts, session) : null;
  if (instead !== null) return instead;
  session.transport = 'tcp';
  session.port = port;
  return whyNoTcp(facts, port);
}

/** Whether the server listens on a TCP port. */
function serves(server: TransportFacts['server'], port: number): boolean {
  return server.serverService === 'running' && server.tcpPorts.includes(port);
}

/** What comes of the other transports after TCP; null where they do not get through either: then it ends as TCP does. */
function afterTcp(facts: TransportFacts, session: TransportSession): Decision | null {
  if (serves(facts.server, 139) && carriesNetbios(facts)) {
    session.transport = 'netbios';
    session.port = 139;
    return rows.overNetbios;
  }
  if (!isOfferedOverQuic(facts.server) || !allowsQuic(facts)) return null;
  session.quicFailedToo = !getsThroughQuic(facts, session);
  return session.quicFailedToo ? null : rows.overQuicAfterTcp;
}

/** A server without a certificate mapping does not listen for QUIC, whatever its switch says. */
function isOfferedOverQuic(server: TransportFacts['server']): boolean {
  return server.quic === 'on' && server.quicCertificate !== null;
}

function getsThroughQuic(facts: TransportFacts, session: TransportSession): boolean {
  return (
    blockOfQuic(facts, session) === null && judgeServerCertificate(facts).kind === 'pass' && judgeClientCertificate(facts).kind === 'pass'
  );
}

/** NetBIOS carries a session only below 3.1.1: a 3.1.1-capable client goes back to TCP 445 when the server answers with the wildcard dialect. */
function carriesNetbios({ network, client, server }: TransportFacts): boolean {
  if (!client.netbios || network.netbios !== 'open' || network.tcp === 'no-route' || !server.firewallAllowsNetbios) return false;
  return !hasDialect(usableDialects(client), '3.1.1') || (usableDialects(server) & ~dialectsOf('2.0.2')) === 0;
}

function whyNoTcp({ network, server }: TransportFacts, port: number): Block {
  if (network.tcp === 'no-route') return rows.noRoute;
  if (network.tcp === 'filtered') return rows.filtered;
  if (!server.firewallAllowsTcp) return rows.serverFirewall;
  if (server.serverService !== 'running') return rows.notServing;
  if (port !== 445) return rows.otherPort;
  if (server.tcpPorts.includes(139)) return rows.netbiosOnly;
  return server.tcpPorts.length > 0 ? rows.otherPort : rows.closed;
}

/** Gate 2: which transport gets through. TCP first, then NetBIOS, then QUIC; an explicit wish excludes the others. */
export const transport = defineGate({
  id: 'transport',
  number: '2',
  title: 'Transport',
  stage: 'transport',
  reads,
  needs: [],
  gives: ['transport', 'port', 'quicFailedToo'],
  rows,
  decide(facts, session) {
    session.quicFailedToo = false;
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
