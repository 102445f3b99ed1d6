import type { ErrorDefinition } from '../definition.js';

/** Errors about SMB1, dialects, signatures and malformed messages. */
export const negotiateErrors = [
  {
    id: 'smb1-not-available',
    win32: {
      symbol: 'ERROR_SMB1_NOT_AVAILABLE',
      code: 384,
      message:
        "You can't connect to the file share because it's not secure. This share requires the obsolete SMB1 protocol, which is unsafe and could expose your system to attack. Your system requires SMB2 or higher. For more info on resolving this issue, see: https://go.microsoft.com/fwlink/?linkid=852747",
    },
    hresult: 0x80070180,
    ntstatus: { symbol: 'STATUS_SMB1_NOT_AVAILABLE', code: 0xc0000513 },
    pairing: 'same-name',
    alsoShownAs: ['System error 384 has occurred.', '0x80070180'],
    situations: [
      {
        id: 'server-only-smb1',
        certainty: 'documented',
        rule: 'Server answers with an SMB1 dialect and the SMB1 client is not installed.',
      },
    ],
    note: 'Client event SmbClient/Audit 32000 (manifest) / SmbClient/Security 32000 (doc page).',
    sources: ['winerror', 'ntstatus', 'D-SMB1DEF'],
  },
  {
    id: 'netname-deleted',
    win32: { symbol: 'ERROR_NETNAME_DELETED', code: 64, message: 'The specified network name is no longer available.' },
    hresult: 0x80070040,
    ntstatus: { symbol: 'STATUS_NETWORK_NAME_DELETED', code: 0xc00000c9, message: 'The network name was deleted.' },
    pairing: 'table',
    alsoShownAs: ['System error 64 has occurred.'],
    situations: [
      {
        id: 'smb1-only-legacy-message',
        certainty: 'documented',
        rule: 'Documented alternative message when the peer is SMB1 only (peer resets the connection).',
      },
      {
        id: 'peer-reset',
        certainty: 'inferred',
        rule: 'Transport reset or disconnected during negotiate (STATUS_CONNECTION_DISCONNECTED 0xC000020C and STATUS_CONNECTION_RESET 0xC000020D map to 64 too).',
      },
      {
        id: 'smb1-client-vs-smb1-removed-server',
        certainty: 'documented',
        rule: 'Server without SMB1 gets a negotiate holding only SMB1 dialects: it drops the connection with no answer (3.3.5.3).',
      },
    ],
    sources: ['winerror', 'ntstatus', 'errormap', 'D-SMB1DEF', 'MS-SMB2'],
  },
  {
    id: 'bad-net-resp',
    win32: { symbol: 'ERROR_BAD_NET_RESP', code: 58, message: 'The specified server cannot perform the requested operation.' },
    hresult: 0x8007003a,
    ntstatus: { symbol: 'STATUS_INVALID_NETWORK_RESPONSE', code: 0xc00000c3, message: 'The network responded incorrectly.' },
    pairing: 'table',
    alsoShownAs: [],
    situations: [
      { id: 'smb1-only-legacy-message', certainty: 'documented', rule: 'Documented alternative message for an SMB1-only peer (Error 58).' },
      {
        id: 'negotiate-reply-malformed',
        certainty: 'documented',
        rule: 'Client rejects an impossible negotiate/session reply, e.g. dialect never offered, cipher never offered, session binding answered as guest (3.2.5.2, 3.2.5.3.3).',
      },
    ],
    note: 'For malformed negotiate replies the spec only says the client fails and closes the connection; 58 is stated for binding-as-guest only.',
    sources: ['winerror', 'ntstatus', 'errormap', 'D-SMB1DEF', 'MS-SMB2'],
  },
  {
    id: 'unspecified-smb1',
    win32: { symbol: 'E_FAIL', code: 0x80004005, message: 'Unspecified error' },
    hresult: 0x80004005,
    ntstatus: null,
    pairing: null,
    alsoShownAs: ['0x80004005'],
    situations: [
      { id: 'smb1-only-legacy-message', certainty: 'documented', rule: "Explorer 'Unspecified error' 0x80004005 with SMB1-only servers." },
      {
        id: 'guest-blocked-explorer',
        certainty: 'unconfirmed',
        rule: 'Explorer on Windows 11 for a blocked guest logon (with event 31017; IceWhaleTech/CasaOS#2578).',
      },
    ],
    sources: ['winerror', 'D-SMB1DEF', 'github IceWhaleTech/CasaOS#2578'],
  },
  {
    id: 'smb1-needed-by-server-service',
    win32: {
      symbol: 'ERROR_SERVER_SERVICE_CALL_REQUIRES_SMB1',
      code: 3023,
      message: 'The requested function requires SMB1 to be present and enabled.',
    },
    hresult: 0x80070bcf,
    ntstatus: null,
    pairing: null,
    alsoShownAs: [],
    situations: [{ id: 'browser-api-needs-smb1', certainty: 'unconfirmed', rule: 'Remote administration/browse call that needs SMB1.' }],
    sources: ['winerror'],
  },
  {
    id: 'remote-mailslots',
    win32: {
      symbol: 'ERROR_REMOTE_MAILSLOTS_DEPRECATED',
      code: 3025,
      message: 'The requested operation failed. Remote mailslots have been deprecated.',
    },
    hresult: 0x80070bd1,
    ntstatus: {
      symbol: 'STATUS_REMOTE_MAILSLOTS_DEPRECATED',
      code: 0xc05d0005,
      message: 'The requested operation failed. The Remote Mailslot Protocol has been disabled.',
    },
    pairing: 'same-name',
    alsoShownAs: [],
    situations: [
      {
        id: 'remote-mailslot-write',
        certainty: 'documented',
        rule: 'Remote mailslot use when EnableMailslots is off (default since Insider 25314, 24H2 and Server 2025).',
      },
    ],
    sources: ['winerror', 'ntstatus', 'B-SLOT'],
  },
  {
    id: 'dialect-none',
    win32: { symbol: 'ERROR_NOT_SUPPORTED', code: 50, message: 'The request is not supported.' },
    hresult: 0x80070032,
    ntstatus: { symbol: 'STATUS_NOT_SUPPORTED', code: 0xc00000bb },
    pairing: 'table',
    alsoShownAs: ['System error 50 has occurred.'],
    situations: [
      {
        id: 'no-common-dialect',
        certainty: 'documented',
        rule: 'Dialect ranges of client and server do not intersect: server fails NEGOTIATE with this status (3.3.5.4); client passes it to the caller (3.2.5.2). Client event 30816, server event 1061.',
      },
      { id: 'session-binding-guest', certainty: 'documented', rule: 'Binding a channel to a guest/anonymous session (3.3.5.5.2).' },
      {
        id: 'lsa-restrict-receiving-all',
        certainty: 'documented',
        rule: 'Server with RestrictReceivingNTLMTraffic=2 answers the first NTLM token with this status (MS-NLMP ServerBlock). Observed as STATUS_NOT_SUPPORTED on Server 2019, 2022, 2025 (fortra/impacket#817, #1923, Pennyw0rth/NetExec#1347).',
      },
      {
        id: 'ntlm-denied-in-domain',
        certainty: 'documented',
        rule: 'RestrictNTLMInDomain on the domain controllers: the DC returns STATUS_NTLM_BLOCKED, the Windows file server hands STATUS_NOT_SUPPORTED to its client (MS-NLMP 3.3.1, 3.3.2).',
      },
      {
        id: 'lsa-restrict-sending',
        certainty: 'documented',
        rule: 'Client with RestrictSendingNTLMTraffic=2 and the server not on the exception list: the NTLM client returns this status to the application (MS-NLMP ClientBlocked); 1937 is the alternative.',
      },
    ],
    note: 'The text shown by New-SmbMapping/Explorer for this case has not been confirmed on a real machine.',
    sources: [
      'winerror',
      'ntstatus',
      'errormap',
      'MS-SMB2',
      'D-DIALECT',
      'samba-src',
      'MS-NLMP',
      'github fortra/impacket#817',
      'github fortra/impacket#1923',
      'github Pennyw0rth/NetExec#1347',
      'MS-APDS',
    ],
  },
  {
    id: 'invalid-parameter',
    win32: { symbol: 'ERROR_INVALID_PARAMETER', code: 87, message: 'The parameter is incorrect.' },
    hresult: 0x80070057,
    ntstatus: {
      symbol: 'STATUS_INVALID_PARAMETER',
      code: 0xc000000d,
      message: 'An invalid parameter was passed to a service or function.',
    },
    pairing: 'table',
    alsoShownAs: [],
    situations: [
      {
        id: 'negotiate-malformed',
        certainty: 'documented',
        rule: 'DialectCount 0; 3.1.1 without exactly one preauth context; duplicate contexts (3.3.5.4).',
      },
      { id: 'tcon-bad-path', certainty: 'documented', rule: 'Unparsable path in TREE_CONNECT (3.3.5.7).' },
      { id: 'azure-ntlmv1', certainty: 'documented', rule: 'Azure Files and a client with LmCompatibilityLevel below 3: 53 or 87.' },
    ],
    sources: ['winerror', 'ntstatus', 'errormap', 'MS-SMB2', 'AZ-TS'],
  },
  {
    id: 'invalid-signature',
    win32: { symbol: 'NTE_BAD_SIGNATURE', code: 0x80090006, message: 'Invalid Signature.' },
    hresult: 0x80090006,
    ntstatus: { symbol: 'STATUS_INVALID_SIGNATURE', code: 0xc000a000, message: 'The cryptographic signature is invalid.' },
    pairing: 'inferred-from-text',
    alsoShownAs: ['0xC000A000', '-1073700864', 'System error 2148073478 (inferred)', 'An extended error has occurred. (System error 1208)'],
    situations: [
      {
        id: 'server-cannot-sign',
        certainty: 'documented',
        rule: 'Client requires signing, server does not support it (Windows documentation names this status, decimal -1073700864). Client event 31013.',
      },
      { id: 'signature-mismatch', certainty: 'documented', rule: 'Response signature wrong: the client discards it (3.2.5.1.3).' },
    ],
    note: "Microsoft documents the texts 'Invalid Signature' (DIR) and 'an extended error has occurred' / 'An unexpected network error occurred' (Explorer/browse) for signature failures in KB2756452; pairing with NTE_BAD_SIGNATURE is inferred from that text. SMB2+ servers cannot truly 'disable' signing, so only defective servers get here.",
    sources: ['winerror', 'ntstatus', 'D-SIGN', 'KB2756452', 'MS-SMB2'],
  },
  {
    id: 'extended-error',
    win32: { symbol: 'ERROR_EXTENDED_ERROR', code: 1208, message: 'An extended error has occurred.' },
    hresult: 0x800704b8,
    ntstatus: null,
    pairing: null,
    alsoShownAs: [],
    situations: [
      { id: 'signature-mismatch', certainty: 'documented', rule: 'Text shown when browsing to a mapped share after a signature failure.' },
    ],
    sources: ['winerror', 'KB2756452'],
  },
] as const satisfies readonly ErrorDefinition[];
