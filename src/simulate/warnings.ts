/** What stands but deserves a word, by id; the words are in the room explain. */
export const warnings = [
  'guest-session',
  'guest-by-wrong-password',
  'anonymous-session',
  'smb1-session',
  'unsigned-session',
  'ntlm-used',
  'ntlmv1-used',
  'secure-negotiate-could-close',
  'rate-limiter-delays-failures',
  'encryption-not-enforced',
  'certificate-not-checked',
] as const;

/** Id of a warning. */
export type WarningId = (typeof warnings)[number];
