import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from './replace-files.js';

/** A file with which a repository of policies begins. */
export interface NewFile extends OutputFile {
  /** What it is, in a few words. */
  readonly purpose: string;
}

/** The files by their places in the repository: where they are in the package, and what each is. */
const parts: readonly (Pick<NewFile, 'path' | 'purpose'> & { readonly from: 'templates/repository' | '.' })[] = [
  { from: 'templates/repository', path: 'policy.json', purpose: 'the policy: begin here' },
  { from: 'templates/repository', path: 'policy.expect.json', purpose: 'connections that must work with it, and that must not' },
  { from: 'templates/repository', path: 'README.md', purpose: 'what to do with every change' },
  { from: '.', path: 'schemas/policy.schema.json', purpose: 'by which editors complete and check policies' },
  { from: '.', path: 'schemas/expectations.schema.json', purpose: 'the same for expectations' },
  { from: 'templates/repository', path: '.vscode/settings.json', purpose: 'which schema is for which file' },
  { from: 'templates/repository', path: '.gitattributes', purpose: 'keeps files for Windows as they are, and shows them in diffs' },
  { from: 'templates/repository', path: '.github/workflows/policy.yml', purpose: 'checks, tests and compiles on every push' },
];

/** The files of a new repository of policies, as the package holds them. */
export function readNewRepository(packageFolder: string): readonly NewFile[] {
  return parts.map(({ from, path, purpose }) => ({ path, purpose, bytes: readFileSync(join(packageFolder, from, path)) }));
}
