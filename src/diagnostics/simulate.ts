import type { DiagnosticDefinition } from './diagnostic.js';
import { didYouMeanText, quote, quoteList } from './quote.js';

interface Named {
  /** The text as the author wrote it. */
  readonly text: string;
}

interface Suggested {
  readonly suggestion: string | undefined;
}

const howToNameEnd =
  'Write a Windows such as "windows-11-24h2/pro", or the profile of a peer such as "guest-only-nas"; without release or edition all are tried.';

/** What is said of scenarios and expectations: files, ends, facts. */
export const simulateDiagnostics = {
  'root-is-not-object': {
    severity: 'error',
    message: ({ what }: { what: string }) => `${what} is an object in { }`,
    help: () => 'Write { "language": 1, … }; the schemas/ folder has its schema.',
  },
  'scenario-language-is-unknown': {
    severity: 'error',
    message: ({ value, known }: { value: number; known: number }) =>
      `language: ${value} is not a language of scenarios that this version knows; it knows ${known}`,
    help: ({ known }: { known: number }) => `Write "language": ${known}, or install the smbward that the file was written for.`,
  },
  'scenario-name-is-duplicate': {
    severity: 'error',
    message: ({ name }: { name: string }) => `two scenarios are called ${quote(name)}`,
    help: () => 'Give each a name of its own: expectations and answers refer to it.',
  },
  'unknown-is-true-only': {
    severity: 'error',
    message: () => 'unknown: false says nothing',
    help: () => 'Write the value, or { "unknown": true }.',
  },
  'end-has-no-name': {
    severity: 'error',
    message: ({ side }: { side: string }) => `the ${side} is neither a Windows nor a peer`,
    help: () => 'Add "windows" or "peer"; the peers "unknown-client" and "unknown-server" are those of which nothing is known.',
  },
  'end-has-two-names': {
    severity: 'error',
    message: ({ side }: { side: string }) => `the ${side} is a Windows and a peer at once`,
    help: () => 'Keep "windows" or "peer".',
  },
  'peer-has-no-policy': {
    severity: 'error',
    message: ({ key, side }: { key: string; side: string }) =>
      `${quote(key)} cannot be given to the ${side}: it is no Windows of the catalogue`,
    help: () => 'State what was configured at the peer under "facts".',
  },
  'end-is-unknown': {
    severity: 'error',
    message: ({ text, side, suggestion }: Named & Suggested & { side: string }) =>
      `${quote(text)} is neither a Windows of the catalogue nor the profile of a ${side}${didYouMeanText(suggestion)}`,
    help: () => howToNameEnd,
  },
  'peer-is-unknown': {
    severity: 'error',
    message: ({ text, side, suggestion }: Named & Suggested & { side: string }) =>
      `${quote(text)} is not the profile of a ${side}${didYouMeanText(suggestion)}`,
    help: ({ side, names }: { side: string; names: readonly string[] }) => `Profiles of a ${side}: ${names.join(', ')}.`,
  },
  'peer-is-of-other-end': {
    severity: 'error',
    message: ({ text, side }: Named & { side: string }) => `${quote(text)} is the profile of a ${side}`,
    help: ({ side }: { side: string }) => `Name it as ${side}.`,
  },
  'peer-release-is-unknown': {
    severity: 'error',
    message: ({ text, product }: Named & { product: string }) => `no profile of ${product} covers ${quote(text)}`,
    help: ({ names }: { names: readonly string[] }) => `Its profiles: ${names.join(', ')}.`,
  },
  'windows-is-not-of-policy': {
    severity: 'warning',
    message: ({ text, policy }: Named & { policy: string }) => `the policy ${policy} is not for ${quote(text)}`,
    help: () => 'It is applied all the same; name a Windows of its appliesTo if that is not meant.',
  },
  'scenario-is-missing': {
    severity: 'error',
    message: ({ text }: Named) => `there is no file ${quote(text)}`,
    help: () => 'Scenarios are named relative to the file that names them.',
  },
  'scenario-is-unreadable': {
    severity: 'error',
    message: ({ text, detail }: Named & { detail: string }) => `${quote(text)} cannot be read: ${detail}`,
    help: () => 'Check that it is a file, and its permissions.',
  },
  'scenario-is-not-well-formed': {
    severity: 'error',
    message: ({ text }: Named) => `${quote(text)} has mistakes`,
    help: ({ text }: Named) => `"smbward simulate --scenario ${text}" shows them.`,
  },
  'scenario-is-not-in-file': {
    severity: 'error',
    message: ({ text, file, suggestion }: Named & Suggested & { file: string }) =>
      `${file} has no scenario ${quote(text)}${didYouMeanText(suggestion)}`,
    help: ({ names }: { names: readonly string[] }) => `It has ${quoteList(names)}.`,
  },
  'scenario-name-is-missing': {
    severity: 'error',
    message: ({ file }: { file: string }) => `${file} has several scenarios; which one?`,
    help: ({ names }: { names: readonly string[] }) => `Add "name": one of ${quoteList(names)}.`,
  },
  'scenario-name-without-file': {
    severity: 'error',
    message: () => 'a scenario is named, but not the file that has it',
    help: () => 'Add "scenario" with the file, or describe the connection here.',
  },
  'expectation-wants-nothing': {
    severity: 'error',
    message: () => 'nothing is expected',
    help: () => 'Say what must come of the connection, such as { "result": "connected", "never": ["guest"] }.',
  },
  'expectation-contradicts-itself': {
    severity: 'error',
    message: ({ key, other }: { key: string; other: string }) => `${quote(key)} and ${quote(other)} cannot both hold`,
    help: ({ failed }: { failed: boolean }) =>
      failed
        ? 'A connection that must fail has no session to speak of: keep the cause, or what the session must be.'
        : 'A connection that must connect fails for no cause: keep "result", or the cause.',
  },
  'expectations-are-missing': {
    severity: 'error',
    message: ({ policy, file }: { policy: string; file: string }) => `${policy} has no expectations: there is no file ${file}`,
    help: () => 'Write them beside the policy, or name the file with --expect.',
  },
  'policy-has-no-end': {
    severity: 'error',
    message: ({ policy }: { policy: string }) => `${policy} is for no Windows that can stand here`,
    help: () => 'Name a Windows instead of "policy".',
  },
  'fact-is-malformed': {
    severity: 'error',
    message: ({ text }: Named) => `--set ${quote(text)} is not of the form part.name=value`,
    help: () => 'Write such as --set client.guestLogons=blocked or --set server.tcpPorts=[445,8445].',
  },
  'fact-is-unknown': {
    severity: 'error',
    message: ({ text, suggestion }: Named & Suggested) => `no fact is called ${quote(text)}${didYouMeanText(suggestion)}`,
    help: ({ names }: { names: readonly string[] }) => `Facts: ${names.join(', ')}.`,
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
