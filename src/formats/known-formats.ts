import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { parseAdmx } from './admx/parse.js';
import { parseAdml } from './admx/parse-resources.js';
import { printAdmx } from './admx/print.js';
import { printAdml } from './admx/print-resources.js';
import { parseBackup } from './gpo-backup/parse-backup.js';
import { parseBackupManifest } from './gpo-backup/parse-manifest.js';
import { parseGptIni } from './gpt-ini/parse.js';
import { printGptIni } from './gpt-ini/print.js';
import { parseLgpoText } from './lgpo-text/parse.js';
import { printLgpoText } from './lgpo-text/print.js';
import { parseMigrationTable } from './migration-table/parse.js';
import { printMigrationTable } from './migration-table/print.js';
import type { Parsed } from './parsed.js';
import { parseCommentTexts, parsePolicyComments } from './policy-comments/parse.js';
import { printPolicyComments } from './policy-comments/print.js';
import { parsePolicyRules } from './policy-rules/parse.js';
import { printPolicyRules } from './policy-rules/print.js';
import type { FormatId } from './recognize.js';
import { parseReg } from './reg/parse.js';
import { printReg } from './reg/print.js';
import { parseRegistryPol } from './registry-pol/parse.js';
import { printRegistryPol } from './registry-pol/print.js';
import { parseRegistryPreferences } from './registry-preferences/parse.js';
import { printRegistryPreferences } from './registry-preferences/print.js';
import { parseSecurityTemplate } from './security-template/parse.js';
import { printSecurityTemplate } from './security-template/print.js';
import { parseWmiFilter } from './wmi-filter/parse.js';
import { printWmiFilter } from './wmi-filter/print.js';

/** What a reader made of a file, whatever its format; see `Parsed`. */
export interface ReadAny {
  readonly model?: object;
  readonly diagnostics: readonly Diagnostic[];
  /** Prints what was read as Windows would write it; left out where there is no model, and where the format is only read. */
  readonly print?: () => Uint8Array;
}

/** A format with its reader, and what an administrator calls it. */
export interface KnownFormat {
  readonly title: string;
  readonly read: (file: string, bytes: Uint8Array) => ReadAny;
}

function format<Model extends object>(
  title: string,
  parse: (file: string, bytes: Uint8Array) => Parsed<Model>,
  print?: (model: Model) => Uint8Array,
): KnownFormat {
  return {
    title,
    read: (file, bytes) => {
      const { model, diagnostics } = parse(file, bytes);
      if (model === undefined) return { diagnostics };
      return { model, diagnostics, ...(print === undefined ? {} : { print: () => print(model) }) };
    },
  };
}

/** Every format that `recognizeFormat` tells. */
export const knownFormats: Readonly<Record<FormatId, KnownFormat>> = {
  'registry-pol': format('registry.pol', parseRegistryPol, printRegistryPol),
  reg: format('registration file', parseReg, printReg),
  'security-template': format('security template', parseSecurityTemplate, printSecurityTemplate),
  'gpt-ini': format('gpt.ini', parseGptIni, printGptIni),
  'registry-preferences': format('registry preferences', parseRegistryPreferences, printRegistryPreferences),
  'lgpo-text': format('LGPO text', parseLgpoText, printLgpoText),
  'policy-rules': format('PolicyRules', parsePolicyRules, printPolicyRules),
  'backup-manifest': format('list of backups', parseBackupManifest),
  'backup-description': format('description of a backup', parseBackup),
  'policy-comments': format('comments on policies', parsePolicyComments, printPolicyComments),
  'comment-texts': format('texts of comments on policies', parseCommentTexts),
  'migration-table': format('migration table', parseMigrationTable, printMigrationTable),
  'wmi-filter': format('WMI filter', parseWmiFilter, printWmiFilter),
  admx: format('administrative template', parseAdmx, printAdmx),
  adml: format('language file of a template', parseAdml, printAdml),
};
