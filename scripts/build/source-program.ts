import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Program } from '../../src/cli/run.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The program as its sources are, not as it was built: package.json with the source in the place of the bundle. */
export const sourceProgram: Program = { root, pjson: readSourcePackage() };

function readSourcePackage(): NonNullable<Program['pjson']> {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  return JSON.parse(text.replaceAll('./dist/program.cjs', './src/program.ts')) as NonNullable<Program['pjson']>;
}
