import type { Row } from '../row.js';

/** Gate 9b: what each end demands of NTLM (connection rules §5.7). */
export const ntlmSessionSecurityRows: readonly Row[] = [
  {
    section: '§5.7',
    says: 'a client that demands 128 bits and an old device without: 0x80090302',
    given: { client: { demandsNtlm128Bit: true }, server: { family: 'other', ntlm128Bit: false }, credentials: { nameKind: 'ip' } },
    leadsTo: 'ntlm-session-security-unmet',
    codes: ['win32:2148074242', 'win32:50'],
    decidedBy: 'ntlm-session-security/serverHasShortKeys',
  },
  {
    section: '§5.7',
    says: 'a client that demands NTLMv2 session security and an old device without',
    given: {
      client: { demandsNtlmSessionSecurity: true },
      server: { family: 'other', ntlmSessionSecurity: false },
      credentials: { nameKind: 'ip' },
    },
    leadsTo: 'ntlm-session-security-unmet',
    codes: ['win32:2148074242', 'win32:50'],
    decidedBy: 'ntlm-session-security/serverHasNoSessionSecurity',
  },
  {
    section: '§5.7',
    says: 'a server that demands NTLMv2 session security and a client that sends LM responses',
    given: { client: { ntlmSessionSecurity: false }, server: { demandsNtlmSessionSecurity: true }, credentials: { nameKind: 'ip' } },
    leadsTo: 'ntlm-session-security-unmet',
    codes: ['win32:2148074242', 'win32:50'],
    decidedBy: 'ntlm-session-security/clientHasNoSessionSecurity',
  },
  {
    section: '§5.7',
    says: 'a server that demands 128 bits and a client without',
    given: { client: { ntlm128Bit: false }, server: { demandsNtlm128Bit: true }, credentials: { nameKind: 'ip' } },
    leadsTo: 'ntlm-session-security-unmet',
    codes: ['win32:2148074242', 'win32:50'],
    decidedBy: 'ntlm-session-security/clientHasShortKeys',
  },
  {
    section: '§5.7',
    says: 'both demand both, and both offer both',
    given: {
      client: { demandsNtlmSessionSecurity: true, demandsNtlm128Bit: true },
      server: { demandsNtlmSessionSecurity: true, demandsNtlm128Bit: true },
      credentials: { nameKind: 'ip' },
    },
    leadsTo: 'connected',
    decidedBy: 'ntlm-session-security/met',
  },
  {
    section: '§5.7',
    says: 'Kerberos is not concerned',
    given: { client: { demandsNtlm128Bit: true }, server: { ntlm128Bit: false } },
    leadsTo: 'connected',
    decidedBy: 'ntlm-session-security/notNtlm',
  },
];
