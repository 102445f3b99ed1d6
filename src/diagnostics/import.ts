import type { DiagnosticDefinition } from './diagnostic.js';
import { joinWords } from '../text/join-words.js';
import { quote } from './quote.js';

/** What is said of files that others made, when a policy is made of them. */
export const importDiagnostics = {
  'import-format-is-unknown': {
    severity: 'error',
    title: 'A file of a format that is not imported',
    message: ({ file }: { file: string }) => `${file} is no file that is imported`,
    help: () =>
      'Name a .reg file, a registry.pol, a security template (GptTmpl.inf, secedit /export), Registry.xml of preferences, LGPO text, PolicyRules, the answer of the script of "smbward observe", or the folder of a Group Policy backup.',
  },
  'import-has-too-many-records': {
    severity: 'error',
    title: 'A file with more records than are read',
    message: ({ count, limit }: { count: number; limit: number }) => `the file has ${count} records; more than ${limit} are not read`,
    help: () => 'Split the file, or export fewer keys.',
  },
  'folder-has-no-group-policy': {
    severity: 'error',
    title: 'A folder without a Group Policy object',
    message: ({ folder }: { folder: string }) => `${folder} holds no backup of a Group Policy object, and no object as it lies in SYSVOL`,
    help: () => 'Name the folder that Backup-GPO wrote to, one backup in it, a folder of SYSVOL\\Policies, or a file.',
  },
  'folder-is-too-large': {
    severity: 'error',
    title: 'A folder with more files than are looked through',
    message: ({ folder, limit, what }: { folder: string; limit: number; what: 'files' | 'levels' }) =>
      `${folder} holds more than ${limit} ${what === 'files' ? 'files' : 'levels of folders'}`,
    help: () => 'Name the folder of a Group Policy object or of a backup, not one above it.',
  },
  'backup-is-not-there': {
    severity: 'warning',
    title: 'A backup that is listed and not there',
    message: ({ name, id }: { name: string; id: string }) => `the folder of the backup ${quote(name)}, ${id}, is not there`,
    help: () => 'Copy it too if it is to be imported; else nothing needs to be done.',
  },
  'imported-object-is-for-some-machines': {
    severity: 'warning',
    title: 'A Group Policy object that a WMI filter limits',
    message: ({ name, filter }: { name: string; filter: string }) =>
      `the Group Policy object ${quote(name)} is only for machines that its WMI filter finds: ${filter}`,
    help: () => 'Say in "appliesTo" for which Windows the policy is, and link the filter to what is compiled from it.',
  },
  'imported-files-disagree': {
    severity: 'error',
    title: 'Files that want different values of one setting',
    message: ({ setting, values }: { setting: string; values: readonly string[] }) => `${setting} is ${joinWords(values)}; it is left out`,
    help: () =>
      'Which one counts is decided by the order of the Group Policy objects, which no file says. Import those apart that disagree, or write the value into the policy.',
  },
  'imported-value-is-unknown': {
    severity: 'warning',
    title: 'A value of a setting that is not known',
    message: ({ setting, says }: { setting: string; says: string }) => `${setting} has no such value: ${says}; it is left out`,
    help: ({ setting }: { setting: string }) =>
      `smbward explain ${setting} lists its values. With --json the value stands in the answer as it was found.`,
  },
  'imported-record-is-left-out': {
    severity: 'warning',
    title: 'A record on a setting that a policy cannot say',
    message: ({ settings, says, why }: { settings: readonly string[]; says: string; why: string }) =>
      `${joinWords(settings)}: ${says}; left out: ${why}`,
    help: () => 'Write into the policy what is meant, or leave it.',
  },
  'import-finds-no-setting': {
    severity: 'error',
    title: 'Files without an SMB setting',
    message: ({ records }: { records: number }) =>
      records === 0
        ? 'nothing was read that could be imported'
        : `of ${records === 1 ? 'the one record' : `${records} records`} none says a value of an SMB setting`,
    help: () => 'No policy is made. What was found is listed by area.',
  },
  'imported-policy-names-newest-windows': {
    severity: 'note',
    title: 'A policy whose files do not say for which Windows it is',
    message: ({ windows }: { windows: readonly string[] }) =>
      `no file says for which Windows it is; "appliesTo" names the newest: ${windows.join(', ')}`,
    help: () => 'Name them with --windows, or correct "appliesTo": check judges the values for these Windows.',
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
