import type { Side } from './read-file.js';

/** A file of a Group Policy object that holds records: its path below the folder that was given, and the side that it is of. */
export interface SidedFile {
  readonly path: string;
  readonly side: Side;
}

/** The files of one Group Policy object below a folder, each path with forward slashes as it was found. */
export interface ObjectFiles {
  /** The folder of the object or of its backup, empty for the one that was given. */
  readonly folder: string;
  /** Backup.xml; null for an object as it lies in SYSVOL or on a machine. */
  readonly description: string | null;
  /** gpt.ini of an object that is no backup. */
  readonly gptIni: string | null;
  /** GPO.cmt. */
  readonly comment: string | null;
  /** comment.cmtx of the computer side. */
  readonly policyComments: string | null;
  /** comment.cmtl of the computer side, in English where that is there. */
  readonly commentTexts: string | null;
  /** Files whose records are read. */
  readonly records: readonly SidedFile[];
  /** Files that hold no registry values, with what an administrator calls them. */
  readonly others: readonly { readonly path: string; readonly area: string }[];
}

/** What is in a folder: Group Policy objects, lists of backups, and files that belong to none. */
export interface FoundObjects {
  readonly objects: readonly ObjectFiles[];
  readonly manifests: readonly string[];
  readonly strangers: readonly string[];
}

/** The folders of the sides, with what stands before them in a backup. */
const sideFolder = /^(?:DomainSysvol\/GPO\/)?(Machine|User)\/(.*)$/i;

/** Files whose records are read, by where they stand below a side. */
const recordFiles: readonly RegExp[] = [
  /^registry\.pol$/i,
  /^microsoft\/windows nt\/secedit\/gpttmpl\.inf$/i,
  /^preferences\/registry\/registry\.xml$/i,
];

/** What the other files below a side are called; the first that fits counts. */
const areas: readonly (readonly [pattern: RegExp, area: (match: RegExpExecArray) => string])[] = [
  [/^preferences\/([^/]+)\//i, ([, kind]) => `preferences: ${kind}`],
  [/^scripts\//i, () => 'scripts'],
  [/^microsoft\/windows nt\/audit\//i, () => 'advanced audit policy'],
  [/^applications\//i, () => 'software installation'],
  [/^/, () => 'other files of the Group Policy object'],
];

/** Files of an object that only describe it. */
const frame = /^(?:Backup\.xml|bkupInfo\.xml|gpreport\.xml|gpt\.ini|(?:DomainSysvol\/GPO\/)?(?:GPO\.cmt|Group Policy\/GPE\.INI|Adm\/.*))$/i;

/** Comments in a language lie in a folder of its name; the editor takes English where there is none in the language of Windows (MS-GPREG 3.1.5.7). */
const englishTexts = /^(?:DomainSysvol\/GPO\/)?Machine\/en-us\/comment\.cmtl$/i;
const anyTexts = /^(?:DomainSysvol\/GPO\/)?Machine\/[\w-]+\/comment\.cmtl$/i;

/** Sorts the files below a folder into Group Policy objects: backups by their Backup.xml, others by a folder of a side. */
export function findObjects(paths: readonly string[]): FoundObjects {
  const folders = objectFolders(paths);
  const owned = new Map(folders.map((folder) => [folder, [] as string[]]));
  const strangers: string[] = [];
  const manifests: string[] = [];
  for (const path of paths) {
    const folder = folders.find((each) => path.startsWith(each));
    if (folder !== undefined) owned.get(folder)?.push(path.slice(folder.length));
    else if (/(?:^|\/)manifest\.xml$/i.test(path)) manifests.push(path);
    else strangers.push(path);
  }
  return { objects: [...owned].map(([folder, files]) => objectIn(folder, files)), manifests, strangers };
}

/** Folders of objects, each with a slash at its end, the longest first: a folder of backups may be an object's neighbour, never inside of one. */
function objectFolders(paths: readonly string[]): readonly string[] {
  const backups = paths.flatMap((path) => /^(.*\/)?Backup\.xml$/i.exec(path)?.[0].replace(/Backup\.xml$/i, '') ?? []);
  const isInBackup = (path: string): boolean => backups.some((folder) => path.startsWith(folder));
  const plain = paths.filter((path) => !isInBackup(path)).flatMap((path) => folderOfSide(path) ?? []);
  return [...new Set([...backups, ...plain])].sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
}

function folderOfSide(path: string): string | undefined {
  const match = /^(|.*\/)(?:Machine|User)\/(.*)$/i.exec(path);
  return match !== null && recordFiles.some((pattern) => pattern.test(match[2] ?? '')) ? match[1] : undefined;
}

function objectIn(folder: string, files: readonly string[]): ObjectFiles {
  const find = (pattern: RegExp): string | null => {
    const found = files.find((file) => pattern.test(file));
    return found === undefined ? null : folder + found;
  };
  const records: SidedFile[] = [];
  const others: { readonly path: string; readonly area: string }[] = [];
  for (const file of files) {
    const side = sideFolder.exec(file);
    const below = side?.[2] ?? '';
    if (side !== null && recordFiles.some((pattern) => pattern.test(below))) {
      records.push({ path: folder + file, side: /^user$/i.test(side[1] ?? '') ? 'user' : 'computer' });
    } else if (!frame.test(file) && !/^(?:[\w-]+\/)?comment\.cmt[xl]$/i.test(below)) {
      others.push({ path: folder + file, area: areaOf(side === null ? file : below) });
    }
  }
  return {
    folder,
    description: find(/^Backup\.xml$/i),
    gptIni: find(/^gpt\.ini$/i),
    comment: find(/^(?:DomainSysvol\/GPO\/)?GPO\.cmt$/i),
    policyComments: find(/^(?:DomainSysvol\/GPO\/)?Machine\/comment\.cmtx$/i),
    commentTexts: find(englishTexts) ?? find(anyTexts),
    records,
    others,
  };
}

function areaOf(path: string): string {
  for (const [pattern, area] of areas) {
    const match = pattern.exec(path);
    if (match !== null) return area(match);
  }
  return '';
}
