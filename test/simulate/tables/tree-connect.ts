import type { Row } from '../row.js';

const guest = { server: { family: 'samba', guestMapping: 'bad-user', kerberos: false }, credentials: { account: 'guest' } } as const;

/** Gates 13 and 15: share, permissions, first request (connection rules §9). */
export const treeConnectRows: readonly Row[] = [
  {
    section: '§9',
    says: 'the path cannot be parsed: 87',
    given: { share: { pathIsValid: false } },
    leadsTo: 'share-path-invalid',
    stage: 'tree-connect',
    codes: ['win32:87'],
  },
  {
    section: '§9',
    says: 'no such share: 67, event 31010',
    given: { share: { exists: false } },
    leadsTo: 'share-not-found',
    codes: ['win32:67', 'ntstatus:0xC00000CC'],
    events: ['event:SMBClient/Security/31010'],
  },
  {
    section: '§9',
    says: 'administrative shares switched off: 67',
    given: { share: { kind: 'admin', name: 'C$' }, server: { hasAdminShares: false } },
    leadsTo: 'share-not-found',
  },
  {
    section: '§9',
    says: 'IPC$ always exists',
    given: { share: { kind: 'ipc', name: 'IPC$' }, server: { hasAdminShares: false } },
    leadsTo: 'connected',
  },
  {
    section: '§9',
    says: 'the cluster refuses the dialect',
    given: { share: { clusterRefusesDialect: true } },
    leadsTo: 'cluster-dialect-refused',
    codes: ['ntstatus:0xC05D0001'],
  },
  {
    section: '§9',
    says: 'share permissions deny: 5, event 1006',
    given: { share: { admitsUser: false } },
    leadsTo: 'share-access-denied',
    codes: ['win32:5'],
    events: ['event:SMBServer/Security/1006'],
  },
  {
    section: '§9',
    says: 'the share admits no guests',
    given: { ...guest, share: { admitsGuests: false } },
    leadsTo: 'share-access-denied',
  },
  {
    section: '§9',
    says: 'a guest on an administrative share',
    given: { ...guest, share: { kind: 'admin', name: 'C$' } },
    leadsTo: 'share-access-denied',
  },
  {
    section: '§9',
    says: 'an anonymous session on a share that does not name it',
    given: { server: { admitsAnonymous: true }, credentials: { account: 'anonymous' } },
    leadsTo: 'anonymous-refused',
    stage: 'tree-connect',
  },
  {
    section: '§9',
    says: 'an anonymous session on IPC$',
    given: { server: { admitsAnonymous: true }, credentials: { account: 'anonymous' }, share: { kind: 'ipc', name: 'IPC$' } },
    leadsTo: 'connected',
    auth: 'anonymous',
  },
  { section: '§9', says: 'MaxUses: 71', given: { share: { limitReached: true } }, leadsTo: 'share-limit-reached', codes: ['win32:71'] },
  {
    section: '§9',
    says: 'a local administrator with a filtered token: 5',
    given: { share: { kind: 'admin', name: 'C$' }, credentials: { account: 'local', localAdministrator: true } },
    leadsTo: 'admin-share-token-filtered',
    codes: ['win32:5'],
  },
  {
    section: '§9',
    says: 'LocalAccountTokenFilterPolicy lets him in',
    given: {
      share: { kind: 'admin', name: 'C$' },
      credentials: { account: 'local', localAdministrator: true },
      server: { filtersAdminTokens: false },
    },
    leadsTo: 'connected',
  },
  {
    section: '§9',
    says: 'domain administrators are unaffected',
    given: { share: { kind: 'admin', name: 'C$' }, credentials: { localAdministrator: true } },
    leadsTo: 'connected',
  },
  { section: '§9', says: 'NTFS denies', given: { share: { fileAccessAllowed: false } }, leadsTo: 'file-access-denied', codes: ['win32:5'] },
  {
    section: '§9',
    says: 'remote mailslots off: 3025',
    given: { share: { request: 'mailslot' }, client: { remoteMailslots: false, smb1: true }, server: { smb1: true } },
    leadsTo: 'mailslot-not-carried',
    codes: ['win32:3025'],
  },
  { section: '§9', says: 'remote mailslots need SMB1', given: { share: { request: 'mailslot' } }, leadsTo: 'mailslot-not-carried' },
  {
    section: '§9',
    says: 'remote mailslots with all that they need',
    given: { share: { request: 'mailslot' }, client: { smb1: true }, server: { smb1: true } },
    leadsTo: 'connected',
  },
];
