import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { HostFile, UnreadFile } from '../policy/host.js';
import { openFileOrPipe, type OpenedFile, readFileOrPipe, readRegularFile } from './disk-file.js';
import { type Followed, followLinks, isBelow } from './follow-links.js';

/** The folder that the files named by a file may not leave. */
export interface Boundary {
  /** Its path, without links. */
  readonly folder: string;
  readonly kind: 'repository' | 'folder';
}

/** What files in this folder may name: all of the git work tree that holds it; outside of git only what lies in the folder itself. */
export function boundaryOf(folder: string): Boundary {
  const { path } = followLinks(folder);
  const repository = repositoryOf(path);
  return repository === undefined ? { folder: path, kind: 'folder' } : { folder: repository, kind: 'repository' };
}

/**
 * Reads a file that text names: the one door for `extends`, the policies of scenarios, the scenarios of expectations, and whatever will come.
 * Promised is that bytes are only given of a regular file which, with all links followed, lies within the boundary and not in a folder of git; of
 * what lies outside not even its being there is told. That holds for whatever a repository can contain. A process that exchanges folders of the
 * path while it is read is noticed by comparing what was opened with what was looked at, before and after; Node cannot open a file relative to a
 * folder that is held open, so one that exchanges them back and forth at the right moments is not.
 */
export function readContained(boundary: Boundary, path: string): HostFile {
  const before = followLinks(path);
  if (!before.isComplete) return { kind: 'unreadable', detail: 'its symbolic links form a circle, or are too many' };
  if (!holds(boundary.folder, before.path)) {
    const byLink = before.links.some((link) => isBelow(boundary.folder, link));
    return { kind: 'outside', boundary: boundary.kind, by: byLink ? 'link' : 'name' };
  }
  const found = readRegularFile(before.path);
  const isStill = found.kind !== 'text' || followLinks(path).path === before.path;
  return isStill ? found : { kind: 'unreadable', detail: 'it was replaced while it was read' };
}

/**
 * Reads a file or pipe that a user names, wherever it lies. A link that lies in a git work tree is not followed out of it all the same: what a
 * repository holds was chosen by whoever could commit to it, and pipelines name its files by pattern.
 */
export function readGiven(path: string): HostFile {
  return refusalOfGiven(path) ?? readFileOrPipe(path);
}

/** The same for a file that was found rather than named: a pipe or a device is refused before it is opened. */
export function readFound(path: string): HostFile {
  const followed = followLinks(path);
  return refusalOf(followed) ?? readRegularFile(followed.path);
}

/** The same, piece by piece. */
export function openGiven(path: string): OpenedFile {
  return refusalOfGiven(path) ?? openFileOrPipe(path);
}

/** Why a place that a user names is not looked at: a link of a repository leads out of it. */
function refusalOfGiven(path: string): UnreadFile | undefined {
  return refusalOf(followLinks(path));
}

function refusalOf({ links }: Followed): UnreadFile | undefined {
  const leaving = links.some(leavesRepository);
  return leaving ? { kind: 'outside', boundary: 'repository', by: 'link' } : undefined;
}

function leavesRepository(link: string): boolean {
  const repository = repositoryOf(dirname(link));
  const { path, isComplete } = followLinks(link);
  return repository !== undefined && !(isComplete && holds(repository, path));
}

/**
 * Git's own folder, by whatever name a system knows it: short on NTFS, with blanks, dots or a stream behind it on Windows, invisible characters left
 * out on HFS+.
 */
const gitFolder = /^(?:\.git|git~\d+)[ .]*(?::.*)?$/i;

/** Whether a folder of this name is git's own. */
export function isGitFolder(name: string): boolean {
  return gitFolder.test(name.replace(/\p{Cf}/gu, ''));
}

/** Whether a path without links lies in a folder, and in no folder of git, in whose configuration tokens of a pipeline may stand. */
function holds(folder: string, path: string): boolean {
  const parts = relative(folder, path).split(sep);
  return isBelow(folder, path) && !parts.some(isGitFolder);
}

/** The nearest folder, this one or one above it, that is a git work tree; undefined where there is none. */
function repositoryOf(folder: string): string | undefined {
  for (let candidate = folder; ; candidate = dirname(candidate)) {
    if (existsSync(join(candidate, '.git'))) return candidate;
    if (candidate === dirname(candidate)) return undefined;
  }
}
