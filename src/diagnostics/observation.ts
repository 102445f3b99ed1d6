import { joinWords } from '../text/join-words.js';
import { notRelativeDefinition, outsideDefinition } from './named-file.js';
import type { DiagnosticDefinition } from './diagnostic.js';
import { quote } from './quote.js';

const whatIsRead =
  'Name the answer of the script that "smbward observe" writes, a registry export (.reg), or the text or JSON of Get-SmbClientConfiguration or Get-SmbServerConfiguration.';

/** What is said of files that tell the state of a machine, and of a machine that is not as its policy wants it. */
export const observationDiagnostics = {
  'observation-is-wrong': {
    severity: 'error',
    title: 'An observation that is not as the script writes it',
    message: ({ at, problem }: { at: string; problem: string }) => `${at} ${problem}`,
    help: () => 'Run the script of "smbward observe" again, and leave its answer as it is.',
  },
  'property-list-is-empty': {
    severity: 'error',
    title: 'Output of PowerShell without a property',
    message: () => 'the file has no line of the form "Name : value", and is no JSON',
    help: () => whatIsRead,
  },
  'state-is-no-observation': {
    severity: 'error',
    title: 'A file that does not tell the state of a machine',
    message: ({ file }: { file: string }) => `${file} does not tell the state of a machine`,
    help: () => whatIsRead,
  },
  'state-is-an-order': {
    severity: 'error',
    title: 'A .reg file that removes something, given as a registry export',
    message: () => 'the .reg file removes a key or a value: it is an order, and no export of what a machine has',
    help: () => 'Export the keys with regedit or reg export; what is to be applied is not what is there.',
  },
  'state-tells-no-windows': {
    severity: 'error',
    title: 'Files that do not tell which Windows a machine runs',
    message: ({ files }: { files: readonly string[] }) =>
      `${joinWords(files)} ${files.length === 1 ? 'does' : 'do'} not tell which Windows the machine runs`,
    help: ({ where }: { where: string }) => `Name it ${where}, or ask the machine by the script of "smbward observe", which tells it.`,
  },
  'observation-has-no-policy': {
    severity: 'error',
    title: 'A policy for a machine that was observed',
    message: ({ key, side }: { key: string; side: string }) =>
      `${quote(key)} cannot be given to the ${side}, which is a machine as it was observed`,
    help: () =>
      'Leave it out: the machine has what it has. To see what the policy brings about, name the Windows in place of the observation.',
  },
  'observation-is-missing': {
    severity: 'error',
    title: 'An observation that does not exist',
    message: ({ text }: { text: string }) => `the file ${quote(text)} does not exist`,
    help: () => 'Check the name and the folder that it is given in.',
  },
  'observation-is-unreadable': {
    severity: 'error',
    title: 'An observation that cannot be read',
    message: ({ text, detail }: { text: string; detail: string }) => `${quote(text)} cannot be read: ${detail}`,
    help: () => 'Check that it is a file, and its permissions.',
  },
  'observation-is-outside-repository': outsideDefinition(
    'An observation outside the repository',
    'the folder of the file that names it',
    'A scenario may only name observations of its own repository, so that a commit contains everything it says.',
  ),
  'observation-is-not-relative': notRelativeDefinition(
    'An observation that is not named by a relative path',
    '"./pc-042.json" or "../observations/pc-042.json"',
  ),
  'setting-drifts': {
    severity: 'error',
    title: 'A machine that is not as its policy wants it',
    message: ({ setting, found, expected, from }: { setting: string; found: string; expected: string; from: string }) =>
      `${setting} is ${found} (${from}), and the policy wants ${expected}`,
    help: () => 'Apply the policy again, and look who changed the value.',
  },
  'setting-is-not-told': {
    severity: 'warning',
    title: 'A setting of which the files do not tell what it is on the machine',
    message: ({ setting, why }: { setting: string; why: string }) => `${setting} is not known: ${why}`,
    help: () => 'Run the script of "smbward observe" with the rights of an administrator, or export the keys that are missing.',
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
