import type { ErrorDefinition } from '../definition.js';

/** Errors of names, addresses and transports. */
export const transportErrors = [
  {
    id: 'bad-netpath',
    win32: { symbol: 'ERROR_BAD_NETPATH', code: 53, message: 'The network path was not found.' },
    hresult: 0x80070035,
    ntstatus: { symbol: 'STATUS_BAD_NETWORK_PATH', code: 0xc00000be, message: 'The network path cannot be located.' },
    pairing: 'table',
    alsoShownAs: ['System error 53 has occurred.', '0x80070035'],
    situations: [
      { id: 'name-not-resolved', certainty: 'inferred', rule: 'Name resolution fails (client event 30800).' },
      {
        id: 'port-filtered',
        certainty: 'inferred',
        rule: 'No transport connects: TCP 445 (and 139, QUIC) filtered, host down (client event 30803).',
      },
      { id: 'guest-blocked-in-explorer', certainty: 'documented', rule: 'Explorer shows 0x80070035 for a blocked guest logon.' },
      {
        id: 'azure-ntlmv1',
        certainty: 'documented',
        rule: 'Azure Files and a client with LmCompatibilityLevel below 3: 53 or 87. 53 or 67 also mean that port 445 is blocked.',
      },
    ],
    sources: ['winerror', 'ntstatus', 'errormap', 'D-KBGUEST', 'D-GUEST', 'AZ-TS'],
  },
  {
    id: 'rem-not-list',
    win32: {
      symbol: 'ERROR_REM_NOT_LIST',
      code: 51,
      message:
        'Windows cannot find the network path. Verify that the network path is correct and the destination computer is not busy or turned off. If Windows still cannot find the network path, contact your network administrator.',
    },
    hresult: 0x80070033,
    ntstatus: { symbol: 'STATUS_REMOTE_NOT_LISTENING', code: 0xc00000bc, message: 'This remote computer is not listening.' },
    pairing: 'table',
    alsoShownAs: [],
    situations: [{ id: 'server-service-off', certainty: 'inferred', rule: 'Remote end not listening.' }],
    sources: ['winerror', 'ntstatus', 'errormap'],
  },
  {
    id: 'connection-refused',
    win32: { symbol: 'ERROR_CONNECTION_REFUSED', code: 1225, message: 'The remote computer refused the network connection.' },
    hresult: 0x800704c9,
    ntstatus: {
      symbol: 'STATUS_CONNECTION_REFUSED',
      code: 0xc0000236,
      message: 'The transport connection attempt was refused by the remote system.',
    },
    pairing: 'table',
    alsoShownAs: [],
    situations: [
      {
        id: 'port-closed',
        certainty: 'inferred',
        rule: 'TCP RST on the chosen port, in particular an alternative port with no listener. The redirector commonly reports 53 instead; unconfirmed.',
      },
    ],
    sources: ['winerror', 'ntstatus', 'errormap', 'D-PORTS'],
  },
  {
    id: 'network-unreachable',
    win32: {
      symbol: 'ERROR_NETWORK_UNREACHABLE',
      code: 1231,
      message: 'The network location cannot be reached. For information about network troubleshooting, see Windows Help.',
    },
    hresult: 0x800704cf,
    ntstatus: { symbol: 'STATUS_NETWORK_UNREACHABLE', code: 0xc000023c, message: 'The remote network is not reachable by the transport.' },
    pairing: 'table',
    alsoShownAs: [],
    situations: [{ id: 'no-route', certainty: 'inferred', rule: 'No route to server.' }],
    sources: ['winerror', 'ntstatus', 'errormap'],
  },
  {
    id: 'host-unreachable',
    win32: {
      symbol: 'ERROR_HOST_UNREACHABLE',
      code: 1232,
      message: 'The network location cannot be reached. For information about network troubleshooting, see Windows Help.',
    },
    hresult: 0x800704d0,
    ntstatus: { symbol: 'STATUS_HOST_UNREACHABLE', code: 0xc000023d, message: 'The remote system is not reachable by the transport.' },
    pairing: 'table',
    alsoShownAs: [],
    situations: [{ id: 'no-route', certainty: 'inferred', rule: 'Host unreachable.' }],
    sources: ['winerror', 'ntstatus', 'errormap'],
  },
  {
    id: 'sem-timeout',
    win32: { symbol: 'ERROR_SEM_TIMEOUT', code: 121, message: 'The semaphore timeout period has expired.' },
    hresult: 0x80070079,
    ntstatus: {
      symbol: 'STATUS_IO_TIMEOUT',
      code: 0xc00000b5,
      message: '{Device Timeout} The specified I/O operation on %hs was not completed before the time-out period expired.',
    },
    pairing: 'table',
    alsoShownAs: [],
    situations: [
      {
        id: 'port-filtered',
        certainty: 'inferred',
        rule: 'Silent drop on the port until time-out; the redirector often turns it into 53.',
      },
    ],
    sources: ['winerror', 'ntstatus', 'errormap'],
  },
  {
    id: 'vc-disconnected',
    win32: { symbol: 'ERROR_VC_DISCONNECTED', code: 240, message: 'The session was canceled.' },
    hresult: 0x800700f0,
    ntstatus: {
      symbol: 'STATUS_VIRTUAL_CIRCUIT_CLOSED',
      code: 0xc00000d6,
      message:
        '{Network Request Timeout} The session with a remote server has been disconnected because the time-out interval for a request has expired.',
    },
    pairing: 'table',
    alsoShownAs: [],
    situations: [{ id: 'peer-reset', certainty: 'inferred', rule: 'Virtual circuit closed by peer.' }],
    sources: ['winerror', 'ntstatus', 'errormap'],
  },
  {
    id: 'connection-aborted',
    win32: { symbol: 'ERROR_CONNECTION_ABORTED', code: 1236, message: 'The network connection was aborted by the local system.' },
    hresult: 0x800704d4,
    ntstatus: {
      symbol: 'STATUS_CONNECTION_ABORTED',
      code: 0xc0000241,
      message: 'The transport connection was aborted by the local system.',
    },
    pairing: 'table',
    alsoShownAs: [],
    situations: [{ id: 'local-abort', certainty: 'inferred', rule: 'Local abort, e.g. policy closed the transport.' }],
    sources: ['winerror', 'ntstatus', 'errormap'],
  },
  {
    id: 'unexp-net-err',
    win32: { symbol: 'ERROR_UNEXP_NET_ERR', code: 59, message: 'An unexpected network error occurred.' },
    hresult: 0x8007003b,
    ntstatus: { symbol: 'STATUS_UNEXPECTED_NETWORK_ERROR', code: 0xc00000c4 },
    pairing: 'table',
    alsoShownAs: [],
    situations: [
      {
        id: 'session-dropped',
        certainty: 'inferred',
        rule: "Session vanished; STATUS_USER_SESSION_DELETED 0xC0000203 maps to 59 too (also used by a server when a new session's dialect differs from the earlier dialect of the same client GUID, 3.3.5.5.3).",
      },
    ],
    sources: ['winerror', 'ntstatus', 'errormap', 'MS-SMB2'],
  },
  {
    id: 'port-unreachable',
    win32: {
      symbol: 'ERROR_PORT_UNREACHABLE',
      code: 1234,
      message: 'No service is operating at the destination network endpoint on the remote system.',
    },
    hresult: 0x800704d2,
    ntstatus: {
      symbol: 'STATUS_PORT_UNREACHABLE',
      code: 0xc000023f,
      message: 'No service is operating at the destination port of the transport on the remote system.',
    },
    pairing: 'table',
    alsoShownAs: [],
    situations: [{ id: 'port-closed', certainty: 'inferred', rule: 'ICMP port unreachable (UDP, QUIC).' }],
    sources: ['winerror', 'ntstatus', 'errormap'],
  },
] as const satisfies readonly ErrorDefinition[];
