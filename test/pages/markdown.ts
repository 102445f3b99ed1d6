import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, root } from '../house/sources.js';

/** A fenced block of a page. */
export interface Block {
  readonly page: string;
  /** The line of its opening fence, from 1. */
  readonly line: number;
  /** The words behind the fence: what language it is in, and what it holds. */
  readonly words: readonly string[];
  /** Its lines, each with its end. */
  readonly text: string;
}

/** A page of the project: its path from the project's folder, and its text. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

const top = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'];

/** The pages that people write: those at the top, of the examples, and all of docs/ but the reference, which is made and compared as a whole. */
export function writtenPages(): readonly Page[] {
  const below = ['docs', 'examples'].flatMap(filesBelow).filter((path) => path.endsWith('.md'));
  return [...top, ...below.filter((path) => !path.startsWith('docs/reference/'))].map(readPage);
}

/** A page of the project. */
export function readPage(path: string): Page {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

/** The fenced blocks of a page, in their order. A fence ends at one of its own length. */
export function blocksOf({ path, text }: Page): readonly Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [, fence, info = ''] = /^\s*(`{3,})(.*)$/.exec(lines[at]!) ?? [];
    if (fence === undefined) continue;
    const end = lines.findIndex((line, index) => index > at && line.trim() === fence);
    if (end < 0) throw new Error(`${path}:${at + 1}: this block is never closed`);
    const words = info.split(/\s+/).filter((word) => word !== '');
    blocks.push({
      page: path,
      line: at + 1,
      words,
      text: lines
        .slice(at + 1, end)
        .map((line) => `${line}\n`)
        .join(''),
    });
    at = end;
  }
  return blocks;
}

/** A page with other lines in one of its blocks. */
export function withBlock(text: string, { line, text: old }: Block, lines: string): string {
  const all = text.split('\n');
  return [...all.slice(0, line), ...lines.split('\n').slice(0, -1), ...all.slice(line + old.split('\n').length - 1)].join('\n');
}

/** The page without its blocks: prose, headings and links. */
export function proseOf(page: Page): string {
  const inBlocks = new Set<number>();
  for (const { line, text } of blocksOf(page)) {
    for (let at = line; at < line + text.split('\n').length - 1; at += 1) inBlocks.add(at);
  }
  return page.text
    .split('\n')
    .filter((_, index) => !inBlocks.has(index))
    .join('\n');
}

/** The names under which GitHub links to the headings and marked places of a page. */
export function anchorsOf(page: Page): ReadonlySet<string> {
  const prose = proseOf(page);
  const headings = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slugOf(heading));
  const marks = [...prose.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id);
  return new Set([...headings, ...marks]);
}

function slugOf(heading: string): string {
  return heading
    .replaceAll(/<[^>]*>/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\- _]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}
