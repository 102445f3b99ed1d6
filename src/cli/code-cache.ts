import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script, constants } from 'node:vm';

/** A bundle that was loaded: what it exports, and how to keep the code that V8 compiled for the next start. */
export interface LoadedBundle<E> {
  readonly exports: E;
  /** Writes the compiled code to the user's cache folder where none was accepted; a folder that cannot be written is no error. */
  keepCode(): void;
}

/**
 * Loads a bundled script with the code that V8 compiled of it earlier: kept by the build, else by an earlier start of this user. V8 rejects
 * code of another version or of other flags; then the script is compiled anew.
 * @param dist the absolute path of the build's folder
 * @param file the script's name in that folder: a function in the shape of Node's module wrapper
 * @param digest the script's digest; code that was kept of another script is never looked at
 */
export function loadBundle<E>(dist: string, file: string, digest: string): LoadedBundle<E> {
  const filename = join(dist, file);
  const source = readFileSync(filename, 'latin1');
  const key = `${digest}-${process.version}-${process.arch}`;

  let script: Script | undefined;
  const userFolder = userCacheFolder();
  for (const folder of [join(dist, 'code-cache'), userFolder]) {
    const cachedData = folder && readIfThere(join(folder, key));
    if (!cachedData) continue;
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
      if (!accepted && userFolder) writeWhole(join(userFolder, key), compiled.createCachedData());
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

/**
 * The folder for compiled code: `SMBWARD_CODE_CACHE` where set, else smbward's part of the platform's cache folder; undefined for a user
 * without a home. Never a folder that others can write to: whoever writes there decides what the tool does.
 */
function userCacheFolder(): string | undefined {
  const { SMBWARD_CODE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA, HOME } = process.env;
  if (SMBWARD_CODE_CACHE) return SMBWARD_CODE_CACHE;
  if (process.platform === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'smbward', 'code');
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'smbward');
  return HOME && join(HOME, process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'smbward');
}

/** Writes under another name first, so that a second process never reads half a file. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(unfinished, bytes, { mode: 0o600 });
    renameSync(unfinished, file);
  } catch {
    removeIfThere(unfinished);
  }
}

/** A home that may not be entered, or is no folder (`/dev/null` of service accounts), refuses this too. */
function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    return;
  }
}
