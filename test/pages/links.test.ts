import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect } from 'chai';
import { wordExamples } from '../../src/explain/word-examples.js';
import { filesBelow, root } from '../house/sources.js';
import { anchorsOf, proseOf, readPage, writtenPages } from './markdown.js';

const readmes = filesBelow('src').filter((path) => path.endsWith('.md'));
const pages = [...writtenPages(), ...[...readmes, ...filesBelow('docs/reference')].map(readPage)];

const anchors = new Map<string, ReadonlySet<string>>();

/** The anchors of a page, which are looked up often. */
function anchorsAt(path: string): ReadonlySet<string> {
  const known = anchors.get(path) ?? anchorsOf(readPage(path));
  anchors.set(path, known);
  return known;
}

/** Whether an address leads to a file or heading that is not there. */
function leadsNowhere(from: string, address: string): boolean {
  const [file = '', anchor] = address.split('#');
  const path = file === '' ? from : posix.normalize(posix.join(posix.dirname(from), file));
  if (!existsSync(join(root, path))) return true;
  return anchor !== undefined && !anchorsAt(path).has(anchor);
}

describe('links of the pages', () => {
  for (const page of pages) {
    it(`${page.path} links to what is there`, () => {
      const addresses = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = '']) => address);
      const own = addresses.filter((address) => !/^[a-z]+:/.test(address));
      expect(own.filter((address) => leadsNowhere(page.path, address))).to.deep.equal([]);
    });
  }

  it('reach every page of docs/ from README.md', () => {
    const reached = new Set<string>();
    const visit = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const [, file = ''] of proseOf(readPage(path)).matchAll(/\]\(([^)#\s]+\.md)(?:#[^)]*)?\)/g)) {
        if (!/^[a-z]+:/.test(file)) visit(posix.normalize(posix.join(posix.dirname(path), file)));
      }
    };
    visit('README.md');
    expect(filesBelow('docs').filter((path) => !reached.has(path) && !path.startsWith('docs/decisions/'))).to.deep.equal([]);
  });

  it('of what explain says lead to pages and their sections', () => {
    const addresses = Object.values(wordExamples).map(({ page }) => page);
    expect(addresses.filter((address) => leadsNowhere('README.md', address))).to.deep.equal([]);
  });
});
