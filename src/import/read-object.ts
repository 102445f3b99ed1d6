import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type GptIni, valuesInGeneral } from '../formats/gpt-ini/model.js';
import { parseGptIni } from '../formats/gpt-ini/parse.js';
import { parseBackup } from '../formats/gpo-backup/parse-backup.js';
import type { Parsed } from '../formats/parsed.js';
import type { PolicyComment } from '../formats/policy-comments/model.js';
import { parseCommentTexts, parsePolicyComments } from '../formats/policy-comments/parse.js';
import { startOf } from '../source/document.js';
import { decodeUtf16 } from '../text/utf16.js';
import type { ObjectFiles } from './objects.js';
import { readFile, type ReadFile } from './read-file.js';
import type { Hindrance, ImportRecord } from './record.js';

/** The files below a folder, by their paths in it. */
export interface FolderHost {
  /** The file's name as messages show it. */
  nameOf(path: string): string;
  /** Its bytes, or why there are none. */
  read(path: string): { readonly bytes: Uint8Array } | { readonly diagnostic: Diagnostic };
}

/** What a Group Policy object says. */
export interface ReadObject {
  /** What the console calls it; null where no file says. */
  readonly name: string | null;
  /** What its administrator wrote on the object. */
  readonly comment: string;
  readonly policyComments: readonly PolicyComment[];
  readonly files: readonly ReadFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a Group Policy object from its files. What a side holds that is switched off is read, and counts as switched off. */
export function readObject(object: ObjectFiles, host: FolderHost): ReadObject {
  const description = readPart(object.description, host, parseBackup);
  const texts = readPart(object.commentTexts, host, parseCommentTexts);
  const comments = readPart(object.policyComments, host, (file, bytes) => parsePolicyComments(file, bytes, texts.model?.texts));
  const comment = readPart(object.comment, host, parseObjectComment);
  const files = object.records.map(({ path, side }): ReadFile => {
    const file = host.nameOf(path);
    const found = host.read(path);
    if ('diagnostic' in found) return { file, format: null, records: [], diagnostics: [found.diagnostic] };
    const made = readFile(file, found.bytes, side);
    const isOff = side === 'computer' && description.model?.isOn.machine === false;
    return isOff ? { ...made, records: made.records.map(switchedOff) } : made;
  });
  const gptIni = readPart(object.gptIni, host, parseGptIni);
  const { displayName = nameIn(gptIni.model), wmiFilter = '' } = description.model ?? {};
  const filtered = wmiFilter === '' ? [] : [forSomeMachines(object, displayName, wmiFilter, host)];
  return {
    name: displayName === '' ? null : displayName,
    comment: comment.model ?? '',
    policyComments: comments.model?.comments ?? [],
    files: [...files, ...foreignFiles(object, host)],
    diagnostics: [
      ...description.diagnostics,
      ...gptIni.diagnostics,
      ...filtered,
      ...texts.diagnostics,
      ...comments.diagnostics,
      ...comment.diagnostics,
    ],
  };
}

/** What gpt.ini of most objects says, whatever they are called. */
const nameOfNewObjects = 'New Group Policy Object';

/** What gpt.ini calls an object; empty where it says nothing of its own. */
function nameIn(ini: GptIni | undefined): string {
  const [name] = ini === undefined ? [] : valuesInGeneral(ini, 'displayName');
  return name === undefined || name.value === nameOfNewObjects ? '' : name.value;
}

function readPart<Model>(path: string | null, host: FolderHost, parse: (file: string, bytes: Uint8Array) => Parsed<Model>): Parsed<Model> {
  if (path === null) return { diagnostics: [] };
  const found = host.read(path);
  return 'diagnostic' in found ? { diagnostics: [found.diagnostic] } : parse(host.nameOf(path), found.bytes);
}

/** GPO.cmt is UTF-16LE without a byte order mark. */
function parseObjectComment(file: string, bytes: Uint8Array): Parsed<string> {
  const text = decodeUtf16(bytes);
  if (text !== undefined) return { model: text.replace(/\r\n/g, '\n').trim(), diagnostics: [] };
  const args = { format: 'comment of the Group Policy object', problem: 'it ends in the middle of a UTF-16 character' };
  return { diagnostics: [createDiagnostic('file-encoding-is-wrong', args, { span: startOf(file) })] };
}

const off: Hindrance = { why: 'switched-off', says: 'the computer side of the Group Policy object is switched off' };

function switchedOff(record: ImportRecord): ImportRecord {
  return record.kind === 'registry' ? { ...record, hindrance: off } : record;
}

function forSomeMachines({ description }: ObjectFiles, name: string, filter: string, host: FolderHost): Diagnostic {
  const span = description === null ? undefined : startOf(host.nameOf(description));
  return createDiagnostic('imported-object-is-for-some-machines', { name, filter }, { span });
}

/** Files that hold no registry values are a record each. */
function foreignFiles({ others }: ObjectFiles, host: FolderHost): readonly ReadFile[] {
  return others.map(({ path, area }) => foreignFile(host.nameOf(path), area));
}

/** A file that is not read, as the one record that it counts for. */
export function foreignFile(file: string, area: string): ReadFile {
  return { file, format: area, records: [{ kind: 'foreign', area, says: 'the whole file', at: { file, offset: 0 } }], diagnostics: [] };
}
