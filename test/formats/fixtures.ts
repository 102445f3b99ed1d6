import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A real file; or, without bytes, files that are not at hand and why, so that a test can say that it was skipped. */
export type Fixture =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly bytes?: undefined; readonly missing: string };

/** Folders of the further files, where they are not called as the format is here. */
const extraFolders: Readonly<Record<string, string>> = {
  'migration-table': 'migtable',
  'policy-rules': 'policyrules',
  'registry-preferences': 'gpp-registry',
  'security-template': 'gpo-backup',
  'settings-catalog': 'intune-settings-catalog',
  'wmi-filter': 'wmi-filter-mof',
};

/**
 * Real files of a format: those that the repository carries, and those of the folder that SMBWARD_EXTRA_FIXTURES names
 * (files whose licence does not permit to carry them, in a folder per format). `below` looks into folders too.
 */
export function readFixtures(format: string, extension: string, depth: 'in' | 'below' = 'in'): readonly Fixture[] {
  const carried = filesIn(join(import.meta.dirname, '../fixtures', format), extension, depth);
  const extra = process.env.SMBWARD_EXTRA_FIXTURES;
  if (extra === undefined) {
    const missing = 'SMBWARD_EXTRA_FIXTURES names no folder with files that this repository may not carry';
    return [...carried, { name: `further ${format} files`, missing }];
  }
  const known = new Set(carried.map(({ name }) => name));
  return [...carried, ...filesIn(join(extra, extraFolders[format] ?? format), extension, depth).filter(({ name }) => !known.has(name))];
}

function filesIn(folder: string, extension: string, depth: 'in' | 'below'): readonly Fixture[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { encoding: 'utf8', recursive: depth === 'below' })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}
