import { decidedBy, pathOf, tableRowsOf } from './reading.js';
import type { Rule } from './rule.js';

/** What an identifier of each type looks like: the SHA-256 of a certificate, or the X.500 name of an issuer. */
const forms = {
  SHA256: { pattern: /^[0-9A-Fa-f]{64}$/, words: '64 hexadecimal digits' },
  ISSUER: {
    pattern: /^(?:[A-Za-z][A-Za-z0-9-]*|(?:OID\.)?\d+(?:\.\d+)+)\s*=\s*\S/,
    words: 'a distinguished name, such as "CN=Contoso Issuing CA, DC=contoso, DC=com"',
  },
} as const;

/** An entry of the access list that can be no hash, or no name of an issuer: it allows and denies nobody. */
export const quicAccessEntryIsMalformed: Rule<'quic-access-entry-is-malformed'> = {
  id: 'quic-access-entry-is-malformed',
  sources: ['D-QUICAC', 'connection rules §8'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      for (const { entry, row } of tableRowsOf(decidedBy(effective, 'quicClientAccessControl'))) {
        const type = row['identifierType'] as keyof typeof forms;
        const identifier = String(row['identifier']);
        const { pattern, words } = forms[type];
        if (pattern.test(identifier)) continue;
        yield { at: entry, says: { path: pathOf('quicClientAccessControl'), type, identifier, expected: words }, on: windows };
      }
    }
  },
};
