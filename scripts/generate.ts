// Writes what is made from the catalogue: src/generated/ (not committed) and, without --code, also what is committed:
// schemas/ and docs/reference/. With --check nothing is written: committed files that differ are named, and the exit code is 1.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { powerShellTemplates } from './generate/powershell-templates.js';
import type { GeneratedText } from './generate/text.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function write({ path, text }: GeneratedText): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function differs({ path, text }: GeneratedText): boolean {
  return !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text;
}

const isCheck = process.argv.includes('--check');

// The product is made with the templates, and everything else is made with the product: in a new clone it cannot be loaded before they are there.
if (!isCheck) powerShellTemplates().forEach(write);
const { validatorFiles } = await import('./generate/code.js');
if (!isCheck) validatorFiles().forEach(write);
const { committedFiles } = await import('./generate/committed.js');

if (isCheck) {
  for (const { path } of committedFiles().filter(differs)) {
    console.error(`${path} is not what the catalogue says: npm run generate`);
    process.exitCode = 1;
  }
} else if (!process.argv.includes('--code')) {
  committedFiles().forEach(write);
}
