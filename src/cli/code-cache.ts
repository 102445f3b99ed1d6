import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script, constants } from 'node:vm';

/** Digest of the bundle; the build puts it here. Code that V8 kept of another bundle is never looked at. */
declare const SMBWARD_BUNDLE_DIGEST: string;

/** A bundle that was loaded: what it exports, and how to keep the code that V8 compiled for the next start. */
export interface LoadedBundle<E> {
  readonly exports: E;
  /** Writes the compiled code to the user's cache folder where none was accepted; a folder that cannot be written is no error. */
  keepCode(): void;
}

/**
 * Loads `cli.script.cjs` from the folder of the build with the code that V8 compiled earlier: made by the build, else by an
 * earlier start of this user. V8 rejects code of another version or of other flags; then the bundle is compiled anew.
 * @param dist the absolute path of the build's folder
 */
export function loadBundle<E>(dist: string): LoadedBundle<E> {
  const filename = join(dist, 'cli.script.cjs');
  const source = readFileSync(filename, 'latin1');
  const key = `${SMBWARD_BUNDLE_DIGEST}-${process.version}-${process.arch}`;
  const ownFile = join(userCacheFolder(), key);

  let script: Script | undefined;
  for (const file of [join(dist, 'code-cache', key), ownFile]) {
    const cachedData = readIfThere(file);
    if (cachedData === undefined) continue;
    script = compile(source, filename, cachedData);
    if (script.cachedDataRejected !== true) break;
    script = undefined;
  }
  const accepted = script !== undefined;
  script ??= compile(source, filename);

  const module = { exports: {} };
  const wrapper = script.runInThisContext() as (...args: readonly unknown[]) => void;
  wrapper(module.exports, createRequire(filename), module, filename, dist);
  const compiled = script;
  return {
    exports: module.exports as E,
    keepCode: () => {
      if (!accepted) writeWhole(ownFile, compiled.createCachedData());
    },
  };
}

function compile(source: string, filename: string, cachedData?: Buffer): Script {
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  return new Script(
    source,
    cachedData === undefined ? { filename, importModuleDynamically } : { filename, importModuleDynamically, cachedData },
  );
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The folder for compiled code: `SMBWARD_CODE_CACHE` where set, else smbward's part of the platform's cache folder. */
function userCacheFolder(): string {
  const { SMBWARD_CODE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (SMBWARD_CODE_CACHE) return SMBWARD_CODE_CACHE;
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'smbward', 'code');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'smbward');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'smbward');
}

/** Writes under another name first, so that a second process never reads half a file. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(unfinished, bytes, { mode: 0o600 });
    renameSync(unfinished, file);
  } catch {
    rmSync(unfinished, { force: true });
  }
}
