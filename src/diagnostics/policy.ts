import type { DiagnosticDefinition } from './diagnostic.js';
import { didYouMeanText, quote, quoteList } from './quote.js';

interface Named {
  /** The text as the author wrote it. */
  readonly text: string;
}

interface Suggested {
  readonly suggestion: string | undefined;
}

const howToNameWindows = 'Write the release and the edition, such as "windows-11-24h2/pro", or a build: "windows-11@26100.3612/pro".';

/** What is said of a policy's intent: the Windows it is for, the bases it builds on, its dates and waivers. */
export const policyDiagnostics = {
  'windows-is-malformed': {
    severity: 'error',
    message: ({ text, suggestion }: Named & Suggested) => `${quote(text)} does not name a Windows${didYouMeanText(suggestion)}`,
    help: () => howToNameWindows,
  },
  'windows-is-unknown': {
    severity: 'error',
    message: ({ text, suggestion }: Named & Suggested) => `${quote(text)} is no Windows of the catalogue${didYouMeanText(suggestion)}`,
    help: () => '"smbward windows" lists them all.',
  },
  'windows-release-is-missing': {
    severity: 'error',
    message: ({ text }: Named) => `${quote(text)} has many releases; which one?`,
    help: ({ names }: { names: readonly string[] }) => `Write one of ${names.join(', ')}, or a build: ${howToNameWindows}`,
  },
  'windows-build-is-of-another': {
    severity: 'error',
    message: ({ build, name, instead }: { build: number; name: string; instead: string | null }) =>
      instead === null
        ? `build ${build} does not belong to ${name}, nor to any Windows of the catalogue`
        : `build ${build} does not belong to ${name}; it is ${quote(instead)}`,
    help: () => howToNameWindows,
  },
  'windows-edition-is-unknown': {
    severity: 'error',
    message: ({ edition, suggestion }: { edition: string } & Suggested) =>
      `${quote(edition)} is no edition of Windows${didYouMeanText(suggestion)}`,
    help: ({ name, editions }: { name: string; editions: readonly string[] }) => `Editions of ${name}: ${editions.join(', ')}.`,
  },
  'windows-edition-does-not-exist': {
    severity: 'error',
    message: ({ edition, name }: { edition: string; name: string }) => `${name} has no edition ${quote(edition)}`,
    help: ({ name, editions }: { name: string; editions: readonly string[] }) => `Editions of ${name}: ${editions.join(', ')}.`,
  },
  'windows-suffix-is-unknown': {
    severity: 'error',
    message: ({ suffix, suffixes }: { suffix: string; suffixes: readonly string[] }) =>
      `${quote(suffix)} is not one of ${quoteList(suffixes)}`,
    help: () => '"+dc" is a domain controller, "+upgraded" a machine upgraded in place from an older Windows; each stands once.',
  },
  'client-is-no-domain-controller': {
    severity: 'error',
    message: ({ name }: { name: string }) => `${name} is a client and cannot be a domain controller`,
    help: () => 'Remove "+dc", or name a Windows Server.',
  },
  'windows-is-listed-twice': {
    severity: 'warning',
    message: ({ text }: Named) => `${quote(text)} stands twice in appliesTo`,
    help: () => 'Remove one of them: they are the same Windows.',
  },
  'applies-to-is-missing': {
    severity: 'error',
    message: () => 'the policy does not say for which Windows it is: neither it nor a base has "appliesTo"',
    help: () => `Add "appliesTo". ${howToNameWindows}`,
  },
  'applies-to-exceeds-base': {
    severity: 'error',
    message: ({ text, base }: Named & { base: string }) => `${quote(text)} is not among the Windows that the base ${base} is for`,
    help: () => 'A policy may narrow the Windows of its bases, not widen them: add it to the base, or do not extend that base.',
  },
  'bases-share-no-windows': {
    severity: 'error',
    message: () => 'the bases have no Windows in common',
    help: () => 'Say with "appliesTo" in the bases which Windows both are for, or extend one of them only.',
  },
  'base-is-missing': {
    severity: 'error',
    message: ({ text }: Named) => `there is no file ${quote(text)}`,
    help: () => 'Bases are named relative to the file that extends them.',
  },
  'base-is-unreadable': {
    severity: 'error',
    message: ({ text, detail }: Named & { detail: string }) => `${quote(text)} cannot be read: ${detail}`,
    help: () => 'Check that it is a file, and its permissions.',
  },
  'base-is-outside-repository': {
    severity: 'error',
    message: ({ text }: Named) => `${quote(text)} lies outside the repository`,
    help: () => 'A policy builds on files of its own repository only, so that a commit holds all that it says.',
  },
  'base-is-not-relative': {
    severity: 'error',
    message: ({ text }: Named) => `${quote(text)} is not a relative file name with forward slashes`,
    help: () => 'Write it as seen from this file, such as "./base.json" or "../common/base.json".',
  },
  'base-is-listed-twice': {
    severity: 'warning',
    message: ({ text }: Named) => `${quote(text)} stands twice in extends`,
    help: () => 'Remove one of them.',
  },
  'extends-is-circular': {
    severity: 'error',
    message: ({ chain }: { chain: readonly string[] }) => `policies extend each other in a circle: ${chain.join(' → ')}`,
    help: () => 'Move what they share into a base of its own.',
  },
  'extends-is-too-deep': {
    severity: 'error',
    message: ({ limit }: { limit: number }) => `bases are nested more than ${limit} deep`,
    help: () => 'Let policies extend a common base directly.',
  },
  'policy-is-missing': {
    severity: 'error',
    message: ({ text }: Named) => `there is no file ${quote(text)}`,
    help: () => 'Check the name and the folder that it is given in.',
  },
  'policy-is-unreadable': {
    severity: 'error',
    message: ({ text, detail }: Named & { detail: string }) => `${quote(text)} cannot be read: ${detail}`,
    help: () => 'Check that it is a file, and its permissions.',
  },
  'assignment-overrides-base': {
    severity: 'note',
    message: ({ path, base }: { path: string; base: string }) => `${path} overrides what ${base} says`,
    help: () => 'Nothing to do if that is meant; "unmanaged" would take the assignment away instead.',
  },
  'bases-disagree': {
    severity: 'error',
    message: ({ path, bases }: { path: string; bases: readonly string[] }) => `${path}: ${bases.join(' and ')} disagree`,
    help: ({ path }: { path: string }) => `Decide it here: give ${path} a value, "default" or "unmanaged".`,
  },
  'unmanaged-changes-nothing': {
    severity: 'warning',
    message: ({ path }: { path: string }) => `${path}: "unmanaged" takes nothing away, no base assigns it`,
    help: () => 'Remove the key: a setting that is not named is left alone.',
  },
  'edit-has-no-list': {
    severity: 'error',
    message: ({ path }: { path: string }) => `${path}: there is no list to edit, no base assigns one`,
    help: () => 'Write the whole list in [ ], or extend the base that has it.',
  },
  'entry-is-not-in-base': {
    severity: 'error',
    message: ({ path, entry }: { path: string; entry: string }) =>
      `${path}: ${quote(entry)} cannot be removed, the base's list does not have it`,
    help: ({ entries }: { entries: readonly string[] }) => `The base has ${entries.join(', ')}.`,
  },
  'entry-is-in-base-already': {
    severity: 'warning',
    message: ({ path, entry }: { path: string; entry: string }) => `${path}: ${quote(entry)} is in the base's list already`,
    help: () => 'Remove it from "add".',
  },
  'edit-leaves-no-entry': {
    severity: 'error',
    message: ({ path }: { path: string }) => `${path}: nothing is left of the list, and an empty list is no list to Windows`,
    help: () => 'Write "unmanaged" to take the list away, or "default" to restore what Windows has of itself.',
  },
  'entry-is-duplicate': {
    severity: 'error',
    message: ({ path, entry }: { path: string; entry: string }) => `${path}: ${quote(entry)} stands twice`,
    help: () => 'Remove one of them; letter case makes no difference to Windows.',
  },
  'date-does-not-exist': {
    severity: 'error',
    message: ({ date }: { date: string }) => `until: there is no day ${quote(date)}`,
    help: () => 'Write a day of the calendar as year, month and day.',
  },
  'waiver-is-unused': {
    severity: 'warning',
    message: ({ code, at }: { code: string; at: string }) => `the waiver of ${code} at ${at} silences nothing`,
    help: () => 'Remove it if the cause is gone; else compare its code and place with the diagnostic.',
  },
  'waiver-has-expired': {
    severity: 'error',
    message: ({ code, at, until, asOf }: { code: string; at: string; until: string; asOf: string }) =>
      `the waiver of ${code} at ${at} held until ${until}; today is ${asOf}`,
    help: ({ owner }: { owner: string }) => `Ask ${owner}: remove the cause, or renew the waiver with a new reason.`,
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
