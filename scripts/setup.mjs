// Makes a clone ready to run. Needs Node and npm, nothing else, and skips what is up to date:
//   1. node_modules, when a package of package-lock.json is missing or has another version;
//   2. src/generated, when one of the files that it is made from has changed;
//   3. dist, when a source has changed.
// "Changed" is judged by digests of contents, never by dates. All words go to stderr, so that the command that follows
// owns stdout.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode } from '../bin/check-node.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampName = 'made-from.json';

checkNode();
installPackages();
const generated = makeIfChanged({
  makes: ['src/generated'],
  from: ['package-lock.json', 'scripts', 'src', 'templates'],
  except: ['src/generated'],
  words: 'generating code',
  script: ['scripts/generate.ts', '--code'],
});
makeIfChanged({
  makes: ['dist', 'oclif.manifest.json'],
  from: ['package.json', 'package-lock.json', 'scripts', 'src'],
  except: [],
  words: generated ? 'building' : 'building (sources changed)',
  script: ['scripts/build.ts'],
});

/** Installs exactly what package-lock.json says, unless that is what stands there. */
function installPackages() {
  if (installedAsLocked()) return;
  say('installing packages (npm ci)');
  const quiet = process.stderr.isTTY ? [] : ['--no-progress', '--loglevel=error'];
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', ...quiet];
  const npm = process.env['npm_execpath'];
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (result.error) fail(`npm could not be started: ${result.error.message}`);
  if (result.status !== 0) fail(`npm ci failed (exit code ${result.status ?? result.signal}); what it said stands above`);
}

/** True when npm's own record of what it installed holds every package of the lock file in its version, and no other. */
function installedAsLocked() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const locked = readJson(join(root, 'package-lock.json')).packages;
  const installed = readJson(record).packages;
  const wanted = Object.entries(locked).filter(([path]) => path !== '');
  return (
    wanted.every(([path, { version, optional }]) => (path in installed ? installed[path].version === version : optional === true)) &&
    Object.keys(installed).every((path) => path in locked && existsSync(join(root, path)))
  );
}

/** Runs a script that makes a folder, and files next to it, unless they are what the same inputs made before. True when it ran. */
function makeIfChanged({ makes, from, except, words, script }) {
  const [folder] = makes;
  const stamp = join(root, folder, stampName);
  const inputs = digestOf(filesOf(from, except), `${process.version} ${process.platform} ${process.arch}`);
  if (existsSync(stamp)) {
    const before = readJson(stamp);
    if (
      before.inputs === inputs &&
      before.files.every((file) => existsSync(join(root, file))) &&
      before.outputs === digestOf(before.files)
    ) {
      return false;
    }
  }
  say(words);
  const result = spawnSync(process.execPath, ['--import', 'tsx', ...script], { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) fail(`${script[0]} failed (exit code ${result.status ?? result.signal}); what it said stands above`);
  const files = filesOf(makes, [`${folder}/${stampName}`]);
  writeFileSync(`${stamp}.new`, `${JSON.stringify({ inputs, outputs: digestOf(files), files })}\n`);
  renameSync(`${stamp}.new`, stamp);
  return true;
}

/** SHA-256 over names and contents of files. */
function digestOf(files, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** The files at these paths and below these folders, with forward slashes, in a fixed order; paths that do not exist are left out. */
function filesOf(paths, except) {
  return paths.flatMap((path) => {
    if (except.includes(path) || !existsSync(join(root, path))) return [];
    if (!statSync(join(root, path)).isDirectory()) return [path];
    const names = readdirSync(join(root, path)).sort();
    return filesOf(
      names.map((name) => `${path}/${name}`),
      except,
    );
  });
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function say(words) {
  process.stderr.write(`smbward: ${words}\n`);
}

function fail(words) {
  say(words);
  process.exit(2);
}
