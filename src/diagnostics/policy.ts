import { proposeWord } from './correction.js';
import type { DiagnosticDefinition } from './diagnostic.js';
import { notRelativeDefinition, outsideDefinition } from './named-file.js';
import { didYouMeanText, quote, quoteList } from './quote.js';

interface Named {
  /** The text as the author wrote it. */
  readonly text: string;
}

interface Suggested {
  readonly suggestion: string | undefined;
}

interface Instead {
  /** The whole name of the Windows that the author probably meant. */
  readonly instead: string | undefined;
}

const howToNameWindows = 'Write the release and the edition, such as "windows-11-24h2/pro", or a build: "windows-11@26100.3612/pro".';

/** What is said of a policy's intent: the Windows it is for, the bases it builds on, its dates and waivers. */
export const policyDiagnostics = {
  'windows-is-malformed': {
    severity: 'error',
    title: 'A text that does not name a Windows',
    message: ({ text, suggestion }: Named & Suggested) => `${quote(text)} does not name a Windows${didYouMeanText(suggestion)}`,
    help: () => howToNameWindows,
    fix: ({ suggestion }: Suggested) => proposeWord(suggestion),
  },
  'windows-is-unknown': {
    severity: 'error',
    title: 'A Windows that is not in the catalogue',
    message: ({ text, suggestion }: Named & Suggested) => `${quote(text)} is not a Windows in the catalogue${didYouMeanText(suggestion)}`,
    help: () => '"smbward windows" lists them all.',
    fix: ({ instead }: Instead) => proposeWord(instead),
  },
  'windows-release-is-missing': {
    severity: 'error',
    title: 'A Windows without its release',
    message: ({ text }: Named) => `${quote(text)} has many releases; which one?`,
    help: ({ names }: { names: readonly string[] }) => `Write one of ${names.join(', ')}, or a build: ${howToNameWindows}`,
  },
  'windows-build-is-of-another': {
    severity: 'error',
    title: 'A build that belongs to another Windows',
    message: ({ build, name, right }: { build: number; name: string; right: string | null }) =>
      right === null
        ? `build ${build} does not belong to ${name}, nor to any Windows in the catalogue`
        : `build ${build} does not belong to ${name}; it is ${quote(right)}`,
    help: () => howToNameWindows,
    fix: ({ instead }: Instead) => proposeWord(instead),
  },
  'windows-edition-is-unknown': {
    severity: 'error',
    title: 'An edition that does not exist',
    message: ({ edition, suggestion }: { edition: string } & Suggested) =>
      `${quote(edition)} is not an edition of Windows${didYouMeanText(suggestion)}`,
    help: ({ name, editions }: { name: string; editions: readonly string[] }) => `Editions of ${name}: ${editions.join(', ')}.`,
    fix: ({ instead }: Instead) => proposeWord(instead),
  },
  'windows-edition-does-not-exist': {
    severity: 'error',
    title: 'An edition that this Windows does not have',
    message: ({ edition, name }: { edition: string; name: string }) => `${name} has no edition ${quote(edition)}`,
    help: ({ name, editions }: { name: string; editions: readonly string[] }) => `Editions of ${name}: ${editions.join(', ')}.`,
  },
  'windows-suffix-is-unknown': {
    severity: 'error',
    title: 'An unknown suffix to the name of a Windows',
    message: ({ suffix, suffixes }: { suffix: string; suffixes: readonly string[] }) =>
      `${quote(suffix)} is not one of ${quoteList(suffixes)}`,
    help: () => '"+dc" is a domain controller, "+upgraded" a machine upgraded in place from an older Windows; each may appear once.',
  },
  'client-is-no-domain-controller': {
    severity: 'error',
    title: 'A client edition named as a domain controller',
    message: ({ name }: { name: string }) => `${name} is a client and cannot be a domain controller`,
    help: () => 'Remove "+dc", or name a Windows Server.',
  },
  'windows-is-listed-twice': {
    severity: 'warning',
    title: 'A Windows that appears twice in appliesTo',
    message: ({ text }: Named) => `${quote(text)} appears twice in appliesTo`,
    help: () => 'Remove one of them: they are the same Windows.',
  },
  'applies-to-is-missing': {
    severity: 'error',
    title: 'A policy that does not say which Windows it is for',
    message: () => 'the policy does not say which Windows it is for: neither it nor a base has "appliesTo"',
    help: () => `Add "appliesTo". ${howToNameWindows} Only a base that another policy of the repository extends may leave it out.`,
  },
  'base-names-no-windows': {
    severity: 'note',
    title: 'A base that leaves the Windows to those who extend it',
    message: () => 'this policy names no Windows: it is checked as a base, for what holds on every Windows',
    help: () =>
      `What its values mean on a Windows is checked in each policy that extends it. To compile it by itself, add "appliesTo". ${howToNameWindows}`,
  },
  'applies-to-exceeds-base': {
    severity: 'error',
    title: 'A Windows that the base is not for',
    message: ({ text, base }: Named & { base: string }) => `${quote(text)} is not one of the Windows that the base ${base} is for`,
    help: () => 'A policy may narrow the Windows of its bases, not widen them: add it to the base, or do not extend that base.',
  },
  'bases-share-no-windows': {
    severity: 'error',
    title: 'Bases with no Windows in common',
    message: () => 'the bases have no Windows in common',
    help: () => 'Say with "appliesTo" in the bases which Windows both are for, or extend one of them only.',
  },
  'base-is-missing': {
    severity: 'error',
    title: 'A base that does not exist',
    message: ({ text }: Named) => `the file ${quote(text)} does not exist`,
    help: () => 'Bases are named relative to the file that extends them.',
  },
  'base-is-unreadable': {
    severity: 'error',
    title: 'A base that cannot be read',
    message: ({ text, detail }: Named & { detail: string }) => `${quote(text)} cannot be read: ${detail}`,
    help: () => 'Check that it is a file, and its permissions.',
  },
  'base-is-outside-repository': outsideDefinition(
    'A base outside the repository',
    'the folder of the policy',
    'A policy may only build on files of its own repository, so that a commit contains everything it says.',
  ),
  'base-is-not-relative': notRelativeDefinition('A base that is not named by a relative path', '"./base.json" or "../common/base.json"'),
  'base-is-listed-twice': {
    severity: 'warning',
    title: 'A base that appears twice in extends',
    message: ({ text }: Named) => `${quote(text)} appears twice in extends`,
    help: () => 'Remove one of them.',
  },
  'extends-is-circular': {
    severity: 'error',
    title: 'Policies that extend each other in a circle',
    message: ({ chain }: { chain: readonly string[] }) => `policies extend each other in a circle: ${chain.join(' → ')}`,
    help: () => 'Move what they share into a base of its own.',
  },
  'extends-is-too-deep': {
    severity: 'error',
    title: 'Bases nested too deep',
    message: ({ limit }: { limit: number }) => `bases are nested more than ${limit} deep`,
    help: () => 'Let policies extend a common base directly.',
  },
  'policy-is-missing': {
    severity: 'error',
    title: 'A policy that does not exist',
    message: ({ text }: Named) => `the file ${quote(text)} does not exist`,
    help: () => 'Check the name and the folder that it is given in.',
  },
  'policy-is-unreadable': {
    severity: 'error',
    title: 'A policy that cannot be read',
    message: ({ text, detail }: Named & { detail: string }) => `${quote(text)} cannot be read: ${detail}`,
    help: () => 'Check that it is a file, and its permissions.',
  },
  'policy-is-outside-repository': outsideDefinition(
    'A policy outside the repository',
    'the folder of the file that names it',
    'A scenario or an expectation may only name policies of its own repository, so that a commit contains everything it says.',
  ),
  'policy-is-not-relative': notRelativeDefinition(
    'A policy that is not named by a relative path',
    '"./policy.json" or "../office/policy.json"',
  ),
  'assignment-overrides-base': {
    severity: 'note',
    title: 'A value that overrides its base',
    message: ({ path, base }: { path: string; base: string }) => `${path} overrides the value in ${base}`,
    help: () => 'Nothing to do if that is intended; "unmanaged" would remove the assignment instead.',
  },
  'bases-disagree': {
    severity: 'error',
    title: 'Bases that disagree on a value',
    message: ({ path, bases }: { path: string; bases: readonly string[] }) => `${path}: ${bases.join(' and ')} disagree`,
    help: ({ path }: { path: string }) => `Decide it here: give ${path} a value, "default" or "unmanaged".`,
  },
  'unmanaged-changes-nothing': {
    severity: 'warning',
    title: 'An "unmanaged" with nothing to take away',
    message: ({ path }: { path: string }) => `${path}: "unmanaged" has no effect, since no base assigns the setting`,
    help: () => 'Remove the key: a setting that is not named is left alone.',
  },
  'edit-has-no-list': {
    severity: 'error',
    title: 'An edit of a list that no base has',
    message: ({ path }: { path: string }) => `${path}: there is no list to edit, since no base assigns one`,
    help: () => 'Write the whole list in [ ], or extend the base that has it.',
  },
  'entry-is-not-in-base': {
    severity: 'error',
    title: 'An entry to be removed that the base does not have',
    message: ({ path, entry }: { path: string; entry: string }) =>
      `${path}: ${quote(entry)} cannot be removed, since the base's list does not contain it`,
    help: ({ entries }: { entries: readonly string[] }) => `The base has ${entries.join(', ')}.`,
  },
  'entry-is-in-base-already': {
    severity: 'warning',
    title: 'An entry to be added that the base already has',
    message: ({ path, entry }: { path: string; entry: string }) => `${path}: ${quote(entry)} is already in the base's list`,
    help: () => 'Remove it from "add".',
  },
  'edit-leaves-no-entry': {
    severity: 'error',
    title: 'An edit that leaves an empty list',
    message: ({ path }: { path: string }) => `${path}: nothing is left of the list, and Windows treats an empty list as none`,
    help: () => 'Write "unmanaged" to remove the list, or "default" to restore what Windows has by default.',
  },
  'entry-is-duplicate': {
    severity: 'error',
    title: 'An entry that appears twice in a list',
    message: ({ path, entry }: { path: string; entry: string }) => `${path}: ${quote(entry)} appears twice`,
    help: () => 'Remove one of them; Windows ignores letter case.',
  },
  'date-does-not-exist': {
    severity: 'error',
    title: 'A date that does not exist',
    message: ({ date }: { date: string }) => `until: there is no such date as ${quote(date)}`,
    help: () => 'Write an existing date as year, month and day.',
  },
  'waiver-is-unused': {
    severity: 'warning',
    title: 'A waiver that silences nothing',
    message: ({ code, at }: { code: string; at: string }) => `the waiver of ${code} at ${at} silences nothing`,
    help: () => 'Remove it if the cause is gone; otherwise compare its code and place with the diagnostic.',
  },
  'waiver-has-expired': {
    severity: 'error',
    title: 'A waiver that has expired',
    message: ({ code, at, until, asOf }: { code: string; at: string; until: string; asOf: string }) =>
      `the waiver of ${code} at ${at} expired on ${until}; today is ${asOf} (UTC)`,
    help: ({ owner }: { owner: string }) => `Ask ${owner}: remove the cause, or renew the waiver with a new reason.`,
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
