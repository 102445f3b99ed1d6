import { defineFacts, type ValuesOf } from './row.js';
import { flag, optional, serverAddress, word } from './shape.js';

/** Who connects, under which name of the server, and what the domain does for it. */
export const credentialFacts = defineFacts({
  account: {
    shape: word('Kind of account; local is one of the server, a storage key included; guest: no account wanted.', [
      'domain',
      'local',
      'microsoft',
      'guest',
      'anonymous',
    ]),
    usual: 'domain',
    words: 'kind of account',
  },
  password: {
    shape: word('The password that is given.', ['right', 'wrong', 'blank']),
    usual: 'right',
    words: 'password',
  },
  userKnownToServer: {
    shape: flag('The server knows the user.'),
    usual: true,
    words: 'server knows the user',
  },
  accountState: {
    shape: word('What may keep an account with the right password from logging on.', [
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
    usual: 'usable',
    words: 'account state',
    changes: [{ kind: 'repair', to: 'usable' }],
  },
  localAdministrator: {
    shape: flag('A local administrator of the server other than the built-in one.'),
    usual: false,
    words: 'user is a local administrator of the server',
    remark: 'The built-in one has RID 500.',
  },
  nameKind: {
    shape: word('How the server is named; from the target where this is missing.', ['hostname', 'fqdn', 'ip', 'alias']),
    usual: 'hostname',
    words: 'kind of server name',
  },
  target: {
    shape: serverAddress(
      'What is typed for the server: its name, its address, or a path with the share.',
      'nas01',
      'files.corp.example',
      '192.0.2.10',
      '\\\\nas01\\scans',
    ),
    usual: '',
    unknown: { cannot: 'any name can be typed' },
    words: 'server name as typed',
    remark: 'Certificates, exceptions, port mappings and hardened paths are compared with it. Where nobody states it, it has no influence.',
  },
  nameHasSpn: {
    shape: optional(flag('A cifs/ service principal name is registered for the name typed; none: as is usual for that kind of name.')),
    usual: null,
    words: 'server name has an SPN',
    remark: 'A host name and a full name usually have one, an address and an alias have none.',
  },
  spnOnServerAccount: {
    shape: flag('That name belongs to the account under which the server runs.'),
    usual: true,
    words: 'SPN belongs to the account of the server',
  },
  nameIsServersOwn: {
    shape: optional(flag("The name typed is one of the server's own names or addresses; none: as is usual for that kind of name.")),
    usual: null,
    words: "server name is the server's own",
    remark: 'Usually all names are but an alias. Names on its list of allowed names are taken besides.',
  },
  reachesDomainController: {
    shape: flag('The client reaches a domain controller.'),
    usual: true,
    words: 'client reaches a domain controller',
    changes: [{ kind: 'repair', to: true }],
  },
  kdcProxy: {
    shape: flag('A KDC proxy is available where the client cannot reach a domain controller.'),
    usual: false,
    words: 'client has a KDC proxy',
  },
  clocksAgree: {
    shape: flag('The clocks agree well enough for Kerberos.'),
    usual: true,
    words: 'clocks agree',
    changes: [{ kind: 'repair', to: true }],
  },
  conflictsWithSession: {
    shape: flag('The same logon session already uses other credentials under this name.'),
    usual: false,
    words: 'other credentials are in use under this server name',
    remark: 'The name counts as it is typed: an address is another server than its host name.',
    changes: [{ kind: 'repair', to: false }],
  },
  obtained: {
    shape: word('What the prompt or the credential store yields.', ['yes', 'prompt-cancelled', 'unusable']),
    usual: 'yes',
    words: 'credentials are obtained',
    changes: [{ kind: 'repair', to: 'yes' }],
  },
});

/** A reason for which an account that exists, with its right password, may still not log on. */
export type AccountState = ValuesOf<typeof credentialFacts>['accountState'];
