import { proposeWord } from './correction.js';
import type { DiagnosticDefinition } from './diagnostic.js';
import { notRelativeDefinition, outsideDefinition } from './named-file.js';
import { joinWords } from '../text/join-words.js';
import { didYouMeanText, quote, quoteList } from './quote.js';

interface Named {
  /** The text as the author wrote it. */
  readonly text: string;
}

interface Suggested {
  readonly suggestion: string | undefined;
}

const howToNameEnd =
  'Write a Windows such as "windows-11-24h2/pro" (without release or edition all are tried), or a peer such as "guest-only-nas"; "smbward peers" lists profiles, products, vendors and apps.';

/** What is said of scenarios and expectations: files, ends, facts. */
export const simulateDiagnostics = {
  'root-is-not-object': {
    severity: 'error',
    title: 'A scenario or expectations file that is not an object',
    message: ({ what }: { what: string }) => `${what} is an object in { }`,
    help: () => 'Write { "language": 1, … }; the schemas/ folder has its schema.',
  },
  'scenario-language-is-unknown': {
    severity: 'error',
    title: 'A scenario language that this version does not know',
    message: ({ value, known }: { value: number; known: number }) =>
      `language: ${value} is not a language of scenarios that this version knows; it knows ${known}`,
    help: ({ known }: { known: number }) => `Write "language": ${known}, or install the smbward that the file was written for.`,
  },
  'scenario-name-is-duplicate': {
    severity: 'error',
    title: 'Two scenarios of one name',
    message: ({ name }: { name: string }) => `two scenarios are called ${quote(name)}`,
    help: () => 'Give each a name of its own: expectations and answers refer to it.',
  },
  'unknown-is-true-only': {
    severity: 'error',
    title: '"unknown": false, which says nothing',
    message: () => 'unknown: false has no meaning',
    help: () => 'Write the value, or { "unknown": true }.',
  },
  'end-has-no-name': {
    severity: 'error',
    title: 'An end of a connection without a name',
    message: ({ side }: { side: string }) => `the ${side} is neither a Windows nor a peer`,
    help: () => 'Add "windows" or "peer"; use the peer "unknown-client" or "unknown-server" where nothing is known.',
  },
  'end-has-two-names': {
    severity: 'error',
    title: 'An end of a connection with two names',
    message: ({ side }: { side: string }) => `the ${side} is a Windows and a peer at once`,
    help: () => 'Keep "windows" or "peer".',
  },
  'peer-has-no-policy': {
    severity: 'error',
    title: 'A policy for a peer that is not Windows',
    message: ({ key, side, peers }: { key: string; side: string; peers: readonly string[] }) =>
      `${quote(key)} cannot be given to the ${side} ${quoteList(peers)}, which is not a Windows in the catalogue`,
    help: () => 'State what is configured at the peer as facts: under "facts" in a file, with --set on a command line.',
  },
  'end-is-unknown': {
    severity: 'error',
    title: 'An end of a connection that is not in the catalogue',
    message: ({ text, side, suggestion }: Named & Suggested & { side: string }) =>
      `${quote(text)} is neither a Windows in the catalogue nor the profile of a ${side}${didYouMeanText(suggestion)}`,
    help: () => howToNameEnd,
    fix: ({ suggestion }: Suggested) => proposeWord(suggestion),
  },
  'peer-is-unknown': {
    severity: 'error',
    title: 'A peer that is not in the catalogue',
    message: ({ text, side, suggestion }: Named & Suggested & { side: string }) =>
      `${quote(text)} is not the profile of a ${side}${didYouMeanText(suggestion)}`,
    help: ({ side, names }: { side: string; names: readonly string[] }) => `Profiles of a ${side}: ${names.join(', ')}.`,
    fix: ({ suggestion }: Suggested) => proposeWord(suggestion),
  },
  'peer-is-of-other-end': {
    severity: 'error',
    title: 'A peer at the wrong end of the connection',
    message: ({ text, side }: Named & { side: string }) => `${quote(text)} is the profile of a ${side}`,
    help: ({ side }: { side: string }) => `Name it as the ${side}.`,
  },
  'app-speaks-no-smb': {
    severity: 'error',
    title: 'A product that has no SMB at this end',
    message: ({ text, side }: Named & { side: string }) => `${quote(text)} is no ${side} of SMB itself`,
    help: ({ says }: { says: string }) => says,
  },
  'peer-release-is-unknown': {
    severity: 'error',
    title: 'A release of a product that no profile covers',
    message: ({ text, product }: Named & { product: string }) => `no profile of ${product} covers ${quote(text)}`,
    help: ({ names }: { names: readonly string[] }) => `Its profiles: ${names.join(', ')}.`,
  },
  'windows-is-not-of-policy': {
    severity: 'warning',
    title: 'A Windows that the policy is not for',
    message: ({ text, policy }: Named & { policy: string }) => `the policy ${policy} is not for ${quote(text)}`,
    help: () => 'It is applied all the same; name a Windows of its appliesTo if that is not intended.',
  },
  'scenario-is-missing': {
    severity: 'error',
    title: 'A scenario file that does not exist',
    message: ({ text }: Named) => `the file ${quote(text)} does not exist`,
    help: () => 'Scenarios are named relative to the file that names them.',
  },
  'scenario-is-unreadable': {
    severity: 'error',
    title: 'A scenario file that cannot be read',
    message: ({ text, detail }: Named & { detail: string }) => `${quote(text)} cannot be read: ${detail}`,
    help: () => 'Check that it is a file, and its permissions.',
  },
  'scenario-is-outside-repository': outsideDefinition(
    'A scenario file outside the repository',
    'the folder of the file that names it',
    'An expectation may only start from scenarios of its own repository, so that a commit contains everything it says.',
  ),
  'scenario-is-not-relative': notRelativeDefinition(
    'A scenario file that is not named by a relative path',
    '"./scenarios.json" or "../scenarios/office.json"',
  ),
  'scenario-is-not-well-formed': {
    severity: 'error',
    title: 'A scenario file with mistakes',
    message: ({ text }: Named) => `${quote(text)} has mistakes`,
    help: ({ text }: Named) => `"smbward simulate --scenario ${text}" shows them.`,
  },
  'scenario-is-not-in-file': {
    severity: 'error',
    title: 'A scenario that the file does not have',
    message: ({ text, file, suggestion }: Named & Suggested & { file: string }) =>
      `${file} has no scenario ${quote(text)}${didYouMeanText(suggestion)}`,
    help: ({ names }: { names: readonly string[] }) => `It has ${quoteList(names)}.`,
    fix: ({ suggestion }: Suggested) => proposeWord(suggestion),
  },
  'scenario-name-is-missing': {
    severity: 'error',
    title: 'A file with several scenarios and none chosen',
    message: ({ file }: { file: string }) => `${file} has several scenarios; which one?`,
    help: ({ names }: { names: readonly string[] }) => `Add "name": one of ${quoteList(names)}.`,
  },
  'scenario-name-without-file': {
    severity: 'error',
    title: 'A scenario named without its file',
    message: () => 'a scenario is named, but not the file that has it',
    help: () => 'Add "scenario" with the file, or describe the connection here.',
  },
  'expectation-wants-nothing': {
    severity: 'error',
    title: 'An expectation that expects nothing',
    message: () => 'nothing is expected',
    help: () => 'Say how the connection must end, such as { "result": "connected", "never": ["guest"] }.',
  },
  'expectation-contradicts-itself': {
    severity: 'error',
    title: 'An expectation that cannot be met',
    message: ({ key, other }: { key: string; other: string }) => `${quote(key)} and ${quote(other)} cannot both hold`,
    help: ({ failed }: { failed: boolean }) =>
      failed
        ? 'A connection that must fail has no session to speak of: keep the cause, or what the session must be.'
        : 'A connection that must connect fails for no cause: keep "result", or the cause.',
  },
  'expectations-are-missing': {
    severity: 'error',
    title: 'A policy without expectations',
    message: ({ policy, file }: { policy: string; file: string }) => `${policy} has no expectations: the file ${file} does not exist`,
    help: () => 'Put them next to the policy, or name the file with --expect.',
  },
  'policy-has-no-end': {
    severity: 'error',
    title: 'A policy for no Windows that could be this end',
    message: ({ policy }: { policy: string }) => `${policy} is not for any Windows that can be this end`,
    help: () => 'Name a Windows instead of "policy".',
  },
  'address-has-port': {
    severity: 'error',
    title: 'A port behind the name of a server',
    message: ({ text, port }: Named & { port: string }) =>
      `${quote(text)} is not the name of a server: SMB takes no port behind it (${port})`,
    help: ({ server, port }: { server: string; port: string }) =>
      `Name ${server} alone, and ask for the port with --set network.tcpPort=${port}. Windows 11 24H2, Windows Server 2025 and later can (net use /TCPPORT:${port}, New-SmbMapping -TcpPort ${port}); an earlier Windows reaches TCP 445 and no other port.`,
  },
  'address-has-user': {
    severity: 'error',
    title: 'A user before the name of a server',
    message: ({ text, user }: Named & { user: string }) =>
      `${quote(text)} is not the name of a server: the user ${quote(user)} stands before it`,
    help: ({ server }: { server: string }) =>
      `Name the server alone (--address ${server}); --account says what kind of account connects: domain, local, microsoft, guest or anonymous. A Kerberos realm behind a server is written in capitals.`,
  },
  'address-is-not-smb': {
    severity: 'error',
    title: 'An address that SMB does not serve',
    message: ({ text, by }: Named & { by: string }) => `${quote(text)} is not reached by SMB but by ${by}`,
    help: () => 'Name the server (nas01, files.corp.example, 192.0.2.10) or the path with its share (\\\\nas01\\scans).',
  },
  'address-is-not-understood': {
    severity: 'error',
    title: 'A text that names no server',
    message: ({ text, reason }: Named & { reason: string }) => `${quote(text)} is not understood as the name of a server: ${reason}`,
    help: ({ instead }: { instead: string | undefined }) =>
      instead === undefined
        ? 'Write a name (nas01, files.corp.example), an address (192.0.2.10, 2001:db8::10) or a path with its share (\\\\nas01\\scans).'
        : `Write ${instead} for a server and its share, or the name of the server alone.`,
  },
  'facts-contradict': {
    severity: 'error',
    title: 'Two statements that cannot both hold',
    message: ({ one, other, why }: { one: string; other: string; why: string }) => `${one} and ${other} contradict each other: ${why}`,
    help: () => 'Leave out the one that is wrong.',
  },
  'fact-is-malformed': {
    severity: 'error',
    title: 'A --set that says nothing of anything',
    message: ({ text }: Named) => `--set ${quote(text)} is not of the form word=value`,
    help: () =>
      'Write, for instance, --set client.guestLogons=blocked, --set client.LmCompatibilityLevel=5, --set "server signing = mandatory" or --set vers=3.0.',
  },
  'fact-is-unknown': {
    severity: 'error',
    title: 'A word of --set that says nothing of a connection',
    message: ({ text, suggestion }: Named & Suggested) =>
      `${quote(text)} is no fact, no setting of Windows, and no option of smb.conf or mount.cifs that decides a connection${didYouMeanText(suggestion)}`,
    help: ({ names }: { names: readonly string[] }) => `Facts: ${names.join(', ')}.`,
  },
  'word-is-of-several': {
    severity: 'error',
    title: 'A word of --set that more than one end or part knows',
    message: ({ text }: Named) => `${quote(text)} can be said of more than one end or part of the connection`,
    help: ({ names }: { names: readonly string[] }) => `Say which: ${joinWords(names, 'or')}.`,
  },
  'set-value-is-unknown': {
    severity: 'error',
    title: 'A value of --set that the word does not take',
    message: ({ word, value, suggestion }: Suggested & { word: string; value: string }) =>
      `${quote(value)} is not a value of ${word}${didYouMeanText(suggestion)}`,
    help: ({ takes }: { takes: readonly string[] }) => `It takes ${joinWords(takes, 'or')}.`,
  },
  'word-is-not-of-end': {
    severity: 'error',
    title: 'An option that the end does not read',
    message: ({ word, surface, side, names }: { word: string; surface: string; side: string; names: readonly string[] }) =>
      `${word} is an option of ${surface}, which the ${side} ${joinWords(names, 'or')} does not read`,
    help: ({ says }: { says: string }) => `State what it means instead: ${says}.`,
  },
  'fact-cannot-be-unknown': {
    severity: 'error',
    title: 'A fact whose values nobody can list, stated unknown',
    message: ({ fact, reason }: { fact: string; reason: string }) => `${quote(fact)} cannot be unknown: ${reason}`,
    help: () => 'Give the values that are possible as { "oneOf": [ … ] }, or leave the fact out: then the ordinary case counts.',
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
