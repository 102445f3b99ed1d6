import type { ServerValues } from '../../../src/facts/index.js';
import type { Row } from '../row.js';

const unknownUser = { account: 'local', userKnownToServer: false } as const;
const windowsGuest = { kerberos: false, guestAccountEnabled: true } as const;
const byAddress = { nameKind: 'ip' } as const;
const ownName = (level: 'if-provided' | 'required', more: Partial<ServerValues> = {}): Partial<ServerValues> => ({
  spnValidation: level,
  auditsFileShare: true,
  auditsClientSpn: true,
  ...more,
});

/** Gate 10d: the name for which a client logs on (connection rules §5.6). */
export const targetNameRows: readonly Row[] = [
  {
    section: '§5.6',
    says: 'level 2, Kerberos for a name of the server',
    given: { server: ownName('required') },
    leadsTo: 'connected',
    decidedBy: 'spn-validation/ownName',
  },
  {
    section: '§5.6',
    says: 'level 1, Kerberos for a foreign alias',
    given: { server: ownName('if-provided'), credentials: { nameIsServersOwn: false } },
    leadsTo: 'spn-validation-failed',
    codes: ['win32:5', 'ntstatus:0xC0000022'],
    decidedBy: 'spn-validation/foreignName',
    events: ['event:Security/5168', 'event:SMBServer/Security/551', 'event:SMBServer/Audit/3025'],
  },
  {
    section: '§5.6',
    says: 'level 2, Kerberos for an alias on the list of allowed names',
    given: {
      server: { ...ownName('required'), allowedNames: ['intranet', 'files'] },
      credentials: { nameIsServersOwn: false, target: 'Files' },
    },
    leadsTo: 'connected',
    decidedBy: 'spn-validation/allowedName',
  },
  {
    section: '§5.6',
    says: 'level 1, an alias that is not on the list of allowed names',
    given: {
      server: { ...ownName('if-provided'), allowedNames: ['intranet'] },
      credentials: { nameIsServersOwn: false, target: 'files' },
    },
    leadsTo: 'spn-validation-failed',
    decidedBy: 'spn-validation/foreignName',
    events: ['event:Security/5168', 'event:SMBServer/Security/551', 'event:SMBServer/Audit/3025'],
  },
  {
    section: '§5.6',
    says: 'level 1, NTLMv2 to a foreign address',
    given: { server: ownName('if-provided'), credentials: { ...byAddress, nameIsServersOwn: false } },
    leadsTo: 'spn-validation-failed',
    decidedBy: 'spn-validation/foreignName',
    events: ['event:Security/5168', 'event:SMBServer/Security/551', 'event:SMBServer/Audit/3025'],
  },
  {
    section: '§5.6',
    says: 'level 2, NTLMv2 to an address of the server',
    given: { server: ownName('required'), credentials: byAddress },
    leadsTo: 'connected',
    decidedBy: 'spn-validation/ownName',
  },
  {
    section: '§5.6',
    says: 'level 1, NTLMv2 without target name',
    given: { client: { sendsTargetName: false }, server: ownName('if-provided'), credentials: byAddress },
    leadsTo: 'connected',
    decidedBy: 'spn-validation/notProvided',
  },
  {
    section: '§5.6',
    says: 'level 2, NTLMv2 without target name',
    given: { client: { sendsTargetName: false }, server: ownName('required'), credentials: byAddress },
    leadsTo: 'spn-validation-failed',
    decidedBy: 'spn-validation/missing',
    events: ['event:Security/5168', 'event:SMBServer/Security/551', 'event:SMBServer/Audit/3024'],
  },
  {
    section: '§5.6',
    says: 'level 1, NTLMv1',
    given: { client: { ntlm: 'ntlmv1' }, server: ownName('if-provided', { ntlm: 'v1-and-v2' }), credentials: byAddress },
    leadsTo: 'connected',
    decidedBy: 'spn-validation/notProvided',
  },
  {
    section: '§5.6',
    says: 'level 2, NTLMv1',
    given: { client: { ntlm: 'ntlmv1' }, server: ownName('required', { ntlm: 'v1-and-v2' }), credentials: byAddress },
    leadsTo: 'spn-validation-failed',
    decidedBy: 'spn-validation/missing',
    events: ['event:Security/5168', 'event:SMBServer/Security/551', 'event:SMBServer/Audit/3024'],
  },
  {
    section: '§5.6',
    says: 'level 2, guest: inferred',
    given: { server: ownName('required', windowsGuest), credentials: unknownUser },
    leadsTo: 'spn-validation-failed',
    decidedBy: 'spn-validation/guest',
    events: ['event:Security/5168', 'event:SMBServer/Security/551', 'event:SMBServer/Audit/3026'],
    certainty: 'inferred',
  },
  {
    section: '§5.6',
    says: 'level 2 on Samba does nothing',
    given: { server: { family: 'samba', spnValidation: 'required' }, credentials: { ...byAddress, nameIsServersOwn: false } },
    leadsTo: 'connected',
    decidedBy: 'spn-validation/off',
  },
  {
    section: '§5.6',
    says: 'wrong passwords come first',
    given: { server: ownName('required'), credentials: { ...byAddress, nameIsServersOwn: false, password: 'wrong' } },
    leadsTo: 'wrong-credentials',
    decidedBy: 'credentials/wrong',
    events: ['event:SMBServer/Security/551', 'event:SMBClient/Security/31001'],
  },
];
