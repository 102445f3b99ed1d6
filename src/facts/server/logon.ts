import { defineFacts, type ValuesOf } from '../row.js';
import { flag, integer, listOf, text, word } from '../shape.js';

/** Whom a server lets log on, and as whom. */
export const serverLogon = defineFacts({
  guestMapping: {
    shape: word('Which logons it turns into guest sessions.', ['never', 'bad-user', 'bad-password', 'bad-uid', 'always-guest']),
    usual: 'never',
    words: 'server guest mapping',
    changes: [{ kind: 'account', to: 'never' }],
  },
  flagsGuests: {
    shape: flag('It flags a guest session as such, which is what clients look at.'),
    usual: true,
    words: 'server flags guests',
    remark: 'It is the bit IS_GUEST.',
  },
  guestAccountEnabled: {
    shape: flag('Windows: the Guest account is enabled.'),
    usual: false,
    words: 'server Guest account is enabled',
    remark: 'Password protected sharing is off then.',
    changes: [{ kind: 'relaxation', to: true, onlyOn: ['windows'] }],
  },
  sharingModel: {
    shape: word('Windows: guest-only maps local accounts to Guest.', ['classic', 'guest-only']),
    usual: 'classic',
    words: 'server sharing model',
    remark: 'It is also known as ForceGuest.',
  },
  kerberos: {
    shape: flag("It can complete Kerberos: it has an account in the user's domain."),
    usual: true,
    words: 'server Kerberos',
    changes: [{ kind: 'device', to: true }],
  },
  ntlm: {
    shape: word('NTLM versions that it understands and accepts.', ['v1-and-v2', 'v2-only', 'v1-only', 'none']),
    usual: 'v2-only',
    words: 'server NTLM',
    remark: 'v1-only: a device that knows no NTLMv2 takes each NTLMv2 answer for a wrong password.',
    changes: [
      { kind: 'device', from: ['v1-only'], to: 'v1-and-v2' },
      { kind: 'relaxation', from: ['none'], to: 'v2-only' },
      { kind: 'relaxation', from: ['none', 'v2-only'], to: 'v1-and-v2' },
    ],
  },
  ntlmSessionSecurity: {
    shape: flag('It offers NTLMv2 session security.'),
    usual: true,
    words: 'server NTLMv2 session security',
    changes: [{ kind: 'device', to: true }],
  },
  ntlm128Bit: {
    shape: flag('It offers session keys of 128 bits with NTLM.'),
    usual: true,
    words: 'server NTLM with 128 bits',
    changes: [{ kind: 'device', to: true }],
  },
  demandsNtlmSessionSecurity: {
    shape: flag('It demands NTLMv2 session security.'),
    usual: false,
    words: 'server demands NTLMv2 session security',
    changes: [{ kind: 'relaxation', to: false }],
  },
  demandsNtlm128Bit: {
    shape: flag('It demands session keys of 128 bits with NTLM.'),
    usual: false,
    words: 'server demands NTLM with 128 bits',
    changes: [{ kind: 'relaxation', to: false }],
  },
  ntlmRefusal: {
    shape: word('Where a server without NTLM says so.', ['not-listed', 'first-token', 'after-authenticate']),
    usual: 'after-authenticate',
    words: 'server NTLM refusal',
    remark: 'It does not list NTLM, refuses the first token, or refuses after the AUTHENTICATE message.',
  },
  lsaIncomingNtlm: {
    shape: word("LSA's restriction of incoming NTLM.", ['allow', 'deny-domain-accounts', 'deny-all']),
    usual: 'allow',
    words: 'server LSA incoming NTLM',
    changes: [{ kind: 'relaxation', to: 'allow' }],
  },
  validatesDomainNtlm: {
    shape: flag('It can hand NTLM of domain accounts to a domain controller.'),
    usual: true,
    words: 'server validates domain NTLM',
    changes: [{ kind: 'device', to: true }],
  },
  domainDeniesNtlm: {
    shape: flag("The domain's controllers deny NTLM for this server."),
    usual: false,
    words: 'domain denies NTLM to the server',
    changes: [{ kind: 'relaxation', to: false }],
  },
  reachesDomainController: {
    shape: flag('It reaches a domain controller.'),
    usual: true,
    words: 'server reaches a domain controller',
    changes: [{ kind: 'repair', to: true }],
  },
  hasAesKeys: {
    shape: flag('Its account has AES keys.'),
    usual: true,
    words: 'server has AES keys',
    changes: [{ kind: 'repair', to: true }],
  },
  domainIssuesRc4: {
    shape: flag('The domain still issues RC4 tickets for accounts without AES keys.'),
    usual: false,
    words: 'domain issues RC4 tickets',
    remark: 'The updates of July 2026 end that.',
  },
  limitsBlankPasswords: {
    shape: flag('Accounts with a blank password may not log on over the network.'),
    usual: true,
    words: 'server limits blank passwords',
    changes: [{ kind: 'relaxation', to: false }],
  },
  spnValidation: {
    shape: word('Validation of the name for which a client logs on.', ['off', 'if-provided', 'required']),
    usual: 'off',
    words: 'server SPN validation',
    changes: [{ kind: 'relaxation', to: 'off' }],
  },
  allowedNames: {
    shape: listOf(
      'Further names that it takes for its own where it validates the name.',
      text('Names of servers as somebody types them.', 'files'),
    ),
    usual: [],
    unknown: { cannot: 'any name can be on the list' },
    words: 'server allowed names',
    remark: 'It is SrvAllowedServerNames of Windows.',
    changes: [{ kind: 'exception', find: ({ before, typedName }) => [...before, typedName], onlyOn: ['windows'] }],
  },
  rateLimiterDelay: {
    shape: integer('Delay of a failed NTLM logon in milliseconds; 0: none.', 0, 10_000),
    usual: 0,
    unknown: { tries: [0, 100, 2000, 10_000], says: 'none, and the shortest, the usual and the longest delay of Windows' },
    words: 'server rate limiter delay in milliseconds',
  },
  admitsAnonymous: {
    shape: flag('It admits anonymous sessions.'),
    usual: false,
    words: 'server admits anonymous sessions',
    remark: 'A Windows lets a null session in and to IPC$ in any case: of it this says whether other shares are open to one.',
    changes: [{ kind: 'relaxation', to: true }],
  },
  refusesDuplicateIdentity: {
    shape: flag('It refuses a caller with its own machine SID.'),
    usual: false,
    words: 'server refuses duplicate identity',
    remark: 'Windows 11 24H2 and Server 2025 do so with the updates of August 2025.',
  },
  entraJoined: {
    shape: flag('It is Microsoft Entra joined.'),
    usual: false,
    words: 'server is joined to Microsoft Entra',
  },
  localKdc: {
    shape: flag('A local key distribution centre serves IAKerb (previews of 2026 only).'),
    usual: false,
    words: 'server local KDC',
  },
});

/** How a server treats logons that it cannot complete as the user named. */
export type GuestMapping = ValuesOf<typeof serverLogon>['guestMapping'];
