/** What stands but deserves a word; the words are in the room explain. */
export type WarningId =
  | 'guest-session'
  | 'guest-by-wrong-password'
  | 'anonymous-session'
  | 'smb1-session'
  | 'unsigned-session'
  | 'ntlm-used'
  | 'ntlmv1-used'
  | 'secure-negotiate-could-close'
  | 'rate-limiter-delays-failures'
  | 'encryption-not-enforced'
  | 'certificate-not-checked'
  | 'quic-failed-too';
