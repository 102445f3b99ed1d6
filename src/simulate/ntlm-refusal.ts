import type { CredentialValues, ServerValues } from '../facts/index.js';
import type { Mechanism } from './terms.js';

/** Why a server ends NTLM while it validates, whatever the password is (connection rules §5.2). */
export type NtlmRefusal = 'no-ntlm' | 'domain-accounts' | 'domain-policy' | 'not-validated';

/** The facts of the server that the refusal depends on. */
export type NtlmServer = Pick<ServerValues, 'ntlm' | 'lsaIncomingNtlm' | 'domainDeniesNtlm' | 'validatesDomainNtlm'>;

/** Tells whether and why NTLM of this account is refused before its password counts; null where it is validated. */
export function ntlmRefusal(
  server: NtlmServer,
  credentials: Pick<CredentialValues, 'account' | 'userKnownToServer'>,
  mechanism: Mechanism | null,
): NtlmRefusal | null {
  if (mechanism !== 'ntlmv2' && mechanism !== 'ntlmv1') return null;
  const account = credentials.account;
  if (account === 'anonymous') return null;
  // Samba looks the user up before it looks at the response: an unknown one fails, or becomes guest, as if NTLM were allowed (measured).
  if (server.ntlm === 'none') return account !== 'guest' && credentials.userKnownToServer ? 'no-ntlm' : null;
  if (account !== 'domain') return null;
  if (server.lsaIncomingNtlm === 'deny-domain-accounts') return 'domain-accounts';
  if (server.domainDeniesNtlm) return 'domain-policy';
  return server.validatesDomainNtlm ? null : 'not-validated';
}
