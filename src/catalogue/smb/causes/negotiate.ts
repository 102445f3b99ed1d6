import type { CauseDefinition } from '../definition.js';

/** Causes found in NEGOTIATE: gates 4 to 7. */
export const negotiateCauses = [
  {
    id: 'smb1-not-available',
    gate: '4',
    stage: 'negotiate',
    meaning: 'One end speaks nothing but SMB1 and the other end has no SMB1 (not installed or switched off).',
    decidedBy: 'either',
    settings: ['smb1OptionalFeature', 'smb1Server', 'smb1ClientDriver', 'smb1ClientDependOnService', 'enableSmb2Server'],
    codes: {
      win32: [
        { code: 384, certainty: 'documented' },
        { code: 64, certainty: 'documented' },
        { code: 58, certainty: 'documented' },
        { code: 53, certainty: 'observed' },
        { code: 0x80004005, certainty: 'documented' },
      ],
      hresult: [
        { code: 0x80070180, certainty: 'documented' },
        { code: 0x80070040, certainty: 'documented' },
        { code: 0x8007003a, certainty: 'documented' },
        { code: 0x80070035, certainty: 'observed' },
        { code: 0x80004005, certainty: 'documented' },
      ],
      ntstatus: [
        { code: 0xc0000513, certainty: 'inferred' },
        { code: 0xc00000c9, certainty: 'inferred' },
        { code: 0xc00000c3, certainty: 'inferred' },
      ],
      errno: [
        { code: 112, certainty: 'observed' },
        { code: 95, certainty: 'inferred' },
      ],
    },
    events: [
      { log: 'Microsoft-Windows-SmbClient/Audit', id: 32000 },
      { log: 'Microsoft-Windows-SMBServer/Operational', id: 1001 },
    ],
    errors: ['smb1-not-available', 'netname-deleted', 'bad-net-resp', 'unspecified-smb1', 'bad-netpath'],
    accept: [
      { id: 'no-common-dialect', when: 'always' },
      { id: 'dialect-below-minimum', when: 'always' },
      { id: 'netbios-only-server', when: 'the SMB1 device listens on 139 only' },
    ],
    advice: {
      device:
        'Update the device or switch SMB2 on in its menu; nearly all that were sold after 2010 can. What cannot belongs on a separate network, or in retirement.',
      policy:
        'Do not bring SMB1 back: it has neither encryption nor protection against tampering, and it would come back for every server.',
    },
    sources: ['connection rules §2.2', 'D-SMB1DEF', 'known cases'],
    note: 'A client without SMB1 against a server with SMB1 only shows 384, in older builds 64, 58 or 0x80004005, in Explorer 53, and writes 32000. A client with SMB1 only against a server without it is dropped without an answer, and the server writes 1001; what that client shows depends on the client.',
  },
  {
    id: 'dialect-range-empty',
    gate: '5',
    stage: 'negotiate',
    meaning: 'The minimum of one end is above its own maximum, so it has nothing to offer.',
    decidedBy: 'client',
    settings: ['minDialectClient', 'maxDialectClient', 'minDialectServer', 'maxDialectServer'],
    codes: {
      win32: [{ code: 50, certainty: 'inferred' }],
      hresult: [{ code: 0x80070032, certainty: 'inferred' }],
      ntstatus: [{ code: 0xc00000bb, certainty: 'inferred' }],
      errno: [],
    },
    events: [
      { log: 'Microsoft-Windows-SmbClient/Connectivity', id: 30816 },
      { log: 'Microsoft-Windows-SMBServer/Operational', id: 1061 },
    ],
    errors: ['dialect-none'],
    accept: [
      { id: 'no-common-dialect', when: 'always' },
      { id: 'dialect-below-minimum', when: 'always' },
    ],
    advice: { device: 'Nothing at the other end can help.', policy: 'Set a minimum that is not above the maximum, on the end named.' },
    sources: ['connection rules §2.3', 'D-DIALECT'],
  },
  {
    id: 'dialect-below-minimum',
    gate: '5',
    stage: 'negotiate',
    meaning:
      'The best SMB2/3 dialect of one end lies below the minimum that the other end has been set to; without that minimum they would meet.',
    decidedBy: 'either',
    settings: ['minDialectClient', 'minDialectServer'],
    codes: {
      win32: [{ code: 50, certainty: 'documented' }],
      hresult: [{ code: 0x80070032, certainty: 'documented' }],
      ntstatus: [{ code: 0xc00000bb, certainty: 'documented' }],
      errno: [{ code: 95, certainty: 'inferred' }],
    },
    events: [
      { log: 'Microsoft-Windows-SmbClient/Connectivity', id: 30816 },
      { log: 'Microsoft-Windows-SMBServer/Operational', id: 1061 },
    ],
    errors: ['dialect-none'],
    accept: [
      { id: 'no-common-dialect', when: 'always' },
      { id: 'smb1-not-available', when: 'the lower end also knows SMB1, or is limited to SMB1' },
    ],
    advice: {
      device: 'Update the end with the lower dialect, or raise its own maximum.',
      policy: 'Lower the minimum dialect only for the clients that must reach this device, with a reason and an end date.',
    },
    sources: ['connection rules §2.3', 'MS-SMB2 3.3.5.4'],
  },
  {
    id: 'no-common-dialect',
    gate: '5',
    stage: 'negotiate',
    meaning: 'Both ends have SMB2/3 dialects but the two sets do not meet, for another reason than a configured minimum alone.',
    decidedBy: 'either',
    settings: ['maxDialectClient', 'maxDialectServer', 'minDialectClient', 'minDialectServer'],
    codes: {
      win32: [{ code: 50, certainty: 'documented' }],
      hresult: [{ code: 0x80070032, certainty: 'documented' }],
      ntstatus: [{ code: 0xc00000bb, certainty: 'documented' }],
      errno: [{ code: 95, certainty: 'observed' }],
    },
    events: [
      { log: 'Microsoft-Windows-SmbClient/Connectivity', id: 30816 },
      { log: 'Microsoft-Windows-SMBServer/Operational', id: 1061 },
    ],
    errors: ['dialect-none'],
    accept: [
      { id: 'dialect-below-minimum', when: 'always' },
      { id: 'smb1-not-available', when: 'one end is limited to SMB1 or falls back to it' },
    ],
    advice: {
      device: 'Update the end that ends lower, or switch newer dialects on in its configuration.',
      policy: 'Raise or remove the maximum dialect of the end that is held back.',
    },
    sources: ['connection rules §2.3', 'MS-SMB2 3.3.5.4'],
  },
  {
    id: 'known-server-changed',
    gate: '5',
    stage: 'negotiate',
    meaning: 'On reconnect to a server still cached, its GUID, dialect, security mode or capabilities differ from the stored ones.',
    decidedBy: 'client',
    settings: [],
    codes: {
      win32: [
        { code: 59, certainty: 'unconfirmed' },
        { code: 64, certainty: 'unconfirmed' },
      ],
      hresult: [
        { code: 0x8007003b, certainty: 'unconfirmed' },
        { code: 0x80070040, certainty: 'unconfirmed' },
      ],
      ntstatus: [],
      errno: [],
    },
    events: [],
    errors: ['unexp-net-err', 'netname-deleted'],
    accept: [{ id: 'negotiate-tampered', when: 'reported as a negotiate mismatch' }],
    advice: {
      device:
        'Unmap everything of this server and wait until the client has forgotten it (about 20 seconds), or restart its Workstation service; behind one name there should be one server, or a real cluster.',
      policy: null,
    },
    sources: ['connection rules §2.3', 'KB2756452'],
  },
  {
    id: 'negotiate-response-invalid',
    gate: '6',
    stage: 'negotiate',
    meaning:
      'The answer to NEGOTIATE breaks the rules: a dialect, cipher, hash or signing algorithm never offered, a missing or repeated context.',
    decidedBy: 'client',
    settings: [],
    codes: {
      win32: [
        { code: 58, certainty: 'inferred' },
        { code: 59, certainty: 'unconfirmed' },
      ],
      hresult: [
        { code: 0x8007003a, certainty: 'inferred' },
        { code: 0x8007003b, certainty: 'unconfirmed' },
      ],
      ntstatus: [{ code: 0xc00000c3, certainty: 'inferred' }],
      errno: [],
    },
    events: [{ log: 'Microsoft-Windows-SmbClient/Connectivity', id: 30826 }],
    errors: ['bad-net-resp', 'invalid-parameter'],
    accept: [{ id: 'no-common-dialect', when: 'the judge sees only a failed negotiate' }],
    advice: {
      device: 'Update the server or the box between the two: its answer breaks the protocol. Suspect an attack where neither changed.',
      policy: null,
    },
    sources: ['connection rules §2.3, §2.4', 'MS-SMB2 3.2.5.2'],
  },
  {
    id: 'negotiate-offer-refused',
    gate: '6',
    stage: 'negotiate',
    meaning: 'The server refuses the whole offer of a 3.1.1 client because it has more in it than the server takes.',
    decidedBy: 'server',
    settings: ['cipherSuiteOrderClient'],
    codes: { win32: [], hresult: [], ntstatus: [], errno: [] },
    events: [],
    errors: [],
    accept: [{ id: 'negotiate-response-invalid', when: 'the answer of the server was not seen' }],
    advice: {
      device: 'Update the server: newer releases take longer offers.',
      policy: 'A shorter list of ciphers at the client gets through; it gives up the ciphers that are taken from the list.',
    },
    sources: ['github illumos/illumos-gate'],
  },
  {
    id: 'no-preauth-hash',
    gate: '6',
    stage: 'negotiate',
    meaning: '3.1.1 without a common pre-authentication hash.',
    decidedBy: 'server',
    settings: [],
    codes: {
      win32: [{ code: 0xc05d0000, certainty: 'inferred' }],
      hresult: [{ code: 0xc05d0000, certainty: 'inferred' }],
      ntstatus: [{ code: 0xc05d0000, certainty: 'documented' }],
      errno: [],
    },
    events: [],
    errors: ['no-preauth-hash-overlap'],
    accept: [{ id: 'negotiate-response-invalid', when: 'the server answers without the context' }],
    advice: { device: 'Update the client: SHA-512 is the only hash there is.', policy: null },
    sources: ['connection rules §2.4'],
  },
  {
    id: 'no-signing-algorithm',
    gate: '6',
    stage: 'negotiate',
    meaning: '3.1.1 without a common signing algorithm where the peer gives up instead of falling back to AES-CMAC.',
    decidedBy: 'either',
    settings: [],
    codes: {
      win32: [{ code: 0xc05d0002, certainty: 'inferred' }],
      hresult: [{ code: 0xc05d0002, certainty: 'inferred' }],
      ntstatus: [{ code: 0xc05d0003, certainty: 'inferred' }],
      errno: [],
    },
    events: [],
    errors: ['no-signing-algorithm-overlap'],
    accept: [
      { id: 'signing-not-available-on-server', when: 'the server has none' },
      { id: 'signing-not-available-on-client', when: 'the client has none' },
    ],
    advice: {
      device: 'Update the end that offers no common signing algorithm; every implementation of 3.1.1 should have AES-CMAC.',
      policy: 'Correct the order of signing algorithms where one was cut down.',
    },
    sources: ['connection rules §2.4'],
    note: '0xC05D0003 is meant as NTSTATUS; as Win32 the same number is guest-cannot-sign.',
  },
  {
    id: 'encryption-not-available-on-server',
    gate: '7',
    stage: 'negotiate',
    meaning:
      'The client must encrypt (global, mapping or UNC hardening) and the connection offers no encryption: dialect below 3.0, no common cipher, NetBIOS, or server without it.',
    decidedBy: 'client',
    settings: [
      'requireEncryptionClient',
      'forceEncryptionOverQuicClient',
      'cipherSuiteOrderClient',
      'cipherSuiteOrderServer',
      'hardenedUncPaths',
      'maxDialectServer',
    ],
    codes: {
      win32: [{ code: 0xc05d0005, certainty: 'inferred' }],
      hresult: [{ code: 0xc05d0005, certainty: 'inferred' }],
      ntstatus: [{ code: 0xc05d0008, certainty: 'inferred' }],
      errno: [],
    },
    events: [
      { log: 'Microsoft-Windows-SmbClient/Audit', id: 31999 },
      { log: 'Microsoft-Windows-SmbClient/Connectivity', id: 30826 },
      { log: 'Microsoft-Windows-SMBServer/Operational', id: 1051 },
    ],
    errors: ['encryption-not-supported-by-peer'],
    accept: [
      { id: 'no-common-dialect', when: 'the client also has a minimum of 3.0 or higher' },
      { id: 'dialect-below-minimum', when: 'the same' },
      { id: 'guest-cannot-encrypt', when: 'the session would be guest' },
    ],
    acceptStages: ['session-setup', 'tree-connect'],
    advice: {
      device: 'Switch SMB 3 encryption on at the server, or update it: it takes dialect 3.0 and a cipher that both ends have.',
      policy:
        'Keep the mandate, and exempt by scope: a client policy without mandatory encryption for the machines that need this server. Check that the cipher list still names AES-128-GCM.',
    },
    sources: ['connection rules §4'],
  },
] as const satisfies readonly CauseDefinition[];
