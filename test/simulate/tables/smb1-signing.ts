import type { Smb1Signing } from '../../../src/simulate/terms.js';
import type { Given, Row } from '../row.js';

const smb1Table: readonly (readonly [client: Smb1Signing, server: Smb1Signing, signed: boolean])[] = [
  ['disabled', 'disabled', false],
  ['disabled', 'declined', false],
  ['disabled', 'enabled', false],
  ['declined', 'disabled', false],
  ['declined', 'declined', false],
  ['declined', 'enabled', false],
  ['declined', 'required', true],
  ['enabled', 'disabled', false],
  ['enabled', 'declined', false],
  ['enabled', 'enabled', true],
  ['enabled', 'required', true],
  ['required', 'declined', true],
  ['required', 'enabled', true],
  ['required', 'required', true],
];

const smb1 = (client: Smb1Signing, server: Smb1Signing): Given => ({
  client: { smb1: true, smb1Signing: client },
  server: { dialects: 0, smb1: true, smb1Signing: server },
});

/** Gate 12, signing of SMB1, where the wishes of both ends are compared (connection rules §3.5). */
export const smb1SigningRows: readonly Row[] = [
  ...smb1Table.map(([client, server, signed]): Row => ({
    section: '§3.5',
    says: `SMB1: client ${client}, server ${server}: ${signed ? 'signed' : 'unsigned'}`,
    given: smb1(client, server),
    leadsTo: 'connected',
    dialect: '1.0',
    signed,
    decidedBy: signed ? 'session-signing/smb1Signed' : 'session-signing/smb1Unsigned',
    events: ['event:SMBClient/Audit/32002'],
  })),
  {
    section: '§3.5',
    says: 'SMB1: client disabled, server required: blocked',
    given: smb1('disabled', 'required'),
    leadsTo: 'signing-not-available-on-client',
    stage: 'session-setup',
    decidedBy: 'session-signing/smb1ClientCannotSign',
    events: ['event:SMBClient/Audit/32002'],
  },
  {
    section: '§3.5',
    says: 'SMB1: client required, server disabled: blocked',
    given: smb1('required', 'disabled'),
    leadsTo: 'signing-not-available-on-server',
    stage: 'session-setup',
    decidedBy: 'session-signing/smb1ServerCannotSign',
    events: ['event:SMBClient/Audit/32002'],
  },
  {
    section: '§3.5',
    says: 'SMB1 guest sessions never sign',
    given: {
      client: { smb1: true, smb1Signing: 'required', guestLogons: 'blocked' },
      server: { dialects: 0, smb1: true, guestMapping: 'always-guest', kerberos: false },
      credentials: { account: 'guest' },
    },
    leadsTo: 'connected',
    signed: false,
    auth: 'guest',
    decidedBy: 'session-signing/guestUnsigned',
    events: ['event:SMBClient/Audit/32002'],
  },
  {
    section: '§3.5',
    says: 'SMB1: a client that cannot sign is audited: event 3027',
    given: { client: { smb1: true, smb1Signing: 'disabled' }, server: { dialects: 0, smb1: true, auditsClientWithoutSigning: true } },
    leadsTo: 'connected',
    decidedBy: 'session-signing/smb1Unsigned',
    events: ['event:SMBClient/Audit/32002', 'event:SMBServer/Audit/3027'],
  },
  {
    section: '§3.5',
    says: 'SMB1: a client that requires signing is required whatever its flags say, a server set to disabled is disabled',
    given: { client: { smb1: true, requiresSigning: true }, server: { dialects: 0, smb1: true, signs: 'set-to-disabled' } },
    leadsTo: 'signing-not-available-on-server',
    decidedBy: 'session-signing/smb1ServerCannotSign',
    events: ['event:SMBClient/Audit/32002'],
  },
  {
    section: '§3.5',
    says: 'SMB1: a server that requires signing is required whatever its flags say: signed',
    given: { client: { smb1: true }, server: { dialects: 0, smb1: true, requiresSigning: true, smb1Signing: 'disabled' } },
    leadsTo: 'connected',
    signed: true,
    decidedBy: 'session-signing/smb1Signed',
    events: ['event:SMBClient/Audit/32002'],
  },
  {
    section: '§3.5',
    says: 'SMB1: a client that cannot sign and a server that requires it',
    given: { client: { smb1: true, canSign: false }, server: { dialects: 0, smb1: true, requiresSigning: true } },
    leadsTo: 'signing-not-available-on-client',
    stage: 'session-setup',
    decidedBy: 'session-signing/smb1ClientCannotSign',
    events: ['event:SMBClient/Audit/32002'],
  },
];
