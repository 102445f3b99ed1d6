import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { parseLgpoText } from '../../src/formats/lgpo-text/parse.js';
import { parsePolicyRules } from '../../src/formats/policy-rules/parse.js';
import { parseReg } from '../../src/formats/reg/parse.js';
import { parseRegistryPol } from '../../src/formats/registry-pol/parse.js';
import { parseRegistryPreferences } from '../../src/formats/registry-preferences/parse.js';
import { parseSecurityTemplate } from '../../src/formats/security-template/parse.js';
import { parseSettingsCatalog } from '../../src/formats/settings-catalog/parse.js';
import { parseWmiFilter } from '../../src/formats/wmi-filter/parse.js';
import { renderDiagnostics } from '../../src/report/diagnostics-text.js';
import { plainPaint } from '../../src/report/style.js';
import { makeFolder } from '../commands/folder.js';
import { runIn, type World } from '../commands/session.js';

/** Files of Windows and Intune, which no command reads so far: who reads them. */
const readers: Readonly<Record<string, (file: string, bytes: Uint8Array) => { readonly diagnostics: readonly Diagnostic[] }>> = {
  'baseline.PolicyRules': parsePolicyRules,
  'computer.txt': parseLgpoText,
  'export.reg': parseReg,
  'GptTmpl.inf': parseSecurityTemplate,
  'Registry.xml': parseRegistryPreferences,
  'registry.pol': parseRegistryPol,
  'settings-catalog.json': parseSettingsCatalog,
  'windows.mof': parseWmiFilter,
};

/** Types the lines of an example in a repository of its own with its files and those that were made; what the last of them shows. */
export async function playExample(
  folder: string,
  typed: readonly string[],
  made: Readonly<Record<string, string>>,
  world: World,
): Promise<string> {
  const repository = makeFolder({ '.git/HEAD': '', ...made });
  cpSync(folder, repository, { recursive: true });
  let screen = '';
  for (const line of typed) screen = await typeLine(line, { ...world, folder: repository });
  return screen;
}

/** What is said of the file of Windows or Intune in the folder of an example. */
export function readExample(folder: string): string {
  const name = readdirSync(folder).find((file) => Object.hasOwn(readers, file))!;
  return renderDiagnostics(readers[name]!(name, readFileSync(join(folder, name))).diagnostics, new Map(), {
    paint: plainPaint,
    width: 120,
  });
}

/** Variables of the environment may stand before the program, as in a shell. */
async function typeLine(line: string, world: World & { readonly folder: string }): Promise<string> {
  const [, variable, value, rest] = /^([A-Z_]+)=(\S*) (.+)$/.exec(line) ?? [];
  if (variable !== undefined) return typeLine(rest ?? '', { ...world, environment: { ...world.environment, [variable]: value ?? '' } });
  const [program, ...words] = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  switch (program) {
    case 'smbward':
      return (await runIn(world, ...words)).screen;
    case 'mkdir':
      mkdirSync(join(world.folder, words[0]!), { recursive: true });
      return '';
    case 'ln':
      symlinkSync(words[1]!, join(world.folder, words[2]!));
      return '';
    default:
      throw new Error(`an example cannot run ${line}`);
  }
}
