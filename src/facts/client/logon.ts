import { defineFacts, type Unknown } from '../row.js';
import { flag, listOf, object, text, word, type ValueOf } from '../shape.js';

const serverNames = 'Names of servers as somebody types them.';

const hardenedPath = object('A pattern of server and share, and what it demands.', {
  server: text('Server, or * for any.'),
  share: text('Share, or * for any.'),
  mutualAuthentication: flag('Kerberos is demanded.'),
  integrity: flag('Signing is demanded.'),
  privacy: flag('Encryption is demanded.'),
});

/** One hardened UNC path: a pattern of server and share, `*` for any, and what it demands. */
export type HardenedPath = ValueOf<typeof hardenedPath>;

const yesNo = [true, false] as const;

/** Any list of hardened paths: what counts of it is what it demands of the path asked for. */
const anyHardening: Unknown<readonly HardenedPath[]> = {
  tries: [
    [],
    ...yesNo
      .flatMap((mutualAuthentication) =>
        yesNo.flatMap((integrity) => yesNo.map((privacy) => ({ mutualAuthentication, integrity, privacy }))),
      )
      .filter((demands) => Object.values(demands).includes(true))
      .map((demands) => [{ server: '*', share: '*', ...demands }]),
  ],
  says: 'nothing, and each combination of Kerberos, signing and encryption that a list can demand of the path asked for',
};

/** How a client authenticates its user, and whom it trusts. */
export const clientLogon = defineFacts({
  guestLogons: {
    shape: word('What it does with a session that the server flagged as guest.', ['allowed', 'asked-for-only', 'blocked']),
    usual: 'allowed',
    words: 'client guest logons',
    remark: 'allowed: it goes on; asked-for-only: it goes on where its user asked for guest; blocked: it ends the session.',
    changes: [{ kind: 'relaxation', to: 'allowed', onlyOn: ['windows'] }],
  },
  domainJoined: {
    shape: flag('It is a member of a domain.'),
    usual: true,
    words: 'client is joined to a domain',
  },
  mechanisms: {
    shape: word('Mechanisms that it has, in the order in which it tries them.', [
      'kerberos-then-ntlm',
      'ntlm-then-kerberos',
      'kerberos-only',
      'ntlm-only',
    ]),
    usual: 'kerberos-then-ntlm',
    words: 'client mechanisms',
    changes: [{ kind: 'device', to: 'kerberos-then-ntlm' }],
  },
  kerberosTicket: {
    shape: word('Whether it gets a Kerberos ticket; by-rule leaves it to name, account and domain controller.', [
      'by-rule',
      'available',
      'impossible',
    ]),
    usual: 'by-rule',
    words: 'client Kerberos ticket',
  },
  ntlm: {
    shape: word('NTLM version that it sends; v1-removed: set to NTLMv1 on a Windows that has none any more.', [
      'ntlmv2',
      'ntlmv1',
      'v1-removed',
      'none',
    ]),
    usual: 'ntlmv2',
    words: 'client NTLM',
    changes: [
      { kind: 'device', to: 'ntlmv2' },
      { kind: 'relaxation', from: ['ntlmv2'], to: 'ntlmv1' },
    ],
  },
  ntlmSessionSecurity: {
    shape: flag('It offers NTLMv2 session security.'),
    usual: true,
    words: 'client NTLMv2 session security',
    remark: 'It goes with NTLMv1 too; a client that sends LM responses does not offer it.',
    changes: [{ kind: 'device', to: true }],
  },
  ntlm128Bit: {
    shape: flag('It offers session keys of 128 bits with NTLM.'),
    usual: true,
    words: 'client NTLM with 128 bits',
    changes: [{ kind: 'device', to: true }],
  },
  demandsNtlmSessionSecurity: {
    shape: flag('It demands NTLMv2 session security.'),
    usual: false,
    words: 'client demands NTLMv2 session security',
    changes: [{ kind: 'relaxation', to: false }],
  },
  demandsNtlm128Bit: {
    shape: flag('It demands session keys of 128 bits with NTLM.'),
    usual: false,
    words: 'client demands NTLM with 128 bits',
    changes: [{ kind: 'relaxation', to: false }],
  },
  sendsTargetName: {
    shape: flag('Its NTLMv2 message carries the name of the server.'),
    usual: true,
    words: 'client sends target name',
    remark: 'A server with SPN target name validation looks for it.',
    changes: [{ kind: 'device', to: true }],
  },
  blocksNtlm: {
    shape: flag('SMB NTLM blocking is on.'),
    usual: false,
    words: 'client blocks NTLM',
    remark: 'A single mapping can block NTLM too.',
    changes: [{ kind: 'relaxation', to: false }],
  },
  ntlmExceptions: {
    shape: listOf('Servers that SMB NTLM blocking leaves out, compared with the name as typed.', text(serverNames, 'nas01')),
    usual: [],
    unknown: { cannot: 'any name can be on the list' },
    words: 'client NTLM exceptions',
    changes: [{ kind: 'exception', find: ({ before, typedName }) => [...before, typedName] }],
  },
  lsaOutgoingNtlm: {
    shape: word("LSA's restriction of outgoing NTLM.", ['allow', 'audit', 'deny']),
    usual: 'allow',
    words: 'client LSA outgoing NTLM',
    changes: [{ kind: 'relaxation', to: 'audit' }],
  },
  lsaNtlmExceptions: {
    shape: listOf("Servers that LSA's restriction leaves out.", text(serverNames, 'nas01')),
    usual: [],
    unknown: { tries: [[], ['*']], says: 'a list without this server, and one that covers it' },
    words: 'client LSA NTLM exceptions',
    changes: [{ kind: 'exception', find: ({ before, typedName }) => [...before, typedName] }],
  },
  ntlmKeyTooShort: {
    shape: flag('The minimum session key length is more than NTLM can reach.'),
    usual: false,
    words: 'client NTLM key too short',
    changes: [{ kind: 'relaxation', to: false }],
  },
  triesAddressSpn: {
    shape: flag('It asks for a Kerberos ticket for a server named by address.'),
    usual: false,
    words: 'client tries address SPN',
  },
  entraJoined: {
    shape: flag('It is Microsoft Entra joined.'),
    usual: false,
    words: 'client is joined to Microsoft Entra',
    remark: 'PKU2U with a certificate is possible where both ends are joined.',
  },
  iakerb: {
    shape: flag('IAKerb is on (previews of 2026 only).'),
    usual: false,
    words: 'client IAKerb',
  },
  hardenedPaths: {
    shape: listOf('Hardened UNC paths.', hardenedPath),
    usual: [],
    unknown: anyHardening,
    words: 'client hardened UNC paths',
    changes: [{ kind: 'relaxation', to: [] }],
  },
});
