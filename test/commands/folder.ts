import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';

/** A folder of its own for one test, with the given files in it. */
export function makeFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'smbward-test-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  made.push(folder);
  return folder;
}

/** Paths of all files below a folder, sorted, with forward slashes. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const made: string[] = [];

/** Removes the folders of the tests that have run. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A policy without any finding but notes. */
export const soundPolicy = JSON.stringify(
  {
    language: 1,
    name: 'sound',
    title: 'Sound policy',
    appliesTo: ['windows-11-24h2/pro'],
    client: { signing: 'required', dialects: { minimum: '3.0' } },
  },
  null,
  2,
);

/** A policy with one mistake, in line 7. */
export const mistakenPolicy = soundPolicy.replace('"3.0"', '"3.7"');
