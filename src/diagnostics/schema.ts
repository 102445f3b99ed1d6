import { proposeWord, rewrite } from './correction.js';
import type { DiagnosticDefinition } from './diagnostic.js';
import { didYouMeanText, quote, quoteList } from './quote.js';

/** A message lists the words that are possible when there are no more than these. */
const mostWords = 12;

interface Written {
  /** The key at which the value stands. */
  readonly label: string;
  /** The value as the author wrote it. */
  readonly value: string;
}

const leaveOut = 'Leave the key out to leave the setting alone, or write "default" to restore what Windows has by default.';

/** `a or b`, in quotation marks. */
function either(paths: readonly string[]): string {
  return paths.map(quote).join(' or ');
}

function inGroup(where: string): string {
  return where === '' ? 'the policy document' : quote(where);
}

/** What is said of a document's structure: keys, kinds of values, words, ranges. */
export const schemaDiagnostics = {
  'document-is-not-object': {
    severity: 'error',
    title: 'A policy that is not an object',
    message: () => 'a policy is an object in { }',
    help: () => 'Write an object such as { "language": 1, "name": "office", "appliesTo": ["windows-11-24h2/pro"] }.',
  },
  'document-has-too-many-values': {
    severity: 'error',
    title: 'A document with too many values',
    message: ({ limit }: { limit: number }) => `the document has more than ${limit} values`,
    help: () => 'Check that this is a policy: one that names every setting has a few hundred.',
  },
  'language-is-unknown': {
    severity: 'error',
    title: 'A policy language that this version does not know',
    message: ({ value }: { value: string }) => `language: ${value} is not a policy language that this version knows; it knows 1`,
    help: () => 'Write "language": 1, or install the smbward that the policy was written for.',
  },
  'key-is-unknown': {
    severity: 'error',
    title: 'A key that is not part of the language',
    message: ({ key, where, suggestion }: { key: string; where: string; suggestion: string | undefined }) =>
      `${quote(key)} is not a key of ${inGroup(where)}${didYouMeanText(suggestion)}`,
    help: ({ keys }: { keys: readonly string[] }) => `Keys here: ${keys.join(', ')}.`,
    fix: ({ suggestion }: { suggestion: string | undefined }) => proposeWord(suggestion),
  },
  'setting-is-set-whole': {
    severity: 'error',
    title: 'An edit of a setting that is no list',
    message: ({ key, path }: { key: string; path: string }) => `${quote(key)} is not a key of ${quote(path)}: this setting is set whole`,
    help: () => 'Write its whole value: only lists take "add" and "remove".',
  },
  'key-belongs-elsewhere': {
    severity: 'error',
    title: 'A key in the wrong group',
    message: ({ key, where, paths }: { key: string; where: string; paths: readonly string[] }) =>
      `${quote(key)} is not a key of ${inGroup(where)}; it belongs under ${either(paths.map(parentOf))}`,
    help: ({ paths }: { paths: readonly string[] }) => `Move it: the setting is ${paths.join(' or ')}.`,
  },
  'key-is-windows-name': {
    severity: 'error',
    title: 'A Windows name in place of the key of a policy',
    message: ({ key, kind, paths }: { key: string; kind: string; paths: readonly string[] }) =>
      `${quote(key)} is the Windows name (${kind}); a policy calls it ${either(paths)}`,
    help: ({ paths }: { paths: readonly string[] }) =>
      `"smbward explain ${paths[0] ?? ''}" shows the setting with all its names and values.`,
    fix: ({ where, paths }: { where: string; paths: readonly string[] }) => proposeWord(onlyKeyIn(where, paths)),
  },
  'required-key-is-missing': {
    severity: 'error',
    title: 'A required key that is missing',
    message: ({ key, where }: { key: string; where: string }) => `${quote(key)} is missing in ${inGroup(where)}`,
    help: ({ key }: { key: string }) => `Add ${quote(key)}.`,
  },
  'value-is-null': {
    severity: 'error',
    title: 'A null in place of a value',
    message: ({ label }: { label: string }) => `${label}: null is not a value in a policy`,
    help: () => leaveOut,
  },
  'type-is-wrong': {
    severity: 'error',
    title: 'A value of the wrong type',
    message: ({ label, value, expected }: Written & { expected: string }) => `${label}: ${value} is not ${expected}`,
    help: ({ expected }: { expected: string }) => `Write ${expected}.`,
    fix: ({ instead }: { instead: string | undefined }) => rewrite(instead),
  },
  'group-is-not-value': {
    severity: 'error',
    title: 'A value in place of a group of settings',
    message: ({ label, value }: Written) => `${label}: ${value} is not possible here; ${quote(label)} is a group of settings`,
    help: ({ keys, instead }: { keys: readonly string[]; instead: string | undefined }) =>
      `Write ${instead ?? `an object with some of ${keys.join(', ')}`}, or "default" for all of them.`,
  },
  'word-is-unknown': {
    severity: 'error',
    title: 'A word that the key does not take',
    message: ({ label, value, words, suggestion }: Written & { words: readonly string[]; suggestion: string | undefined }) =>
      `${label}: ${value} is not ${words.length > mostWords ? 'known' : `one of ${quoteList(words)}`}${didYouMeanText(suggestion)}`,
    help: ({ isSetting, words }: { isSetting: boolean; words: readonly string[] }) =>
      isSetting || words.length <= mostWords
        ? `Write one of these words.${isSetting ? ` ${leaveOut}` : ''}`
        : `Write one of ${words.length} words, such as ${quoteList(words.slice(0, 3))}.`,
    fix: ({ suggestion }: { suggestion: string | undefined }) => proposeWord(suggestion),
  },
  'number-is-out-of-range': {
    severity: 'error',
    title: 'A number outside the range of the setting',
    message: ({ label, value, min, max, unit }: Written & { min: number; max: number; unit: string }) =>
      `${label}: ${value} is not between ${min} and ${max}${unit === '' ? '' : ` (${unit})`}`,
    help: ({ min, max }: { min: number; max: number }) => `Write a whole number from ${min} to ${max}.`,
  },
  'list-is-empty': {
    severity: 'error',
    title: 'An empty list',
    message: ({ label, noListToWindows }: { label: string; noListToWindows: boolean }) =>
      noListToWindows ? `${label}: Windows treats an empty list as none` : `${label}: the list is empty`,
    help: ({ noListToWindows }: { noListToWindows: boolean }) => (noListToWindows ? leaveOut : 'Add an item, or leave the key out.'),
  },
  'list-is-too-long': {
    severity: 'error',
    title: 'A list with too many items',
    message: ({ label, limit }: { label: string; limit: number }) => `${label}: the list has more than ${limit} items`,
    help: () => 'Split the policy: what they share goes into a base.',
  },
  'text-is-blank': {
    severity: 'error',
    title: 'A text that says nothing',
    message: ({ label, value }: Written) => `${label}: ${value} is blank`,
    help: () => 'Write a text, or leave the key out.',
  },
  'date-is-malformed': {
    severity: 'error',
    title: 'A date that is not written as year, month and day',
    message: ({ label, value }: Written) => `${label}: ${value} is not a date`,
    help: () => 'Write year, month and day, such as "2027-03-31"; it is the last day on which it applies.',
  },
  'policy-name-is-malformed': {
    severity: 'error',
    title: 'A policy name with characters that artefact names cannot hold',
    message: ({ label, value }: Written) => `${label}: ${value} is not made of lower-case letters, digits and single hyphens`,
    help: () => 'Write a short name such as "office-clients": artefacts are named after it. "title" takes any text.',
  },
  'server-name-is-malformed': {
    severity: 'error',
    title: 'A text that cannot be the name of a server',
    message: ({ label, value }: Written) => `${label}: ${value} is not the name of a server`,
    help: () => 'Write a host name, a full DNS name or an address, one in each entry, without \\\\, share or port.',
  },
  'text-does-not-fit': {
    severity: 'error',
    title: 'A text without the form that Windows expects',
    message: ({ label, value }: Written) => `${label}: ${value} does not have the form that Windows expects`,
    help: ({ example }: { example: string }) => `Write it like this: ${example}`,
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;

/** The key that the group `where` has for a setting, where it has just one. */
function onlyKeyIn(where: string, paths: readonly string[]): string | undefined {
  const [path, ...others] = paths;
  return path !== undefined && others.length === 0 && parentOf(path) === where ? path.slice(where.length + 1) : undefined;
}

function parentOf(path: string): string {
  const end = path.lastIndexOf('.');
  return end < 0 ? path : path.slice(0, end);
}
