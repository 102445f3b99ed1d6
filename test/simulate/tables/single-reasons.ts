import { dialectsBetween } from '../../../src/facts/dialect-set.js';
import type { Given, Row } from '../row.js';

const quicServer = { quic: 'on', quicCertificate: { names: ['fs1.contoso.com'], state: 'valid' } } as const;
const overQuic = { transport: 'quic' } as const;
const upTo302 = dialectsBetween('2.0.2', '3.0.2');
const privatePath = [{ server: '*', share: '*', mutualAuthentication: false, integrity: false, privacy: true }] as const;
const mutualPath = [{ server: '*', share: '*', mutualAuthentication: true, integrity: false, privacy: false }] as const;

/** What alone keeps a client from Kerberos (connection rules §5.1). */
const obstacles: readonly (readonly [says: string, given: Given])[] = [
  ['an address', { credentials: { nameKind: 'ip' } }],
  ['a name without SPN', { credentials: { nameHasSpn: false } }],
  ['no domain controller and no KDC proxy', { credentials: { reachesDomainController: false } }],
];

/** What takes NTLM from a client, and what comes of it (connection rules §5.2). */
const ntlmBlocks: readonly (readonly [
  says: string,
  client: NonNullable<Given['client']>,
  end: Pick<Row, 'leadsTo' | 'decidedBy' | 'certainty' | 'events'>,
])[] = [
  [
    'BlockNTLM',
    { blocksNtlm: true },
    {
      leadsTo: 'ntlm-blocked-by-client',
      decidedBy: 'mechanism/blockedBySmb',
      certainty: 'inferred',
      events: ['event:SMBClient/Security/31023'],
    },
  ],
  [
    'LSA that denies outgoing NTLM',
    { lsaOutgoingNtlm: 'deny' },
    {
      leadsTo: 'ntlm-blocked-by-client',
      decidedBy: 'mechanism/blockedByLsa',
      events: ['event:NTLM/Operational/4001', 'event:SMBClient/Security/31001'],
    },
  ],
  [
    'a session key that NTLM cannot reach',
    { ntlmKeyTooShort: true },
    {
      leadsTo: 'session-key-too-short',
      decidedBy: 'mechanism/keyTooShort',
      events: ['event:SMBClient/Security/31020', 'event:NTLM/Operational/4010'],
    },
  ],
];

/** Connections that end for one reason alone, where a row of the rules gives several: each fact that a decision names is seen to decide. */
export const singleReasonRows: readonly Row[] = [
  {
    section: '§1',
    says: 'an alternative port comes from a mapping of the client, which may not use one',
    given: {
      client: { alternativePorts: 'not-available', portMappings: [{ server: 'nas', transport: 'tcp', port: 4455 }] },
      credentials: { target: 'nas' },
    },
    leadsTo: 'alternative-port-not-allowed',
    decidedBy: 'transport/portNotAllowed',
    events: ['event:SMBClient/Operational/30951', 'event:SMBClient/Operational/30952'],
    certainty: 'unconfirmed',
  },
  {
    section: '§8',
    says: "the server's firewall drops QUIC",
    given: { server: { ...quicServer, firewallAllowsQuic: false }, network: overQuic },
    leadsTo: 'firewall-blocked',
    decidedBy: 'transport/quicFiltered',
    events: ['event:SMBClient/Connectivity/30803', 'event:SMBServer/Operational/1027'],
    certainty: 'inferred',
  },
  ...(
    [
      ['the client has no 3.1.1', { client: { dialects: upTo302 }, server: quicServer }],
      ['the server has no 3.1.1', { server: { ...quicServer, dialects: upTo302 } }],
      ['the server is limited below 3.1.1', { server: { ...quicServer, maxDialect: '3.0.2' } }],
    ] as const
  ).map(([says, ends]): Row => ({
    section: '§1',
    says: `QUIC carries 3.1.1 only: ${says}`,
    given: { ...ends, network: overQuic },
    leadsTo: 'quic-needs-dialect-311',
    decidedBy: 'transport/quicDialect',
  })),
  {
    section: '§2.2',
    says: 'a server limited to SMB1, and a Windows without it',
    given: { server: { smb1: true, maxDialect: '1.0' } },
    leadsTo: 'smb1-not-available',
    decidedBy: 'negotiate-form/serverIsSmb1Only',
    events: ['event:SMBClient/Audit/32000'],
  },
  {
    section: '§2.2',
    says: 'a server limited to SMB1, and a client that asks for SMB2 only',
    given: { client: { family: 'linux-cifs', firstNegotiate: 'smb2-only' }, server: { smb1: true, maxDialect: '1.0' } },
    leadsTo: 'smb1-not-available',
    decidedBy: 'negotiate-form/smb2OnlyAgainstSmb1',
    certainty: 'observed',
  },
  {
    section: '§2.2',
    says: 'a client limited to SMB1, and a server without it',
    given: { client: { smb1: true, maxDialect: '1.0' } },
    leadsTo: 'smb1-not-available',
    decidedBy: 'negotiate-form/clientIsSmb1Only',
    events: ['event:SMBServer/Operational/1001'],
  },
  {
    section: '§2.4',
    says: 'a client without SHA-512',
    given: { client: { offersSha512: false } },
    leadsTo: 'no-preauth-hash',
    decidedBy: 'negotiate-contexts/noHash',
  },
  {
    section: '§5.1',
    says: 'no AES keys, and LSA denies outgoing NTLM',
    given: { client: { lsaOutgoingNtlm: 'deny' }, server: { hasAesKeys: false } },
    leadsTo: 'kerberos-key-type-missing',
    decidedBy: 'kerberos-ticket/noKeys',
    events: ['event:SMBClient/Security/31001'],
    certainty: 'inferred',
  },
  ...ntlmBlocks.flatMap(([block, client, end]) =>
    obstacles.map(([obstacle, given]): Row => ({
      section: '§5.2',
      says: `${block}, and no Kerberos: ${obstacle}`,
      given: { ...given, client },
      ...end,
    })),
  ),
  ...(
    [
      ['a local account', { credentials: { account: 'local' } }],
      ['a name without SPN', { credentials: { nameHasSpn: false } }],
      ['a client in a workgroup', { client: { domainJoined: false } }],
    ] as const
  ).map(([says, given]: readonly [string, Given]): Row => ({
    section: '§5.5',
    says: `Kerberos only and ${says}: no target`,
    given: { ...given, client: { ...given.client, mechanisms: 'kerberos-only' } },
    leadsTo: 'no-kerberos-target',
    decidedBy: 'mechanism-intersection/noTarget',
    certainty: 'inferred',
    events: ['event:SMBClient/Security/31001', 'event:SMBClient/Security/31023'],
  })),
  ...(
    [
      ['an address', { credentials: { nameKind: 'ip' } }],
      ['a local account', { credentials: { account: 'local' } }],
    ] as const
  ).map(([says, given]): Row => ({
    section: '§5.5',
    says: `a server that lists Kerberos alone, and ${says}`,
    given: { ...given, server: { ntlm: 'none', ntlmRefusal: 'not-listed' } },
    leadsTo: 'no-common-mechanism',
    decidedBy: 'mechanism-intersection/notListed',
    certainty: 'inferred',
    events: ['event:SMBClient/Security/31001'],
  })),
  ...(
    [
      ['a local account', { credentials: { account: 'local' } }],
      ['a server without Kerberos', { server: { kerberos: false } }],
      ['no domain controller in reach', { credentials: { reachesDomainController: false } }],
    ] as const
  ).map(([says, given]): Row => ({
    section: '§9.1',
    says: `a hardened path demands mutual authentication, and ${says}`,
    given: { ...given, client: { hardenedPaths: mutualPath } },
    leadsTo: 'unc-hardening-unmet',
    decidedBy: 'unc-hardening/notMutual',
    certainty: 'inferred',
    events: ['event:SMBClient/Security/31019'],
  })),
  ...(
    [
      ['a client that does not encrypt', { client: { encrypts: false } }],
      ['a server that does not encrypt', { server: { encrypts: false } }],
      ['a 3.0 client without AES-128-CCM', { client: { maxDialect: '3.0', ciphers: ['AES_128_GCM'] } }],
      ['a 3.0 server without AES-128-CCM', { server: { maxDialect: '3.0', ciphers: ['AES_128_GCM'] } }],
    ] as const
  ).flatMap(([says, given]: readonly [string, Given]): readonly Row[] => [
    {
      section: '§4',
      says: `the mapping demands privacy of ${says}`,
      given: { ...given, network: { mappingRequiresPrivacy: true } },
      leadsTo: 'encryption-not-available-on-server',
      decidedBy: 'client-mandate/cannotEncrypt',
      certainty: 'inferred',
    },
    {
      section: '§9.1',
      says: `a hardened path demands privacy of ${says}`,
      given: { ...given, client: { ...given.client, hardenedPaths: privatePath } },
      leadsTo: 'encryption-not-available-on-server',
      decidedBy: 'client-mandate/hardenedCannot',
      certainty: 'inferred',
    },
  ]),
  ...(
    [
      ['the mapping', { network: { mappingRequiresPrivacy: true } }],
      ['a hardened path', { client: { hardenedPaths: privatePath } }],
    ] as const
  ).map(([says, given]: readonly [string, Given]): Row => ({
    section: '§4',
    says: `${says} demands privacy, and there is no common cipher`,
    given: { ...given, client: { ...given.client, ciphers: ['AES_256_GCM'] }, server: { ciphers: ['AES_128_GCM'] } },
    leadsTo: 'encryption-not-available-on-server',
    decidedBy: 'client-mandate/noCipher',
    certainty: 'inferred',
    events: ['event:SMBClient/Connectivity/30826', 'event:SMBServer/Operational/1051'],
  })),
  {
    section: '§4',
    says: 'guest while the mapping requires encryption',
    given: { server: { guestMapping: 'bad-user' }, credentials: { account: 'guest' }, network: { mappingRequiresPrivacy: true } },
    leadsTo: 'guest-cannot-encrypt',
    decidedBy: 'guest-encryption/guestCannotEncrypt',
    certainty: 'inferred',
  },
  {
    section: '§6',
    says: 'guest while the mapping requires signing',
    given: { server: { guestMapping: 'bad-user' }, credentials: { account: 'guest' }, network: { mappingRequiresIntegrity: true } },
    leadsTo: 'guest-cannot-sign',
    decidedBy: 'session-signing/guestCannotSign',
    events: ['event:SMBClient/Security/31013', 'event:SMBClient/Security/31017'],
  },
  {
    section: '§3.7',
    says: 'the mapping requires signing, and the server does not sign',
    given: { server: { signs: 'set-to-disabled', signsWhenDisabled: false }, network: { mappingRequiresIntegrity: true } },
    leadsTo: 'signing-not-available-on-server',
    decidedBy: 'session-signing/serverCannotSign',
    events: ['event:SMBClient/Security/31013'],
  },
  {
    section: '§9',
    says: 'an anonymous session on a share of a NAS that admits no guests',
    given: { server: { family: 'other', admitsAnonymous: true }, credentials: { account: 'anonymous' }, share: { admitsGuests: false } },
    leadsTo: 'anonymous-refused',
    decidedBy: 'share-permissions/anonymousNotAdmitted',
  },
  {
    section: '§9',
    says: 'remote mailslots off at the server',
    given: { client: { smb1: true }, server: { smb1: true, remoteMailslots: false }, share: { request: 'mailslot' } },
    leadsTo: 'mailslot-not-carried',
    decidedBy: 'first-request/mailslotOff',
  },
  ...(
    [
      ['the client', { server: { smb1: true } }],
      ['the server', { client: { smb1: true } }],
    ] as const
  ).map(([says, given]): Row => ({
    section: '§9',
    says: `remote mailslots without SMB1 at ${says}`,
    given: { ...given, share: { request: 'mailslot' } },
    leadsTo: 'mailslot-not-carried',
    decidedBy: 'first-request/mailslotOff',
  })),
];
