import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { filesBelow, root, typescriptFiles } from './sources.js';

const written = ['src', 'bin', 'scripts', 'test', 'docs', 'examples', 'schemas', 'templates', '.ci']
  .flatMap(filesBelow)
  .filter((path) => /\.(ts|mjs|cjs|js|json|md|hbs|sh|py|cmd)$|\/run$/.test(path) && !/^(src\/generated|test\/fixtures)\//.test(path));

describe('text of the project', () => {
  it('names no folder of the machine that it was written on', () => {
    const home = /(^|[\s"'`(=:])(\/(work|root|tmp|farm|home)\/|[A-Z]:\\Users\\)/m;
    expect(written.filter((path) => home.test(readFileSync(join(root, path), 'utf8')))).to.deep.equal([]);
  });

  it('has no mark of unfinished work in the product', () => {
    const marks = /\b(TODO|FIXME|XXX|HACK)\b|\bfor now\b|\bnot implemented\b/;
    expect(
      [...typescriptFiles('src'), ...typescriptFiles('scripts')].filter(({ text }) => marks.test(text)).map(({ path }) => path),
    ).to.deep.equal([]);
  });
});
