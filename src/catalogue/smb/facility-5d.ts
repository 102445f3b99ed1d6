/** What one number of facility 0x5D (SMB) means in each space; null where the space does not have it. */
export interface Facility5dRow {
  readonly code: number;
  readonly asNtstatus: string;
  /** The same as HRESULT: these numbers are printed unchanged by `net use`, as unsigned decimals. */
  readonly asWin32: string | null;
}

/**
 * Facility 0x5D (SMB) in both spaces. From 0xC05D0002 on the same number has another meaning as NTSTATUS than as Win32 error, so a number of this
 * facility says nothing without its space (winerror, ntstatus).
 */
export const facility5d = [
  { code: 0xc05d0000, asNtstatus: 'STATUS_SMB_NO_PREAUTH_INTEGRITY_HASH_OVERLAP', asWin32: 'ERROR_SMB_NO_PREAUTH_INTEGRITY_HASH_OVERLAP' },
  { code: 0xc05d0001, asNtstatus: 'STATUS_SMB_BAD_CLUSTER_DIALECT', asWin32: 'ERROR_SMB_BAD_CLUSTER_DIALECT' },
  { code: 0xc05d0002, asNtstatus: 'STATUS_SMB_GUEST_LOGON_BLOCKED', asWin32: 'ERROR_SMB_NO_SIGNING_ALGORITHM_OVERLAP' },
  { code: 0xc05d0003, asNtstatus: 'STATUS_SMB_NO_SIGNING_ALGORITHM_OVERLAP', asWin32: 'ERROR_SMB_GUEST_LOGON_BLOCKED_SIGNING_REQUIRED' },
  { code: 0xc05d0004, asNtstatus: 'STATUS_NETWORK_AUTHENTICATION_PROMPT_CANCELED', asWin32: 'ERROR_SMB_GUEST_ENCRYPTION_NOT_SUPPORTED' },
  { code: 0xc05d0005, asNtstatus: 'STATUS_REMOTE_MAILSLOTS_DEPRECATED', asWin32: 'ERROR_SMB_ENCRYPTION_NOT_SUPPORTED_BY_PEER' },
  { code: 0xc05d0006, asNtstatus: 'STATUS_SMB_GUEST_LOGON_BLOCKED_SIGNING_REQUIRED', asWin32: 'ERROR_SMB_CERT_NO_PRIVATE_KEY' },
  { code: 0xc05d0007, asNtstatus: 'STATUS_SMB_GUEST_ENCRYPTION_NOT_SUPPORTED', asWin32: 'ERROR_SMB_TLS_ACCESS_DENIED' },
  { code: 0xc05d0008, asNtstatus: 'STATUS_SMB_ENCRYPTION_NOT_SUPPORTED_BY_PEER', asWin32: null },
  { code: 0xc05d0009, asNtstatus: 'STATUS_SMB_TLS_ACCESS_DENIED', asWin32: null },
] as const satisfies readonly Facility5dRow[];
