import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { targetIds } from '../../src/emit/index.js';
import { removeFolders } from '../commands/folder.js';
import { filesBelow, root } from '../house/sources.js';
import { makePageFolder, play } from './console.js';
import { type Document, documentOf, mistakesOf } from './documents.js';
import { type Block, blocksOf, type Page, withBlock, writtenPages } from './markdown.js';

/** Blocks that nothing can run or read here, by page and language: what they show is for the reader's eye. */
const shownOnly: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'docs/architecture.md': { text: 1, ts: 3 },
  'docs/connection.md': { text: 2 },
  'docs/decisions/0010-targets-are-made-of-carriers.md': { ts: 1 },
  'docs/deployment.md': { mermaid: 1 },
  'docs/policy-language.md': { mermaid: 1 },
  'docs/repository.md': { text: 2 },
};

const pages = writtenPages().map((page) => ({ page, blocks: blocksOf(page) }));

/** The name of the language that a block is of; `text` where it says none. */
function languageOf({ words }: Block): string {
  return words[0] ?? 'text';
}

function countBy(blocks: readonly Block[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const block of blocks) counts[languageOf(block)] = (counts[languageOf(block)] ?? 0) + 1;
  return counts;
}

const isJudged = (block: Block): boolean => ['json', 'console', 'sh', 'powershell'].includes(languageOf(block));

/** Console blocks of a page in their order, in one folder; with UPDATE_GOLDEN=1 the page takes what they print. */
async function playAll(page: Page, blocks: readonly Block[], documents: readonly Document[]): Promise<void> {
  const files = documents.flatMap(({ file, text }) => (file === undefined ? [] : [[file, text] as const]));
  const folder = makePageFolder(Object.fromEntries(files));
  const played = [];
  for (const block of blocks) played.push({ block, ...(await play(block, folder)) });
  if (process.env['UPDATE_GOLDEN'] === '1') {
    const text = played.toReversed().reduce((whole, { block, text: lines }) => withBlock(whole, block, lines), page.text);
    if (text !== page.text) writeFileSync(join(root, page.path), text);
  }
  for (const { block, text, exitCode } of played) {
    const place = `${block.page}:${block.line}`;
    if (process.env['UPDATE_GOLDEN'] !== '1') expect(block.text, place).to.equal(text);
    expect(['console', ...(exitCode === 0 ? [] : ['exit', String(exitCode)])], place).to.deep.equal(block.words);
  }
}

describe('blocks of the pages', () => {
  after(removeFolders);

  for (const { page, blocks } of pages) {
    const documents = blocks.filter((block) => languageOf(block) === 'json').map(documentOf);
    const commands = blocks.filter((block) => languageOf(block) === 'console');

    for (const document of documents) {
      it(`${document.place} is ${document.isMistaken ? 'a mistaken' : 'a sound'} ${document.kind}`, () => {
        const mistakes = mistakesOf(document, documents);
        if (document.isMistaken) expect(mistakes).not.to.deep.equal([]);
        else expect(mistakes).to.deep.equal([]);
      });
    }

    if (commands.length > 0) {
      it(`${page.path} shows what its ${commands.length} blocks of commands print`, () => playAll(page, commands, documents));
    }
  }

  it('name commands of a clone that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const lines = pages
      .flatMap(({ blocks }) => blocks.filter((block) => languageOf(block) === 'sh'))
      .flatMap(({ text }) => text.trimEnd().split('\n'));
    const known = (line: string): boolean => {
      const script = /^npm (?:run (?:--silent )?)?([\w-]+)/.exec(line)?.[1] ?? '';
      return script === 'ci' || Object.hasOwn(scripts, script);
    };
    expect(lines.filter((line) => !known(line))).to.deep.equal([]);
  });

  it('hand over to Windows only files that compile makes, and folders of targets', () => {
    const made = [...filesBelow('examples/enterprise-baseline/expected').map((path) => path.split('/expected/')[1] ?? ''), ...targetIds];
    const named = pages
      .flatMap(({ blocks }) => blocks.filter((block) => languageOf(block) === 'powershell'))
      .flatMap(({ text }) => [...text.matchAll(/\bdist\\(\S+)/g)].map(([, path = '']) => path.replaceAll('\\', '/')));
    expect(named.length).to.be.greaterThan(4);
    expect(named.filter((path) => !made.includes(path))).to.deep.equal([]);
  });

  it('are all run or read, but for those that are listed', () => {
    const others = pages.map(({ page, blocks }) => [page.path, countBy(blocks.filter((block) => !isJudged(block)))] as const);
    expect(Object.fromEntries(others.filter(([, counts]) => Object.keys(counts).length > 0))).to.deep.equal(shownOnly);
  });
});
