import type { ErrorDefinition } from '../definition.js';

/** Errors about guests, signing, encryption and what else facility 0x5D names. */
export const protectionErrors = [
  {
    id: 'guest-blocked',
    win32: {
      symbol: 'ERROR_SMB_GUEST_LOGON_BLOCKED',
      code: 1272,
      message:
        "You can't access this shared folder because your organization's security policies block unauthenticated guest access. These policies help protect your PC from unsafe or malicious devices on the network.",
    },
    hresult: 0x800704f8,
    ntstatus: { symbol: 'STATUS_SMB_GUEST_LOGON_BLOCKED', code: 0xc05d0002 },
    pairing: 'same-name',
    alsoShownAs: ['System error 1272 has occurred.', '0x800704F8', '0x80070035 in Explorer'],
    situations: [
      {
        id: 'smb2-guest-fallback-blocked',
        certainty: 'documented',
        rule: 'Server marked the SMB2/3 session as guest and the client does not accept insecure guest logons. Client event SmbClient/Security 31017.',
      },
      { id: 'guest-explorer', certainty: 'documented', rule: 'The same condition may surface in Explorer as 0x80070035 (error 53).' },
    ],
    note: 'SMB1 guest sessions are not covered by this protection. Guest block is evaluated before the signing and encryption guest checks ([MS-SMB2] 3.2.5.3.1 first stops on guest).',
    sources: ['winerror', 'ntstatus', 'D-KBGUEST', 'D-GUEST', 'B-GUEST', 'MS-SMB2'],
  },
  {
    id: 'guest-signing-required',
    win32: {
      symbol: 'ERROR_SMB_GUEST_LOGON_BLOCKED_SIGNING_REQUIRED',
      code: 0xc05d0003,
      message:
        "You can't access this shared folder because your computer is configured to require SMB signing. These policies help protect your PC from unsafe or malicious devices on the network.",
    },
    hresult: 0xc05d0003,
    ntstatus: { symbol: 'STATUS_SMB_GUEST_LOGON_BLOCKED_SIGNING_REQUIRED', code: 0xc05d0006 },
    pairing: 'same-name',
    alsoShownAs: ['System error 3227320323 has occurred.', '0xC05D0003'],
    situations: [
      {
        id: 'smb2-guest-and-client-requires-signing',
        certainty: 'documented',
        rule: 'Insecure guest logons are allowed on the client, but the client requires signing and the session came back as guest. Documented by the number 3227320323.',
      },
    ],
    note: '3227320323 = 0xC05D0003 read in the Win32/HRESULT code space. The SAME number read as NTSTATUS is STATUS_SMB_NO_SIGNING_ALGORITHM_OVERLAP; the NTSTATUS of this situation is 0xC05D0006. Never translate 0xC05Dxxxx between the two spaces by value.',
    sources: ['winerror', 'ntstatus', 'D-SIGN', 'B-SIGN', 'MS-SMB2'],
  },
  {
    id: 'guest-encryption-required',
    win32: {
      symbol: 'ERROR_SMB_GUEST_ENCRYPTION_NOT_SUPPORTED',
      code: 0xc05d0004,
      message: 'The requested operation failed. Encryption is not supported for guest access.',
    },
    hresult: 0xc05d0004,
    ntstatus: { symbol: 'STATUS_SMB_GUEST_ENCRYPTION_NOT_SUPPORTED', code: 0xc05d0007 },
    pairing: 'same-name',
    alsoShownAs: ['System error 3227320324 (expected form)'],
    situations: [
      {
        id: 'smb2-guest-and-client-requires-encryption',
        certainty: 'inferred',
        rule: 'Session is guest, client requires encryption (global, -RequirePrivacy, or UNC hardening RequirePrivacy). Symbol and text exist; the doc page only says that guests must have signing AND encryption requirements off.',
      },
    ],
    sources: ['winerror', 'ntstatus', 'D-GUEST', 'D-ENC'],
  },
  {
    id: 'encryption-not-supported-by-peer',
    win32: {
      symbol: 'ERROR_SMB_ENCRYPTION_NOT_SUPPORTED_BY_PEER',
      code: 0xc05d0005,
      message: 'The requested operation failed. Encryption is not supported on SMB server.',
    },
    hresult: 0xc05d0005,
    ntstatus: { symbol: 'STATUS_SMB_ENCRYPTION_NOT_SUPPORTED_BY_PEER', code: 0xc05d0008 },
    pairing: 'same-name',
    alsoShownAs: ['System error 3227320325 (expected form)'],
    situations: [
      {
        id: 'client-encryption-mandate-vs-smb2x-server',
        certainty: 'inferred',
        rule: 'Client requires encryption; server negotiated 2.0.2/2.1, or 3.x without encryption capability (3.0/3.0.2: capability bit, 3.1.1: encryption context cipher 0 or absent).',
      },
      { id: 'unc-hardening-privacy', certainty: 'inferred', rule: 'Same with -RequirePrivacy / UNC hardening RequirePrivacy=1.' },
    ],
    note: 'Symbol and text from the header; the documentation states the failure but prints no number. Audit event 31999 reports this peer before a mandate is set.',
    sources: ['winerror', 'ntstatus', 'D-ENC'],
  },
  {
    id: 'no-signing-algorithm-overlap',
    win32: { symbol: 'ERROR_SMB_NO_SIGNING_ALGORITHM_OVERLAP', code: 0xc05d0002, message: 'Failed to negotiate a signing hash function.' },
    hresult: 0xc05d0002,
    ntstatus: { symbol: 'STATUS_SMB_NO_SIGNING_ALGORITHM_OVERLAP', code: 0xc05d0003 },
    pairing: 'same-name',
    alsoShownAs: [],
    situations: [
      {
        id: 'smb311-signing-algorithms-disjoint',
        certainty: 'inferred',
        rule: 'SMB 3.1.1 signing-capabilities context cannot be agreed. Per [MS-SMB2] 3.3.5.4 a server WITHOUT an overlap falls back to AES-CMAC instead of failing, so this is expected only when the client finds an algorithm it never offered.',
      },
    ],
    sources: ['winerror', 'ntstatus', 'MS-SMB2'],
  },
  {
    id: 'no-preauth-hash-overlap',
    win32: {
      symbol: 'ERROR_SMB_NO_PREAUTH_INTEGRITY_HASH_OVERLAP',
      code: 0xc05d0000,
      message: 'Failed to negotiate a preauthentication integrity hash function.',
    },
    hresult: 0xc05d0000,
    ntstatus: { symbol: 'STATUS_SMB_NO_PREAUTH_INTEGRITY_HASH_OVERLAP', code: 0xc05d0000 },
    pairing: 'same-name',
    alsoShownAs: [],
    situations: [
      {
        id: 'smb311-preauth-hash-disjoint',
        certainty: 'documented',
        rule: 'Server answers NEGOTIATE with this status when no preauthentication hash is common (3.3.5.4). SHA-512 is the only algorithm so no real peer triggers it.',
      },
    ],
    sources: ['winerror', 'ntstatus', 'MS-SMB2'],
  },
  {
    id: 'cluster-dialect',
    win32: {
      symbol: 'ERROR_SMB_BAD_CLUSTER_DIALECT',
      code: 0xc05d0001,
      message: 'The current cluster functional level does not support this SMB dialect.',
    },
    hresult: 0xc05d0001,
    ntstatus: { symbol: 'STATUS_SMB_BAD_CLUSTER_DIALECT', code: 0xc05d0001 },
    pairing: 'same-name',
    alsoShownAs: [],
    situations: [
      {
        id: 'cluster-share-dialect',
        certainty: 'documented',
        rule: 'Tree connect to a cluster share when the negotiated dialect is above the cluster maximum dialect (3.3.5.7); client is expected to reconnect with a lower dialect.',
      },
    ],
    sources: ['winerror', 'ntstatus', 'MS-SMB2'],
  },
  {
    id: 'quic-mutual-auth-denied',
    win32: {
      symbol: 'ERROR_SMB_TLS_ACCESS_DENIED',
      code: 0xc05d0007,
      message: 'The SMB client was denied access to the SMB server during mutual authentication.',
    },
    hresult: 0xc05d0007,
    ntstatus: { symbol: 'STATUS_SMB_TLS_ACCESS_DENIED', code: 0xc05d0009 },
    pairing: 'same-name',
    alsoShownAs: ['System error 3227320327 (expected form)', '0x80410131 at transport level (expected)'],
    situations: [
      {
        id: 'quic-client-cert-denied',
        certainty: 'inferred',
        rule: 'SMB over QUIC server with client access control refuses the client certificate (no allow match, or any deny match). Message text fits client event 30831 and server event 3007; [MS-SMB2] 3.3.5.1 sends TLS alert access_denied (49).',
      },
    ],
    sources: ['winerror', 'ntstatus', 'MS-SMB2', 'D-QUICAC', 'MAN24H2'],
  },
  {
    id: 'client-cert-no-private-key',
    win32: { symbol: 'ERROR_SMB_CERT_NO_PRIVATE_KEY', code: 0xc05d0006, message: 'The certificate does not have a private key.' },
    hresult: 0xc05d0006,
    ntstatus: null,
    pairing: null,
    alsoShownAs: [],
    situations: [
      {
        id: 'quic-client-cert-mapping-without-key',
        certainty: 'inferred',
        rule: 'Client certificate mapped for QUIC has no private key (New-SmbClientCertificateMapping).',
      },
    ],
    sources: ['winerror', 'D-QUICAC'],
  },
] as const satisfies readonly ErrorDefinition[];
