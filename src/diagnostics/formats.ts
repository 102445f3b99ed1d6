import type { DiagnosticDefinition } from './diagnostic.js';
import { quote } from './quote.js';

/** What the readers of Windows' own file formats say of files that they do not understand. */
export const formatsDiagnostics = {
  'file-encoding-is-wrong': {
    severity: 'error',
    title: 'A file in an encoding that the tools of Windows do not read',
    message: ({ format, problem }: { format: string; problem: string }) => `the ${format} cannot be read: ${problem}`,
    help: () => 'Export it again, or save it as UTF-16LE with byte order mark.',
  },
  'file-is-8-bit': {
    severity: 'warning',
    title: 'A file whose characters depend on a code page',
    message: ({ format }: { format: string }) => `the ${format} is 8-bit text with characters beyond ASCII; they were read as Windows-1252`,
    help: () => 'Windows reads such a file by the code page of the machine. Save it as UTF-16LE with byte order mark.',
  },
  'reg-encoding-is-wrong': {
    severity: 'error',
    title: 'A .reg file in an encoding that regedit does not read',
    message: ({ problem }: { problem: string }) => `the .reg file cannot be read: ${problem}`,
    help: () => 'Export it again from regedit, or save it as UTF-16LE with byte order mark.',
  },
  'reg-text-is-8-bit': {
    severity: 'warning',
    title: 'A .reg file whose characters depend on a code page',
    message: () => 'the .reg file is 8-bit text with characters beyond ASCII; they were read as Windows-1252',
    help: () => 'Windows reads such a file by the code page of the machine. Save it as UTF-16LE with byte order mark.',
  },
  'reg-header-is-wrong': {
    severity: 'error',
    title: 'A .reg file without its header',
    message: ({ found }: { found: string }) => `the first line is ${quote(found)}, which is not the header of a .reg file`,
    help: () =>
      'The first line must be "Windows Registry Editor Version 5.00" or "REGEDIT4"; nothing may come before it, not even a comment.',
  },
  'reg-line-is-wrong': {
    severity: 'error',
    title: 'A line that is not .reg syntax',
    message: ({ line, problem, unread }: { line: number; problem: string; unread: number }) =>
      `line ${line} of the .reg file is not understood: ${problem}${saysUnread(unread)}`,
    help: () => 'Correct the line; regedit would silently skip it or misread it.',
  },
  'reg-root-is-unknown': {
    severity: 'error',
    title: 'A .reg file that names an unknown hive',
    message: ({ line, root, unread }: { line: number; root: string; unread: number }) =>
      `line ${line} of the .reg file names a hive ${quote(root)}, which regedit does not know${saysUnread(unread)}`,
    help: () => 'Write the hive in full, such as HKEY_LOCAL_MACHINE.',
  },
  'reg-value-has-no-key': {
    severity: 'warning',
    title: 'A value of a .reg file under no key',
    message: ({ line, name }: { line: number; name: string }) =>
      `line ${line} of the .reg file sets ${quote(name)} under no key; Windows ignores it`,
    help: () => 'Put it below a line such as [HKEY_LOCAL_MACHINE\\...].',
  },
  'registry-pol-is-wrong': {
    severity: 'error',
    title: 'A damaged registry.pol',
    message: ({ offset, problem }: { offset: number; problem: string }) => `the registry.pol cannot be read: at byte ${offset} ${problem}`,
    help: () => 'Windows skips such a file, or what follows that byte. Copy it again from the Group Policy object.',
  },
  'security-template-line-is-wrong': {
    severity: 'error',
    title: 'A line that is not syntax of a security template',
    message: ({ line, problem }: { line: number; problem: string }) =>
      `line ${line} of the security template is not understood: ${problem}`,
    help: () =>
      'A registry value is written as MACHINE\\key\\name=type,data below [Registry Values]. Export the template again, or correct the line.',
  },
  'lgpo-text-line-is-wrong': {
    severity: 'error',
    title: 'A line that is not LGPO text',
    message: ({ line, problem }: { line: number; problem: string }) => `line ${line} of the LGPO text is not understood: ${problem}`,
    help: () => 'An entry has four lines: Computer or User, the key, the value name, the action. An empty line stands behind it.',
  },
  'policy-rules-are-wrong': {
    severity: 'error',
    title: 'PolicyRules that are not understood',
    message: ({ line, problem }: { line: number; problem: string }) => `line ${line} of the PolicyRules is not understood: ${problem}`,
    help: () => 'Export the rules again from Policy Analyzer.',
  },
  'wmi-filter-is-wrong': {
    severity: 'error',
    title: 'A WMI filter that is not understood',
    message: ({ line, problem }: { line: number; problem: string }) => `line ${line} of the WMI filter is not understood: ${problem}`,
    help: () => 'Export the filter again from the Group Policy Management Console.',
  },
  'group-policy-file-is-wrong': {
    severity: 'error',
    title: 'A file of a Group Policy object that is not understood',
    message: ({ format, line, problem }: { format: string; line: number; problem: string }) =>
      `line ${line} of the ${format} is not understood: ${problem}`,
    help: () => 'Make the backup again, or copy the file again from the Group Policy object.',
  },
  'settings-catalog-is-not-json': {
    severity: 'error',
    title: 'A settings catalog export that is not JSON',
    message: ({ problem }: { problem: string }) => `the settings catalog policy cannot be read: ${problem}`,
    help: () => 'Export it again from Intune or through Microsoft Graph.',
  },
  'settings-catalog-is-wrong': {
    severity: 'error',
    title: 'A settings catalog export of an unexpected shape',
    message: ({ at, problem }: { at: string; problem: string }) => `the settings catalog policy is not understood: ${at} ${problem}`,
    help: () => 'See the resource deviceManagementConfigurationPolicy of Microsoft Graph.',
  },
  'admx-is-not-xml': {
    severity: 'error',
    title: 'A template that is not XML',
    message: ({ problem }: { problem: string }) => `the template cannot be read: ${problem}`,
    help: () => 'Windows shows an error and none of its policies. Copy the file again from where it comes from.',
  },
  'admx-is-wrong': {
    severity: 'error',
    title: 'A template that does not say what a policy needs',
    message: ({ element, problem }: { element: string; problem: string }) => `the template is not understood: ${quote(element)} ${problem}`,
    help: () => 'See "Group Policy ADMX Syntax Reference Guide" of Microsoft; the schema is PolicyDefinitionFiles.xsd.',
  },
  'admx-part-is-passed-over': {
    severity: 'warning',
    title: 'A part of a template that Windows does not know',
    message: ({ element, what, found }: { element: string; what: 'attribute' | 'element' | 'text'; found: string }) =>
      `${quote(element)} has ${what === 'text' ? 'the text' : `the ${what}`} ${quote(found)}, which means nothing there and is passed over`,
    help: ({ nearest }: { nearest: string | undefined }) =>
      nearest === undefined ? 'Take it out, or ask who made the template.' : `Names count with their case. Did you mean ${nearest}?`,
  },
  'admx-reference-leads-nowhere': {
    severity: 'warning',
    title: 'A template that refers to something that it does not define',
    message: ({ what, user, reference }: { what: string; user: string; reference: string }) =>
      `${quote(user)} refers to the ${what} ${quote(reference)}, which the template does not define`,
    help: ({ nearest }: { nearest: string | undefined }) =>
      nearest === undefined
        ? 'The Group Policy editor may show an error or an empty text for it. What the policy writes does not depend on it.'
        : `What the policy writes does not depend on it. Did you mean ${nearest}?`,
  },
  'admx-name-is-repeated': {
    severity: 'warning',
    title: 'A template that gives one name twice',
    message: ({ what, name }: { what: string; name: string }) => `the ${what} ${quote(name)} stands in the file twice`,
    help: () => 'The Group Policy editor may refuse the template. Give one of them another name.',
  },
  'admx-resource-is-missing': {
    severity: 'warning',
    title: 'A template whose language file lacks a text',
    message: ({ reference, language }: { reference: string; language: string }) =>
      `the language file for ${language} does not have ${reference}`,
    help: () => 'The Group Policy editor shows an error for the whole template. Copy .admx and .adml from the same set.',
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;

/** That values go with their key. */
function saysUnread(unread: number): string {
  if (unread === 0) return '';
  return unread === 1 ? '; the value below it is not read either' : `; the ${unread} values below it are not read either`;
}
