import { serverNamePattern, serverWildcardPattern } from '../catalogue/settings/names.js';

/** The texts that the document's own keys take; a message is chosen by the pattern that failed. */
export const patterns = {
  text: '\\S',
  date: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$',
  policyName: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
  serverName: serverNamePattern,
  serverPattern: serverWildcardPattern,
} as const;
