import { dialectLimit } from './fact-words.js';
import { flag, integer, optional, type ShapeFor, text, word } from './shape.js';

/** What can be stated of the credentials and of the name under which the server is called. */
export const credentialShapes = {
  account: word('Kind of account; local is one of the server, a storage key included; guest: no account wanted.', [
    'domain',
    'local',
    'microsoft',
    'guest',
    'anonymous',
  ]),
  password: word('The password that is given.', ['right', 'wrong', 'blank']),
  userKnownToServer: flag('The server knows the user.'),
  accountState: word('What may keep an account with the right password from logging on.', [
    'usable',
    'disabled',
    'locked',
    'expired',
    'password-expired',
    'password-must-change',
    'outside-hours',
    'other-workstation-only',
    'no-network-logon',
    'restricted',
    'protected-user',
    'silo-denied',
    'selective-authentication',
  ]),
  localAdministrator: flag('A local administrator of the server other than the built-in one.'),
  nameKind: word('How the server is named; from the target where this is missing.', ['hostname', 'fqdn', 'ip', 'alias']),
  target: text('The very name that is typed for the server.', 'nas01', 'files.corp.example', '192.0.2.10'),
  nameHasSpn: flag('A cifs/ service principal name is registered for the name typed.'),
  spnOnServerAccount: flag('That name belongs to the account under which the server runs.'),
  nameIsServersOwn: flag("The name typed is one of the server's own names or addresses."),
  reachesDomainController: flag('The client reaches a domain controller.'),
  kdcProxy: flag('A KDC proxy stands in where the client reaches no domain controller.'),
  clocksAgree: flag('The clocks agree well enough for Kerberos.'),
  conflictsWithSession: flag('The same logon session already uses other credentials under this name.'),
  obtained: word('What comes of the prompt or store for the credentials.', ['yes', 'prompt-cancelled', 'unusable']),
} as const;

/** What can be stated of the share that is asked for. */
export const shareShapes = {
  name: text('Name of the share.', 'scans'),
  kind: word('Kind of share.', ['files', 'admin', 'ipc']),
  exists: flag('The share exists.'),
  pathIsValid: flag('The path is well formed.'),
  demandsEncryption: flag('The share demands encryption.'),
  admitsUser: flag('The share lets the user in.'),
  admitsGuests: flag('The share lets guests in.'),
  namesAnonymous: flag('The access list names ANONYMOUS LOGON.'),
  limitReached: flag('The share has as many users as it takes.'),
  clusterRefusesDialect: flag("The cluster's functional level refuses the dialect."),
  request: word('What is done first on the share.', ['files', 'named-pipe', 'mailslot']),
  fileAccessAllowed: flag('The file system lets the user in.'),
} as const;

const port = (says: string): ShapeFor<number | null> => optional(integer(says, 1, 65535));

/** What can be stated of what lies between the ends, and of the mapping. */
export const networkShapes = {
  nameResolves: flag('The name resolves to an address.'),
  tcp: word('TCP between the ends, the firewall of the server aside.', ['open', 'filtered', 'no-route']),
  netbios: word('NetBIOS between the ends.', ['open', 'filtered']),
  udp: word('UDP between the ends.', ['open', 'filtered']),
  transport: word('Transport that the mapping asks for.', ['any', 'tcp', 'quic', 'rdma']),
  tcpPort: port('TCP port that the mapping asks for; none: 445.'),
  quicPort: port('QUIC port that the mapping asks for; none: 443.'),
  mappingRequiresPrivacy: flag('The mapping demands encryption.'),
  mappingRequiresIntegrity: flag('The mapping demands signing.'),
  mappingBlocksNtlm: flag('The mapping forbids NTLM.'),
  mappingAllowsPipes: flag('The mapping allows named pipes over QUIC.'),
  driveLetterTaken: flag('The drive letter is in use.'),
  loopback: flag('Client and server are the same machine.'),
  sameMachineSid: flag('Both ends have the same machine SID.'),
  serverChangedSince: flag('The client remembers the server as it was before a change.'),
  earlierDialect: dialectLimit('Dialect of an earlier session of the same client; none: no earlier one.'),
  negotiateAltered: flag('The answer to NEGOTIATE breaks the rules, or something on the way altered it.'),
  quicHandshakeFails: flag('The QUIC handshake fails for another reason than a certificate.'),
} as const;
