import { type Dirent, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { parseAdmx } from '../formats/admx/parse.js';
import { parseAdml } from '../formats/admx/parse-resources.js';
import { findMissingResources } from '../formats/admx/references.js';
import type { AdmxFile } from '../formats/admx/model.js';
import type { AdmlFile } from '../formats/admx/resources.js';
import type { Parsed } from '../formats/parsed.js';
import type { HostFile, UnreadFile } from '../policy/host.js';
import { offersOf } from '../store/offers.js';
import type { Template } from '../store/template.js';
import { readFound, readGiven } from './contained-file.js';
import type { Io } from './io.js';
import { codeOf, describeSystemError } from './system-error.js';
import { describeUnreadFile } from './unread-file.js';

/** A template that the command line names. */
export interface TemplateInput {
  /** Null when it could not be read or is refused. */
  readonly template: Template | null;
  /** False when there were no bytes to read: the exit code is 2 then. */
  readonly isReadable: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The templates of a folder. */
export interface StoreInput {
  readonly templates: readonly Template[];
  /** Files that are no template, or a broken one. */
  readonly refused: number;
  readonly isReadable: boolean;
  /** Of templates that hold settings of the catalogue all, of others only why they are refused. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads an .admx file with the language files in the folders beside it, as Windows finds them: by its name, whatever the case. */
export function readTemplate(given: string, io: Io): TemplateInput {
  const file = withSlashes(given);
  const found = readGiven(resolve(io.folder, file));
  if (found.kind !== 'text') return { template: null, isReadable: false, diagnostics: [describeUnreadFile(file, found, io.folder)] };
  return addLanguages(file, parseAdmx(file, found.bytes), io.folder, languageFolders(resolve(io.folder, dirname(file))));
}

/** Reads the templates of a folder such as PolicyDefinitions. Language files are read of templates that hold settings of the catalogue. */
export function readStore(given: string, io: Io): StoreInput {
  const folder = withSlashes(given).replace(/(?<=.)\/+$/, '');
  const entries = entriesOf(resolve(io.folder, folder));
  if ('kind' in entries) return { ...noStore, diagnostics: [describeUnreadFile(folder, entries, io.folder)] };
  const names = entries.found.filter((entry) => !entry.isDirectory() && /\.admx$/i.test(entry.name)).map(({ name }) => name);
  if (names.length === 0) return { ...noStore, diagnostics: [createDiagnostic('folder-has-no-template', { folder })] };
  const languages = languageFolders(resolve(io.folder, folder));
  const read = names.sort().map((name) => readOfStore(`${folder}/${name}`, io.folder, languages));
  return {
    templates: read.flatMap(({ template }) => template ?? []),
    refused: read.filter(({ template }) => template === null).length,
    isReadable: true,
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

const noStore = { templates: [], refused: 0, isReadable: false } as const;

function readOfStore(file: string, folder: string, languages: readonly LanguageFolder[]): TemplateInput {
  const found = readFound(resolve(folder, file));
  if (found.kind !== 'text') return { template: null, isReadable: false, diagnostics: [describeUnreadFile(file, found, folder)] };
  const parsed = parseAdmx(file, found.bytes);
  if (parsed.model === undefined) return { template: null, isReadable: true, diagnostics: parsed.diagnostics };
  const bare = { name: basename(file), admx: parsed.model, languages: new Map<string, AdmlFile>() };
  if (offersOf(bare).offers.length === 0) return { template: bare, isReadable: true, diagnostics: [] };
  return addLanguages(file, parsed, folder, languages);
}

function addLanguages(file: string, parsed: Parsed<AdmxFile>, folder: string, beside: readonly LanguageFolder[]): TemplateInput {
  const { model, diagnostics } = parsed;
  if (model === undefined) return { template: null, isReadable: true, diagnostics };
  const read = beside.flatMap((language) => readLanguage(language, file, folder, model));
  const languages = new Map(read.flatMap(({ language, words }) => (words === undefined ? [] : [[language, words] as const])));
  const said = [...diagnostics, ...read.flatMap((each) => each.diagnostics)];
  return { template: { name: basename(file), admx: model, languages }, isReadable: true, diagnostics: said };
}

interface ReadLanguage {
  readonly language: string;
  readonly words: AdmlFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function readLanguage({ name, files }: LanguageFolder, file: string, folder: string, admx: AdmxFile): readonly ReadLanguage[] {
  const wanted = basename(file).replace(/\.admx$/i, '.adml');
  const found = files.find((each) => each.toLowerCase() === wanted.toLowerCase());
  if (found === undefined) return [];
  const shown = `${dirname(file) === '.' ? '' : `${dirname(file)}/`}${name}/${found}`;
  const bytes: HostFile = readFound(resolve(folder, shown));
  if (bytes.kind !== 'text') return [{ language: name, words: undefined, diagnostics: [describeUnreadFile(shown, bytes, folder)] }];
  const { model, diagnostics } = parseAdml(shown, bytes.bytes);
  const missing = model === undefined ? [] : findMissingResources(admx, model, name);
  return [{ language: name, words: model, diagnostics: [...diagnostics, ...missing] }];
}

interface LanguageFolder {
  /** Such as `en-US`. */
  readonly name: string;
  readonly files: readonly string[];
}

/** The folders of a folder whose names are those of languages, with their language files. */
function languageFolders(folder: string): readonly LanguageFolder[] {
  const entries = entriesOf(folder);
  if ('kind' in entries) return [];
  const folders = entries.found.filter((entry) => entry.isDirectory() && /^[a-z]{2,3}(?:-\w+)*$/i.test(entry.name));
  return folders
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const inside = entriesOf(join(folder, name));
      const files = 'kind' in inside ? [] : inside.found.map((entry) => entry.name).filter((each) => /\.adml$/i.test(each));
      return { name, files };
    });
}

function entriesOf(folder: string): { readonly found: readonly Dirent[] } | UnreadFile {
  try {
    return { found: readdirSync(folder, { withFileTypes: true }) };
  } catch (error) {
    return { kind: codeOf(error) === 'ENOENT' ? 'missing' : 'unreadable', detail: describeSystemError(error) };
  }
}

function withSlashes(given: string): string {
  return process.platform === 'win32' ? given.replaceAll('\\', '/') : given;
}
