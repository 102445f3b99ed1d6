import type { Given, Row } from '../row.js';

const guest = { credentials: { account: 'guest' } } as const;
const guestServer = { guestMapping: 'bad-user' } as const;

/** Each way in which one end lacks encryption on 3.1.1. */
const lacks = [
  { client: { encrypts: false } },
  { client: { ciphers: [] } },
  { server: { encrypts: false } },
  { server: { ciphers: [] } },
] as const satisfies readonly Given[];

const lackRows: readonly Row[] = lacks.flatMap((lack): readonly Row[] => {
  const { client, server } = { client: {}, server: {}, ...lack };
  const says = JSON.stringify(lack);
  return [
    {
      section: '§4',
      says: `demanded after the logon: ${says}`,
      given: { client, server: { ...server, family: 'samba', demandsEncryption: true, refusesUnencryptable: 'after-logon' } },
      leadsTo: 'encryption-not-available-on-client',
      decidedBy: 'encryption-after-logon/refusesUser',
      certainty: 'observed',
    },
    {
      section: '§4',
      says: `looked for once the session stands: ${says}`,
      given: { client: { ...client, family: 'samba', requiresEncryption: true, judgesEncryption: 'after-session-setup' }, server },
      leadsTo: 'encryption-not-available-on-server',
      decidedBy: 'mandate-after-logon/withoutSession',
    },
    {
      section: '§4',
      says: `looked for at the tree connect: ${says}`,
      given: { client: { ...client, family: 'linux-cifs', requiresEncryption: true, judgesEncryption: 'at-tree-connect' }, server },
      leadsTo: 'encryption-not-available-on-server',
      decidedBy: 'mandate-after-logon/withoutTree',
    },
  ];
});

/** Gates 7, 10e and 12: an end that insists on encryption, and when it looks for it (connection rules §4). */
export const encryptionMandateRows: readonly Row[] = [
  {
    section: '§4',
    says: 'the mapping requires privacy',
    given: { network: { mappingRequiresPrivacy: true } },
    leadsTo: 'connected',
    encrypted: true,
    decidedBy: 'client-mandate/encryptable',
  },
  {
    section: '§4',
    says: 'the client requires, the server is 2.1: refused by the client',
    given: { client: { requiresEncryption: true }, server: { maxDialect: '2.1' } },
    leadsTo: 'encryption-not-available-on-server',
    stage: 'negotiate',
    codes: ['win32:3227320325', 'ntstatus:0xC05D0008'],
    decidedBy: 'client-mandate/cannotEncrypt',
    certainty: 'inferred',
  },
  {
    section: '§4',
    says: 'the client requires, SMB1',
    given: { client: { requiresEncryption: true, smb1: true }, server: { dialects: 0, smb1: true } },
    leadsTo: 'encryption-not-available-on-server',
    decidedBy: 'client-mandate/cannotEncrypt',
    events: ['event:SMBClient/Audit/32002'],
    certainty: 'inferred',
  },
  {
    section: '§4',
    says: 'the client requires, no common cipher',
    given: { client: { requiresEncryption: true, ciphers: ['AES_256_GCM'] }, server: { ciphers: ['AES_128_GCM'] } },
    leadsTo: 'encryption-not-available-on-server',
    decidedBy: 'client-mandate/noCipher',
    events: ['event:SMBClient/Connectivity/30826', 'event:SMBServer/Operational/1051'],
    certainty: 'inferred',
  },
  {
    section: '§4',
    says: '3.0 with AES-128-CCM',
    given: { client: { maxDialect: '3.0', requiresEncryption: true } },
    leadsTo: 'connected',
    dialect: '3.0',
    encrypted: true,
    decidedBy: 'client-mandate/encryptable',
  },
  {
    section: '§4',
    says: 'guest on a server that demands: Samba refuses at session setup',
    given: { ...guest, server: { ...guestServer, family: 'samba', demandsEncryption: true, refusesUnencryptedAt: 'session-setup' } },
    leadsTo: 'guest-cannot-encrypt',
    stage: 'session-setup',
    decidedBy: 'encryption-after-logon/refusesGuest',
    certainty: 'observed',
  },
  {
    section: '§4',
    says: 'Samba looks for encryption when the logon is good: a 2.1 client with the right password',
    given: {
      client: { maxDialect: '2.1' },
      server: { family: 'samba', demandsEncryption: true, refusesUnencryptable: 'after-logon', refusesUnencryptedAt: 'session-setup' },
    },
    leadsTo: 'encryption-not-available-on-client',
    stage: 'session-setup',
    codes: ['win32:5', 'ntstatus:0xC0000022'],
    decidedBy: 'encryption-after-logon/refusesUser',
    certainty: 'observed',
  },
  {
    section: '§4',
    says: 'a library looks for the encryption that it insists on once the session stands',
    given: {
      client: { family: 'samba', requiresEncryption: true, judgesEncryption: 'after-session-setup' },
      server: { maxDialect: '2.1' },
    },
    leadsTo: 'encryption-not-available-on-server',
    stage: 'session-setup',
    decidedBy: 'mandate-after-logon/withoutSession',
  },
  {
    section: '§4',
    says: 'Linux looks for it at the tree connect',
    given: {
      client: { family: 'linux-cifs', requiresEncryption: true, judgesEncryption: 'at-tree-connect' },
      server: { maxDialect: '2.1' },
    },
    leadsTo: 'encryption-not-available-on-server',
    stage: 'tree-connect',
    decidedBy: 'mandate-after-logon/withoutTree',
  },
  ...lackRows,
];
