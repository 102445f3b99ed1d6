import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect } from 'chai';

/** A file below a golden folder, with forward slashes. */
export interface GoldenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Compares files with a folder byte for byte, the set of names included. With UPDATE_GOLDEN=1 the folder is written instead; read the
 * difference before you commit it.
 */
export function expectGolden(folder: string, files: readonly GoldenFile[]): void {
  if (process.env.UPDATE_GOLDEN === '1') {
    rmSync(folder, { recursive: true, force: true });
    for (const file of files) {
      mkdirSync(dirname(join(folder, file.path)), { recursive: true });
      writeFileSync(join(folder, file.path), file.bytes);
    }
  }
  expect(files.map(({ path }) => path).sort(), 'names of the files').to.deep.equal(filesIn(folder));
  for (const file of files) {
    const golden = readFileSync(join(folder, file.path));
    expect(Buffer.compare(golden, file.bytes) === 0, `${join(folder, file.path)} differs; UPDATE_GOLDEN=1 writes it anew`).to.equal(true);
  }
}

/** The paths of all files below a folder, with forward slashes and in a fixed order; none where there is no such folder. */
export function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return entries
    .filter((entry) => statSync(join(folder, entry)).isFile())
    .map((entry) => relative('.', entry).replaceAll('\\', '/'))
    .sort();
}
