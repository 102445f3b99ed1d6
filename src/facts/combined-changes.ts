import type { ChangeKind } from './change.js';
import { everyDialect } from './dialect-set.js';
import { type FactId, ordinary, type PartName, type Parts } from './index.js';

/** One change that somebody can make to a part of a connection and that concerns several facts: it settles several, or ends what others block. */
export interface CombinedChange<P extends PartName = PartName> {
  readonly part: P;
  readonly kind: ChangeKind;
  readonly to: Partial<Parts[P]>;
  /** The facts whose blocking it may end; left out: those that it settles. */
  readonly ends?: readonly FactId[];
}

function combine<P extends PartName>(part: P, kind: ChangeKind, to: Partial<Parts[P]>, ends?: readonly FactId[]): CombinedChange {
  return { part, kind, to, ...(ends === undefined ? {} : { ends }) };
}

const endedByAccount = [
  'credentials.userKnownToServer',
  'credentials.password',
  'credentials.account',
  'server.guestMapping',
  'server.guestAccountEnabled',
  'client.guestLogons',
] as const;

const endedByName = ['credentials.nameKind', 'credentials.nameHasSpn', 'credentials.nameIsServersOwn'] as const;

/** Every change that concerns more than its own fact; a change of one fact stands in the row of the fact. */
export const combinedChanges: readonly CombinedChange[] = [
  combine('network', 'repair', { tcpPort: null }, ['network.tcpPort', 'server.tcpPorts']),
  combine('network', 'repair', { quicPort: null }, ['network.quicPort', 'server.quicPorts']),
  combine('credentials', 'repair', { nameHasSpn: true, spnOnServerAccount: true }),
  combine('credentials', 'repair', { kdcProxy: true }, ['credentials.kdcProxy', 'credentials.reachesDomainController']),
  combine('server', 'repair', { tcpPorts: [445], firewallAllowsTcp: true }),
  combine('share', 'repair', { exists: true, pathIsValid: true }),

  combine('client', 'device', { dialects: everyDialect, maxDialect: null }),
  combine('client', 'device', { minDialect: null, maxDialect: null }),
  combine('client', 'device', { canSign: true, honoursServerSigning: true, signsTreeConnectOn311: true }),
  combine('client', 'device', { guestSigning: 'drops', signsGuestTreeConnectOn311: false }),
  combine('client', 'device', { encrypts: true, ciphers: ordinary.client.ciphers }),
  combine('client', 'device', {
    certificate: { hashes: [], issuers: [], hasPrivateKey: true, trusted: true },
    sendsCertificates: true,
  }),
  combine('server', 'device', { dialects: everyDialect, maxDialect: null }),
  combine('server', 'device', { maxDialect: null, minDialect: null }),
  combine('server', 'device', { signs: 'on-demand', announcesSigning: true }),
  combine('server', 'device', { encrypts: true, ciphers: ordinary.server.ciphers }),

  combine(
    'credentials',
    'account',
    { account: 'local', password: 'right', userKnownToServer: true, accountState: 'usable' },
    endedByAccount,
  ),
  combine(
    'credentials',
    'account',
    { account: 'domain', password: 'right', userKnownToServer: true, accountState: 'usable', localAdministrator: false },
    endedByAccount,
  ),
  combine('credentials', 'account', { nameKind: 'fqdn', nameHasSpn: true, nameIsServersOwn: true }, endedByName),

  combine('client', 'relaxation', { remoteMailslots: true, smb1: true }),
];
