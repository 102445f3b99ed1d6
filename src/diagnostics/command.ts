import { joinWords } from '../text/join-words.js';
import type { DiagnosticDefinition } from './diagnostic.js';

/** What a folder or a pattern is searched for. */
const howPoliciesAreFound =
  'A policy is a .json file with "language" and settings or "appliesTo"; the expectations of policy.json are policy.expect.json next to it. node_modules, .git and folders behind links are not searched.';

/** What the command line says: wrong usage, files not found, folders that are not ours, and our own bugs. */
export const commandDiagnostics = {
  'command-missing': {
    severity: 'error',
    title: 'A command line without a command',
    message: () => 'no command was given',
    help: () => 'smbward --help lists the commands.',
  },
  'command-unknown': {
    severity: 'error',
    title: 'A command that does not exist',
    message: ({ word }: { word: string }) => `smbward has no command "${word}"`,
    help: ({ nearest }: { nearest: string | undefined }) =>
      nearest === undefined ? 'smbward --help lists the commands.' : `Did you mean "smbward ${nearest}"?`,
  },
  'flag-before-command': {
    severity: 'error',
    title: 'A flag before the command',
    message: ({ flag }: { flag: string }) => `${flag} comes before the command`,
    help: () => 'Name the command first, its flags after it; smbward --help lists the commands.',
  },
  'flag-unknown': {
    severity: 'error',
    title: 'A flag that the command does not have',
    message: ({ flag, command }: { flag: string; command: string }) => `${flag} is not a flag of "smbward ${command}"`,
    help: ({ nearest, command }: { nearest: string | undefined; command: string }) =>
      nearest === undefined ? `smbward ${command} --help lists its flags.` : `Did you mean ${nearest}?`,
  },
  'flag-missing': {
    severity: 'error',
    title: 'A required flag that is missing',
    message: ({ flag, command }: { flag: string; command: string }) => `"smbward ${command}" needs ${flag}`,
    help: ({ purpose }: { purpose: string }) => purpose,
  },
  'flag-value-missing': {
    severity: 'error',
    title: 'A flag without its value',
    message: ({ flag }: { flag: string }) => `${flag} needs a value`,
    help: ({ values, command }: { values: readonly string[]; command: string }) =>
      values.length > 0 ? `It takes one of: ${values.join(', ')}.` : `smbward ${command} --help explains it.`,
  },
  'flag-takes-no-value': {
    severity: 'error',
    title: 'A value for a flag that takes none',
    message: ({ flag }: { flag: string }) => `${flag} takes no value`,
    help: ({ flag }: { flag: string }) => `Give ${flag} alone, or leave it out.`,
  },
  'flag-value-unknown': {
    severity: 'error',
    title: 'A value that the flag does not take',
    message: ({ flag, value }: { flag: string; value: string }) => `${flag} does not take "${value}"`,
    help: ({ values, nearest }: { values: readonly string[]; nearest: string | undefined }) =>
      (nearest === undefined ? '' : `Did you mean ${nearest}? `) + `It takes one of: ${values.join(', ')}.`,
  },
  'flag-repeated': {
    severity: 'error',
    title: 'A flag that appears twice, or two that say the same',
    message: ({ flag, other }: { flag: string; other?: string }) =>
      other === undefined ? `${flag} appears twice` : `${flag} and ${other} say the same`,
    help: () => 'Give it once.',
  },
  'flags-contradict': {
    severity: 'error',
    title: 'Flags that contradict each other',
    message: ({ flag, other }: { flag: string; other: string }) => `${flag} and ${other} ask for different things`,
    help: ({ flag, other }: { flag: string; other: string }) => `Give ${flag} or ${other}, not both.`,
  },
  'flag-has-no-effect': {
    severity: 'error',
    title: 'A flag that has no effect with the others given, or without another',
    message: ({ flag, where }: { flag: string; where: string }) => `${flag} has no effect ${where}`,
    help: ({ flag }: { flag: string }) => `Leave ${flag} out, or ask for what it is meant for.`,
  },
  'argument-missing': {
    severity: 'error',
    title: 'A required argument that is missing',
    message: ({ argument, command }: { argument: string; command: string }) => `"smbward ${command}" needs ${argument}`,
    help: ({ purpose }: { purpose: string }) => purpose,
  },
  'argument-unexpected': {
    severity: 'error',
    title: 'An argument that the command does not take',
    message: ({ argument, command }: { argument: string; command: string }) =>
      `"smbward ${command}" does not know what to do with "${argument}"`,
    help: ({ command }: { command: string }) => `smbward ${command} --help shows what it takes. Quote a word that contains spaces.`,
  },
  'usage-not-understood': {
    severity: 'error',
    title: 'A command line that is not understood',
    message: ({ reason }: { reason: string }) => reason,
    help: ({ command }: { command: string }) => `smbward ${command} --help shows how it is called.`,
  },
  'date-not-valid': {
    severity: 'error',
    title: 'A date that does not exist',
    message: ({ flag, value }: { flag: string; value: string }) => `${flag} "${value}" is not a date of the calendar`,
    help: () => 'Write year, month and day, such as 2027-03-31.',
  },
  'source-date-not-valid': {
    severity: 'error',
    title: 'A time of the environment that is no number of seconds',
    message: ({ value }: { value: string }) => `SOURCE_DATE_EPOCH "${value}" is not a number of seconds since 1970-01-01`,
    help: () =>
      'Give whole seconds up to the year 9999, such as the output of "git log -1 --format=%ct", or take the variable out of the environment.',
  },
  'word-not-known': {
    severity: 'error',
    title: 'A word with no explanation',
    message: ({ word }: { word: string }) => `smbward cannot explain "${word}": it is not a word that it knows`,
    help: ({ nearest }: { nearest: string | undefined }) =>
      (nearest === undefined ? '' : `Did you mean ${nearest}? `) +
      'It explains settings, policy paths, diagnostics, causes, error numbers, event ids, dialects, names of Windows, of settings in the registry, cmdlets and policies, of peers and apps, facts of a connection and the words of policies, scenarios and expectations. "smbward settings TEXT" searches registry values and areas.',
  },
  'filter-matches-nothing': {
    severity: 'warning',
    title: 'A filter that matches no setting',
    message: ({ filter }: { filter: string }) => `no setting has "${filter}" in its id, policy path, title, area or names`,
    help: ({ nearest }: { nearest: string | undefined }) =>
      nearest === undefined ? 'smbward settings lists all of them.' : `Did you mean ${nearest}?`,
  },
  'filter-matches-no-peer': {
    severity: 'warning',
    title: 'A filter that matches no peer',
    message: ({ filter }: { filter: string }) => `no profile, product, vendor or app has "${filter}" in its names or notes`,
    help: ({ nearest }: { nearest: string | undefined }) =>
      nearest === undefined
        ? 'smbward peers lists all of them; "unknown-server" and "unknown-client" stand for what is not among them.'
        : `Did you mean ${nearest}?`,
  },
  'file-not-found': {
    severity: 'error',
    title: 'A file that does not exist',
    message: ({ file }: { file: string }) => `the file ${file} does not exist`,
    help: ({ nearest }: { nearest: string | undefined }) =>
      nearest === undefined ? 'Check the name and the folder that the command runs in.' : `Did you mean ${nearest}?`,
  },
  'file-is-a-folder': {
    severity: 'error',
    title: 'A folder in place of a file',
    message: ({ file }: { file: string }) => `${file} is a folder, not a policy`,
    help: ({ inside }: { inside: string | undefined }) =>
      inside === undefined ? 'Name the file, or several files.' : `Name the file, such as ${inside}.`,
  },
  'folder-has-no-policy': {
    severity: 'error',
    title: 'A folder without policies',
    message: ({ folder, sought }: { folder: string; sought: string }) => `there is no ${sought} in ${folder} or below`,
    help: () => howPoliciesAreFound,
  },
  'pattern-matches-no-policy': {
    severity: 'error',
    title: 'A pattern that matches no policy',
    message: ({ pattern, sought }: { pattern: string; sought: string }) => `no ${sought} matches ${pattern}`,
    help: () => howPoliciesAreFound,
  },
  'file-is-not-a-policy': {
    severity: 'error',
    title: 'A file for another command in place of a policy',
    message: ({ file, holds }: { file: string; holds: string }) => `${file} holds ${holds}, not a policy`,
    help: () => 'Name a policy. smbward test runs the expectations next to it, and smbward simulate plays scenarios.',
  },
  'folder-has-no-template': {
    severity: 'error',
    title: 'A folder without administrative templates',
    message: ({ folder }: { folder: string }) => `${folder} holds no .admx file`,
    help: () =>
      'Name the folder that holds them: C:\\Windows\\PolicyDefinitions of a machine, or \\\\DOMAIN\\SYSVOL\\DOMAIN\\Policies\\PolicyDefinitions, the central store of a domain.',
  },
  'file-is-outside-repository': {
    severity: 'error',
    title: 'A symbolic link that leads out of the repository',
    message: ({ file }: { file: string }) =>
      `${file} is or lies behind a symbolic link that leads outside the repository that holds the link`,
    help: () =>
      'Whoever can commit a link must not choose which files of this machine are read and shown. Name the file itself, or commit the file in place of the link.',
  },
  'file-not-readable': {
    severity: 'error',
    title: 'A file that cannot be read',
    message: ({ file, reason }: { file: string; reason: string }) => `${file} cannot be read: ${reason}`,
    help: () => 'Check that it is a file, its permissions, and that no other program has it open.',
  },
  'standard-input-read-twice': {
    severity: 'error',
    title: 'Standard input named twice',
    message: () => '- means standard input, which can be read only once',
    help: () => 'Name files for the others.',
  },
  'output-folder-is-not-ours': {
    severity: 'error',
    title: 'An output folder with files of somebody else',
    message: ({ folder }: { folder: string }) => `${folder} contains files, but no manifest.json written by smbward`,
    help: () => 'Name a new or empty folder, or one that smbward compiled to before. Nothing was written.',
  },
  'output-folder-is-a-file': {
    severity: 'error',
    title: 'A file where the output folder should be',
    message: ({ folder }: { folder: string }) => `${folder} is a file, so no folder of that name can be made`,
    help: () => 'Name another folder. Nothing was written.',
  },
  'files-are-in-the-way': {
    severity: 'error',
    title: 'Files that would have to be overwritten',
    message: ({ folder, files }: { folder: string; files: readonly string[] }) => `${folder} has ${joinWords(files)} already`,
    help: () => 'Move them away, or name another folder. Nothing was written.',
  },
  'output-file-is-not-ours': {
    severity: 'error',
    title: 'A file of somebody else in the way of an artefact',
    message: ({ file }: { file: string }) => `${file} is in the way: the manifest of the last compile does not list it`,
    help: () => 'Move it away, or compile to another folder. Nothing was written.',
  },
  'output-not-writable': {
    severity: 'error',
    title: 'An output folder that cannot be written to',
    message: ({ path, reason }: { path: string; reason: string }) => `${path} cannot be written: ${reason}`,
    help: () => 'Check the permissions, the free space, and that no other program has it open.',
  },
  'internal-error': {
    severity: 'error',
    title: 'A bug in smbward',
    message: ({ reason, file }: { reason: string; file: string | undefined }) =>
      `this is a bug in smbward: ${reason}${file === undefined ? '' : `; it came up while reading ${file}`}`,
    help: () =>
      'Please report it with the command and, if you may share it, the policy. With SMBWARD_DEBUG=1 the command prints where it happened.',
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
