import type { ErrorDefinition } from '../definition.js';

/** Errors of shares, access and mappings. */
export const accessErrors = [
  {
    id: 'access-denied',
    win32: { symbol: 'ERROR_ACCESS_DENIED', code: 5, message: 'Access is denied.' },
    hresult: 0x80070005,
    ntstatus: {
      symbol: 'STATUS_ACCESS_DENIED',
      code: 0xc0000022,
      message: '{Access Denied} A process has requested access to an object, but has not been granted those access rights.',
    },
    pairing: 'table',
    alsoShownAs: ['System error 5 has occurred.', '0x80070005'],
    situations: [
      {
        id: 'server-requires-encryption-client-2x',
        certainty: 'documented',
        rule: 'Server encrypts globally and RejectUnencryptedAccess is on: session setup from a 2.x client, or from a 3.x client without encryption capability (3.3.5.5).',
      },
      {
        id: 'share-requires-encryption',
        certainty: 'documented',
        rule: 'Per-share encryption, unencrypted TREE_CONNECT or later request; or client lacks the capability while RejectUnencryptedAccess is on (3.3.5.7, 3.3.5.2.11).',
      },
      {
        id: 'no-common-cipher-on-encrypting-server',
        certainty: 'documented',
        rule: '3.1.1 client announces encryption but no cipher is common, server or share mandates encryption with RejectUnencryptedAccess on: SESSION_SETUP passes, TREE_CONNECT is refused (3.3.5.7). Server events 1051 and 1046.',
      },
      {
        id: 'guest-on-encrypted-server',
        certainty: 'documented',
        rule: 'Guest/anonymous session has no keys; unencrypted TREE_CONNECT on a session flagged for encryption is refused (3.3.5.2.9).',
      },
      {
        id: 'guest-on-encrypted-share',
        certainty: 'documented',
        rule: 'Guest has no keys; requests on an encrypting share are refused (3.3.5.2.11); 3.1.1 servers regardless of RejectUnencryptedAccess.',
      },
      {
        id: 'unsigned-request-when-required',
        certainty: 'documented',
        rule: 'Server requires signing and receives an unsigned or wrongly signed request (3.3.5.2.4).',
      },
      { id: 'share-acl', certainty: 'documented', rule: 'Share connect security denies the user (3.3.5.7). Server events 1006 / 1007.' },
      { id: 'anonymous-restricted', certainty: 'documented', rule: 'Anonymous logon refused (RestrictNullSessAccess). Server event 1009.' },
      {
        id: 'admin-share-uac-filter',
        certainty: 'documented',
        rule: 'Local non-RID-500 administrator on C$/ADMIN$ with LocalAccountTokenFilterPolicy=0.',
      },
      { id: 'named-pipe-over-quic', certainty: 'documented', rule: 'Named pipe requests over QUIC when the restriction is on (default).' },
      {
        id: 'azure-files-channel-settings',
        certainty: 'documented',
        rule: "Azure Files: dialect, cipher, auth or encryption not within the account's allowed list.",
      },
      {
        id: 'samba-encryption-required',
        certainty: 'documented',
        rule: "Samba: guest with 'server smb encrypt = required', or client with no cipher.",
      },
      {
        id: 'validate-negotiate',
        certainty: 'documented',
        rule: 'ACCESS_DENIED on VALIDATE_NEGOTIATE_INFO makes the client drop the connection.',
      },
      {
        id: 'spn-validation',
        certainty: 'documented',
        rule: 'SmbServerNameHardeningLevel 1 with a foreign target name, or 2 with a foreign or missing one: SESSION_SETUP is refused although the password was right. Security 5168 (0xc0000022), SMBServer/Security 551.',
      },
      {
        id: 'unsigned-tree-connect',
        certainty: 'documented',
        rule: 'Client that cannot sign: TREE_CONNECT on 3.1.1 always, on any dialect when the server requires signing. Samba answers with this status (measured); MS-SMB2 3.3.5.7 says disconnect for 3.1.1.',
      },
      {
        id: 'guest-signed-with-own-key',
        certainty: 'documented',
        rule: 'Guest session whose client signs with the key of its own password: TREE_CONNECT refused (measured on Samba; impacket on 3.1.1, libsmb2).',
      },
      {
        id: 'client-requires-signing-guest-samba-client',
        certainty: 'documented',
        rule: 'smbclient with client signing = required and a guest session: status made by the client at SESSION_SETUP (measured).',
      },
      {
        id: 'azure-files-unencrypted',
        certainty: 'documented',
        rule: 'SMB 2.1 or unencrypted 3.x with secure transfer on, or from outside the datacenter: error 5 on Windows, 13 on Linux.',
      },
    ],
    sources: [
      'winerror',
      'ntstatus',
      'errormap',
      'MS-SMB2',
      'D-SECURE',
      'AZ-SMB',
      'samba-src',
      'ADMX-SECG',
      'D-5168',
      'TENABLE-BLOG',
      'lab-signing',
      'AZ-TS',
    ],
  },
  {
    id: 'network-access-denied',
    win32: { symbol: 'ERROR_NETWORK_ACCESS_DENIED', code: 65, message: 'Network access is denied.' },
    hresult: 0x80070041,
    ntstatus: { symbol: 'STATUS_NETWORK_ACCESS_DENIED', code: 0xc00000ca },
    pairing: 'table',
    alsoShownAs: [],
    situations: [
      { id: 'network-access-denied', certainty: 'inferred', rule: 'Rare on SMB2+, apart from UNC hardening.' },
      {
        id: 'unc-hardening',
        certainty: 'inferred',
        rule: 'Hardened path (SYSVOL, NETLOGON or policy) and mutual authentication, integrity or privacy not met, for example NTLM or guest; 53 and 5 are seen as well.',
      },
    ],
    sources: ['winerror', 'ntstatus', 'errormap', 'B-UNC'],
  },
  {
    id: 'bad-network-name',
    win32: { symbol: 'ERROR_BAD_NET_NAME', code: 67, message: 'The network name cannot be found.' },
    hresult: 0x80070043,
    ntstatus: {
      symbol: 'STATUS_BAD_NETWORK_NAME',
      code: 0xc00000cc,
      message: '{Network Name Not Found} The specified share name cannot be found on the remote server.',
    },
    pairing: 'table',
    alsoShownAs: ['System error 67 has occurred.'],
    situations: [
      {
        id: 'no-such-share',
        certainty: 'documented',
        rule: 'Share does not exist (3.3.5.7), including C$/ADMIN$ when AutoShareServer/AutoShareWorkstation is off.',
      },
    ],
    sources: ['winerror', 'ntstatus', 'errormap', 'MS-SMB2'],
  },
  {
    id: 'no-net-or-bad-path',
    win32: {
      symbol: 'ERROR_NO_NET_OR_BAD_PATH',
      code: 1203,
      message:
        'The network path was either typed incorrectly, does not exist, or the network provider is not currently available. Please try retyping the path or contact your network administrator.',
    },
    hresult: 0x800704b3,
    ntstatus: null,
    pairing: null,
    alsoShownAs: ['System error 1203 has occurred.'],
    situations: [
      {
        id: 'no-workstation-service',
        certainty: 'observed',
        rule: 'The service LanmanWorkstation does not run, so that no network provider takes the path.',
      },
    ],
    sources: ['winerror', 'github MicrosoftDocs/SupportArticles-docs#1480'],
  },
  {
    id: 'bad-dev-type',
    win32: { symbol: 'ERROR_BAD_DEV_TYPE', code: 66, message: 'The network resource type is not correct.' },
    hresult: 0x80070042,
    ntstatus: {
      symbol: 'STATUS_BAD_DEVICE_TYPE',
      code: 0xc00000cb,
      message:
        '{Incorrect Network Resource Type} The specified device type (LPT, for example) conflicts with the actual device type on the remote resource.',
    },
    pairing: 'table',
    alsoShownAs: [],
    situations: [{ id: 'share-type', certainty: 'inferred', rule: 'Share type mismatch.' }],
    sources: ['winerror', 'ntstatus', 'errormap'],
  },
  {
    id: 'req-not-accep',
    win32: {
      symbol: 'ERROR_REQ_NOT_ACCEP',
      code: 71,
      message:
        'No more connections can be made to this remote computer at this time because there are already as many connections as the computer can accept.',
    },
    hresult: 0x80070047,
    ntstatus: { symbol: 'STATUS_REQUEST_NOT_ACCEPTED', code: 0xc00000d0 },
    pairing: 'table',
    alsoShownAs: ['System error 71 has occurred.'],
    situations: [
      {
        id: 'max-uses',
        certainty: 'documented',
        rule: 'Share MaxUses reached (3.3.5.7); also the inbound connection cap of client editions.',
      },
    ],
    sources: ['winerror', 'ntstatus', 'errormap', 'MS-SMB2'],
  },
  {
    id: 'already-assigned',
    win32: { symbol: 'ERROR_ALREADY_ASSIGNED', code: 85, message: 'The local device name is already in use.' },
    hresult: 0x80070055,
    ntstatus: null,
    pairing: null,
    alsoShownAs: [],
    situations: [{ id: 'drive-letter-used', certainty: 'unconfirmed', rule: 'Drive letter already mapped (net use / New-SmbMapping).' }],
    sources: ['winerror'],
  },
  {
    id: 'credential-conflict',
    win32: {
      symbol: 'ERROR_SESSION_CREDENTIAL_CONFLICT',
      code: 1219,
      message:
        'Multiple connections to a server or shared resource by the same user, using more than one user name, are not allowed. Disconnect all previous connections to the server or shared resource and try again.',
    },
    hresult: 0x800704c3,
    ntstatus: { symbol: 'STATUS_NETWORK_CREDENTIAL_CONFLICT', code: 0xc0000195 },
    pairing: 'table',
    alsoShownAs: ['System error 1219 has occurred.'],
    situations: [
      {
        id: 'second-user-same-server-name',
        certainty: 'documented',
        rule: 'Same logon session, same server name string, other explicit credentials. Another name (FQDN / IP / alias) for the same host is a different server for this check. [MS-SMB2] note <126>.',
      },
    ],
    sources: ['winerror', 'ntstatus', 'errormap', 'MS-SMB2'],
  },
  {
    id: 'invalid-name',
    win32: { symbol: 'ERROR_INVALID_NAME', code: 123, message: 'The filename, directory name, or volume label syntax is incorrect.' },
    hresult: 0x8007007b,
    ntstatus: { symbol: 'STATUS_OBJECT_NAME_INVALID', code: 0xc0000033, message: 'The object name is invalid.' },
    pairing: 'table',
    alsoShownAs: ['System error 123 has occurred.'],
    situations: [
      {
        id: 'malformed-path',
        certainty: 'inferred',
        rule: 'A part of the path has a form or characters that no name can have, such as a port behind the server.',
      },
    ],
    sources: ['winerror', 'ntstatus', 'errormap'],
  },
  {
    id: 'no-network',
    win32: { symbol: 'ERROR_NO_NETWORK', code: 1222, message: 'The network is not present or not started.' },
    hresult: 0x800704c6,
    ntstatus: null,
    pairing: null,
    alsoShownAs: ['System error 1222 has occurred.'],
    situations: [
      {
        id: 'network-not-started',
        certainty: 'inferred',
        rule: 'No network provider takes the path: the machine has no network, or the services of its client have not started.',
      },
    ],
    sources: ['winerror'],
  },
  {
    id: 'invalid-network-address',
    win32: { symbol: 'RPC_S_INVALID_NET_ADDR', code: 1707, message: 'The network address is invalid.' },
    hresult: 0x800706ab,
    ntstatus: null,
    pairing: null,
    alsoShownAs: ['System error 1707 has occurred.'],
    situations: [
      {
        id: 'address-not-usable',
        certainty: 'inferred',
        rule: 'What was typed for the server does not stand for an address that can be asked.',
      },
    ],
    sources: ['winerror'],
  },
  {
    id: 'server-unavailable',
    win32: null,
    hresult: null,
    ntstatus: { symbol: 'STATUS_SERVER_UNAVAILABLE', code: 0xc0000466, message: 'The file server is temporarily unavailable.' },
    pairing: null,
    alsoShownAs: [],
    situations: [
      {
        id: 'server-cannot-serve-now',
        certainty: 'inferred',
        rule: 'The server answers that it cannot serve at present, such as a cluster that moves a share.',
      },
    ],
    sources: ['ntstatus'],
  },
] as const satisfies readonly ErrorDefinition[];
