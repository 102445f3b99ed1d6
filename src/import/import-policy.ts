import { createDiagnostic } from '../diagnostics/create.js';
import { placeAt } from '../diagnostics/place-at.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { parseBackupManifest } from '../formats/gpo-backup/parse-manifest.js';
import { type AreaCount, countByArea } from './areas.js';
import { describeLeftOut } from './describe-left-out.js';
import type { LeftOut } from './left-out.js';
import { newestWindows } from './newest-windows.js';
import { findObjects, type FoundObjects } from './objects.js';
import { printPolicyDocument, type ReasonedSetting } from './policy-document.js';
import { readFile, type ReadFile, sideOf } from './read-file.js';
import { type FolderHost, foreignFile, readObject, type ReadObject } from './read-object.js';
import { reasonOf } from './reasons.js';
import type { ForeignRecord, RegistryRecord } from './record.js';
import { settle } from './settle.js';

/** What a user names: a file with its bytes, or a folder with the paths of all files in it. */
export type ImportInput =
  | { readonly kind: 'file'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'folder'; readonly folder: string; readonly paths: readonly string[]; readonly host: FolderHost };

/** What files of others come to. */
export interface Imported {
  /** The text of a policy; null where no file says a value of an SMB setting. */
  readonly policy: string | null;
  /** The Windows in `appliesTo` of the policy. */
  readonly appliesTo: readonly string[];
  /** The Group Policy objects that were read, by the names that the console shows. */
  readonly objects: readonly string[];
  readonly files: readonly ReadFile[];
  readonly settings: readonly ReasonedSetting[];
  /** Records on SMB settings that say nothing in the policy. */
  readonly leftOut: readonly LeftOut[];
  /** Records on something else, counted by area, in the order in which the areas are found. */
  readonly others: readonly AreaCount[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What may be said besides what the files say. */
export interface ImportOptions {
  /** Names of the Windows that the policy is for; none where nobody says. */
  readonly windows: readonly string[];
}

/**
 * Makes a policy of files of others, in five steps: find the Group Policy objects in folders, read every file by its format, settle what the files want of
 * the settings, count what is none, and print the rest as a policy.
 */
export function importPolicy(inputs: readonly ImportInput[], { windows }: ImportOptions): Imported {
  const read = inputs.map(readInput);
  const objects = read.flatMap((each) => each.objects);
  const files = read.flatMap((each) => each.files);
  const comments = objects.flatMap(({ policyComments }) => policyComments);

  const settled = settle(files.map(({ records }) => records.filter((each): each is RegistryRecord => each.kind === 'registry')));
  const settings = settled.settings.map((each): ReasonedSetting => ({ settled: each, reason: reasonOf(each, comments) }));

  const onSettings = settled.leftOut.filter((each) => each.settings.length > 0);
  const onOthers = settled.leftOut.filter((each) => each.settings.length === 0);
  const foreign = files.flatMap(({ records }) => records.filter((each): each is ForeignRecord => each.kind === 'foreign'));

  const isEmpty = settings.length === 0;
  const observed = [...new Set(files.flatMap((file) => file.windows ?? []))];
  const named = windows.length > 0 ? windows : observed;
  const appliesTo = isEmpty || named.length > 0 ? named : newestWindows(settled.settings);
  const said = [...read.flatMap((each) => each.diagnostics), ...settled.diagnostics, ...onSettings.flatMap(describeLeftOut)];
  return {
    policy: isEmpty ? null : printPolicyDocument({ ...headOf(objects, files), appliesTo }, settings),
    appliesTo,
    objects: objects.flatMap(({ name }) => name ?? []),
    files,
    settings,
    leftOut: onSettings,
    others: countByArea(onOthers, foreign),
    diagnostics: [...said, ...describeEnd(isEmpty, files, named, appliesTo)],
  };
}

interface ReadInput {
  readonly objects: readonly ReadObject[];
  readonly files: readonly ReadFile[];
  readonly diagnostics: readonly Diagnostic[];
}

function readInput(input: ImportInput): ReadInput {
  if (input.kind === 'file') {
    const file = readFile(input.file, input.bytes, sideOf(input.file));
    return { objects: [], files: [file], diagnostics: file.diagnostics };
  }
  const found = findObjects(input.paths);
  if (found.objects.length === 0) {
    return { objects: [], files: [], diagnostics: [createDiagnostic('folder-has-no-group-policy', { folder: input.folder })] };
  }
  const objects = found.objects.map((object) => readObject(object, input.host));
  const files = [
    ...objects.flatMap((object) => object.files),
    ...found.strangers.map((path) => foreignFile(input.host.nameOf(path), besides)),
  ];
  const own = objects.flatMap((object) => [...object.diagnostics, ...object.files.flatMap(({ diagnostics }) => diagnostics)]);
  return { objects, files, diagnostics: [...readManifests(found, input.host), ...own] };
}

/** What files are called that lie beside Group Policy objects and belong to none. */
const besides = 'files beside the Group Policy objects';

/** What lists of backups say: which of theirs are not there. */
function readManifests({ manifests, objects }: FoundObjects, host: FolderHost): readonly Diagnostic[] {
  const present = new Set(objects.map(({ folder }) => folder.split('/').at(-2)?.toLowerCase()));
  return manifests.flatMap((path): readonly Diagnostic[] => {
    const found = host.read(path);
    if ('diagnostic' in found) return [found.diagnostic];
    const { model = [], diagnostics } = parseBackupManifest(host.nameOf(path), found.bytes);
    const missing = model.filter(({ backupId }) => !present.has(backupId.toLowerCase()));
    const said = missing.map(({ displayName, backupId, at }) =>
      createDiagnostic('backup-is-not-there', { name: displayName, id: backupId }, placeAt(at)),
    );
    return [...diagnostics, ...said];
  });
}

/** What is said once all is read: that there is no policy, or that nobody said for which Windows it is. */
function describeEnd(
  isEmpty: boolean,
  files: readonly ReadFile[],
  asked: readonly string[],
  appliesTo: readonly string[],
): readonly Diagnostic[] {
  if (isEmpty) {
    const records = files.reduce((count, file) => count + file.records.length, 0);
    return [createDiagnostic('import-finds-no-setting', { records })];
  }
  return asked.length > 0 ? [] : [createDiagnostic('imported-policy-names-newest-windows', { windows: appliesTo })];
}

function headOf(
  objects: readonly ReadObject[],
  files: readonly ReadFile[],
): { readonly name: string; readonly title: string; readonly description: string } {
  const names = objects.flatMap(({ name }) => name ?? []);
  const title = names.join(', ') || baseName(files[0]?.file ?? '');
  const comments = [...new Set(objects.map(({ comment }) => comment))].filter((comment) => comment !== '');
  return { name: nameFrom(names.length > 1 ? commonWords(names) : title), title, description: comments.join('\n') };
}

/** The words with which all texts begin. */
function commonWords(texts: readonly string[]): string {
  const [first = [], ...others] = texts.map((text) => text.split(' '));
  const isShared = (word: string, index: number): boolean => others.every((words) => words[index] === word);
  const end = first.findIndex((word, index) => !isShared(word, index));
  return first.slice(0, end < 0 ? undefined : end).join(' ');
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

/** A title as the name of a policy: in lower case, its words joined by hyphens. */
function nameFrom(title: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.length === 0 ? 'imported' : words.join('-');
}
