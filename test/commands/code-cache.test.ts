import { expect } from 'chai';
import { join } from 'node:path';
import { loadBundle } from '../../src/cli/code-cache.js';
import { filesIn, makeFolder, removeFolders } from './folder.js';

describe('code cache', () => {
  const before = process.env['SMBWARD_CODE_CACHE'];

  afterEach(() => {
    if (before === undefined) delete process.env['SMBWARD_CODE_CACHE'];
    else process.env['SMBWARD_CODE_CACHE'] = before;
    removeFolders();
  });

  const script = { 'dist/cli.script.cjs': '(function (exports) { exports.answer = 42; })', 'a-file': 'x' };

  it('keeps compiled code in the folder that the environment names', () => {
    const folder = makeFolder(script);
    process.env['SMBWARD_CODE_CACHE'] = join(folder, 'cache');
    const bundle = loadBundle<{ readonly answer: number }>(join(folder, 'dist'), 'cli.script.cjs', 'test');
    bundle.keepCode();
    expect(bundle.exports.answer).to.equal(42);
    expect(filesIn(join(folder, 'cache'))).to.deep.equal([`test-${process.version}-${process.arch}`]);
  });

  it('does without where no folder can be made there, as in the home of a service account', () => {
    const folder = makeFolder(script);
    process.env['SMBWARD_CODE_CACHE'] = join(folder, 'a-file', 'cache');
    const bundle = loadBundle<{ readonly answer: number }>(join(folder, 'dist'), 'cli.script.cjs', 'test');
    bundle.keepCode();
    expect(bundle.exports.answer).to.equal(42);
    expect(filesIn(folder)).to.deep.equal(['a-file', 'dist/cli.script.cjs']);
  });
});
