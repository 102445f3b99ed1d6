import { expect } from 'chai';
import { chmodSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { skipBecause } from '../skip-because.js';
import { filesIn, makeFolder, removeFolders } from './folder.js';

const { openCacheFolder } = createRequire(import.meta.url)('../../bin/compile-cache.js') as {
  openCacheFolder(environment: Readonly<Record<string, string>>, platform: string): string | undefined;
};

describe('the folder for compiled code', () => {
  beforeEach(function () {
    if (process.platform === 'win32') skipBecause(this, 'Windows keeps the rights of a folder in its profile');
  });
  afterEach(removeFolders);

  it("is made in the user's cache folder, for the user alone", () => {
    const home = makeFolder();
    const folder = openCacheFolder({ HOME: home }, 'linux');
    expect(folder).to.equal(join(home, '.cache/smbward'));
    expect(statSync(folder!).mode & 0o777).to.equal(0o700);
  });

  for (const [platform, environment, place] of [
    ['linux', { HOME: 'home', XDG_CACHE_HOME: 'caches' }, 'caches/smbward'],
    ['darwin', { HOME: 'home' }, 'home/Library/Caches/smbward'],
    ['win32', { LOCALAPPDATA: 'local' }, 'local/smbward'],
  ] as const) {
    it(`is ${place} on ${platform}`, () => {
      const folder = makeFolder();
      for (const part of ['home/Library', 'local']) mkdirSync(join(folder, part), { recursive: true });
      const given = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, join(folder, value)]));
      expect(openCacheFolder(given, platform)).to.equal(join(folder, place));
    });
  }

  it('is not used where others may write', () => {
    const home = makeFolder();
    const folder = openCacheFolder({ HOME: home }, 'linux')!;
    chmodSync(folder, 0o770);
    expect(openCacheFolder({ HOME: home }, 'linux')).to.equal(undefined);
  });

  it('is not used where it is a link to another folder', () => {
    const home = makeFolder({ 'elsewhere/file': '' });
    mkdirSync(join(home, '.cache'));
    symlinkSync(join(home, 'elsewhere'), join(home, '.cache/smbward'));
    expect(openCacheFolder({ HOME: home }, 'linux')).to.equal(undefined);
  });

  it('is not used where none can be made, as in the home of a service account', () => {
    const home = makeFolder({ 'a-file': '' });
    expect(openCacheFolder({ HOME: join(home, 'a-file') }, 'linux')).to.equal(undefined);
    expect(openCacheFolder({}, 'linux')).to.equal(undefined);
    expect(filesIn(home)).to.deep.equal(['a-file']);
  });
});
