import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printHex } from '../../src/text/hex.js';

const tests = join(fileURLToPath(new URL('../../', import.meta.url)), 'test');
const stories = join(tests, 'policies/bad');
const examples = join(tests, 'diagnostics/examples');

/** What the folder of an example holds beside the files that it shows. */
const notShown = ['command.txt', 'printed.txt', 'about.txt', 'expected.json'];

/** A file of an example, as a reader sees it. */
export interface ShownFile {
  readonly name: string;
  /** The language of its block. */
  readonly language: 'json' | 'text';
  readonly text: string;
  /** The text is the file's bytes in hexadecimal digits, since it is no text in UTF-8. */
  readonly isBytes: boolean;
}

/** Text that brings a diagnostic about, and what is printed. */
export interface DiagnosticExample {
  readonly folder: string;
  readonly files: readonly ShownFile[];
  /** Lines as they are typed; none for files that no command reads. */
  readonly typed: readonly string[];
  /** Undefined where nothing brings it about today. */
  readonly printed: string | undefined;
  /** What the files do not show: how a large one is made, or why nothing brings it about. */
  readonly about: string | undefined;
}

/**
 * The example of each code: a folder of its own in `test/diagnostics/examples/`, else the shortest of the bad policies that give this diagnostic. The
 * tests play them all and hold what is printed to `printed.txt`.
 */
export function diagnosticExamples(): ReadonlyMap<string, DiagnosticExample> {
  const ofStories = readdirSync(stories)
    .map((story) => join(stories, story))
    .map((folder) => ({ code: codeOfStory(folder), folder, size: readFileSync(join(folder, 'policy.json')).length }))
    .sort((one, other) => other.size - one.size || (one.folder < other.folder ? 1 : -1))
    .map(({ code, folder }) => [code, folder] as const);
  const own = readdirSync(examples).map((code) => [code, join(examples, code)] as const);
  return new Map([...ofStories, ...own].map(([code, folder]) => [code, readExample(folder)] as const));
}

function codeOfStory(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as { readonly code: string }).code;
}

function readExample(folder: string): DiagnosticExample {
  const isStory = folder.startsWith(stories);
  const command = textOf(folder, 'command.txt') ?? (isStory ? 'smbward check policy.json' : '');
  return {
    folder,
    files: namesOf(folder)
      .filter((name) => !notShown.includes(name))
      .map((name) => showFile(name, readFileSync(join(folder, name)))),
    typed: command
      .trimEnd()
      .split('\n')
      .filter((line) => line !== ''),
    printed: textOf(folder, 'printed.txt'),
    about: textOf(folder, 'about.txt')?.trimEnd(),
  };
}

/** The files below a folder with forward slashes, the policy itself first. */
function namesOf(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .split(sep)
      .join('/'),
  );
  return names.sort((one, other) => Number(other === 'policy.json') - Number(one === 'policy.json') || (one < other ? -1 : 1));
}

function textOf(folder: string, name: string): string | undefined {
  return namesOf(folder).includes(name) ? readFileSync(join(folder, name), 'utf8') : undefined;
}

function showFile(name: string, bytes: Uint8Array): ShownFile {
  const text = new TextDecoder('utf-8').decode(bytes);
  const isBytes = !/^[\P{Cc}\n\t]*$/u.test(text) || text.includes('\uFFFD');
  const language = name.endsWith('.json') && !isBytes ? 'json' : 'text';
  return { name, language, text: isBytes ? printBytes(bytes) : text.trimEnd(), isBytes };
}

/** Bytes as a dump shows them: pairs of digits, 32 on a line. */
function printBytes(bytes: Uint8Array): string {
  const pairs = printHex(bytes).match(/../g) ?? [];
  const lines = Array.from({ length: Math.ceil(pairs.length / 32) }, (_, index) => pairs.slice(index * 32, (index + 1) * 32));
  return lines.map((line) => line.join(' ')).join('\n');
}
