import { dirname, resolve } from 'node:path';
import { largestFile } from '../source/decode.js';
import { findMember } from '../source/document.js';
import { parseSource } from '../source/parse.js';
import { boundaryOf, readFound } from './contained-file.js';
import { kindOfText } from './file-kind.js';
import { findFiles } from './find-files.js';
import { followLinks } from './follow-links.js';
import type { GivenFile } from './given-policies.js';
import { shownText, standardInput } from './policy-host.js';

/**
 * Tells of a file whether a policy extends it: one that the command line names, or any of its repository; outside of git one of its own folder.
 * Standard input has no name by which anything could.
 * @param given what the command line names, from this folder
 */
export function openExtendedFiles(given: readonly GivenFile[], folder: string): (file: string) => boolean {
  const bySearch = new Map<string, ReadonlySet<string>>();
  let byGiven: ReadonlySet<string> | undefined;
  return (file) => {
    if (file === standardInput) return false;
    const path = followLinks(resolve(folder, file)).path;
    byGiven ??= new Set(given.flatMap(({ name, bytes }) => (name === standardInput ? [] : extendedBy(resolve(folder, name), bytes))));
    if (byGiven.has(path)) return true;
    const boundary = boundaryOf(dirname(path));
    const found = bySearch.get(boundary.folder) ?? new Set(policiesIn(boundary).flatMap((each) => extendedBy(each)));
    bySearch.set(boundary.folder, found);
    return found.has(path);
  };
}

/** The JSON of a repository, or of a folder alone. */
function policiesIn({ folder, kind }: ReturnType<typeof boundaryOf>): readonly string[] {
  const { files } = findFiles(folder, folder, () => kind === 'repository');
  return files.filter(({ path }) => /\.json$/i.test(path)).map(({ path }) => resolve(folder, path));
}

/**
 * The files that a policy extends, without links; none where there is no policy. One with mistakes in its text extends what can be read of it all the
 * same.
 */
function extendedBy(path: string, known?: Uint8Array): readonly string[] {
  const found = known === undefined ? readFound(path) : { kind: 'text' as const, bytes: known };
  if (found.kind !== 'text' || found.bytes.length > largestFile || kindOfText(shownText(found.bytes)) !== 'policy') return [];
  const list = findMember(parseSource(path, found.bytes).document.root, 'extends')?.value;
  const written = list?.kind === 'array' ? list.items.flatMap((item) => (item.kind === 'string' ? [item.value] : [])) : [];
  return written.map((name) => followLinks(resolve(dirname(path), name)).path).filter((base) => base !== path);
}
