// Lets Node keep the code that it compiled for the next start. Node does so from 22.1 on, and checks what it reads.
const { existsSync, lstatSync, mkdirSync } = require('fs');
const path = require('path');

/** Does nothing on a Node that keeps no compiled code, and where no folder is safe to keep it in. */
function enableCompileCache() {
  // An older Node need not load a module to learn that it cannot.
  if (Number.parseInt(process.versions.node, 10) < 22) return;
  const nodeModule = require('module');
  if (nodeModule.enableCompileCache === undefined) return;
  const folder = openCacheFolder(process.env, process.platform);
  if (folder !== undefined) nodeModule.enableCompileCache(folder);
}

/**
 * smbward's part of the user's cache folder, made where it is missing; undefined for a user without a home. Nobody else may write there:
 * whoever does decides what the tool does.
 */
function openCacheFolder(environment, platform) {
  const caches = findCaches(environment, platform);
  if (!caches) return undefined;
  const folder = path.join(caches, 'smbward');
  try {
    for (const each of [caches, folder]) if (!existsSync(each)) mkdirSync(each, 0o700);
    return isOwn(lstatSync(folder)) ? folder : undefined;
  } catch (_) {
    // The home of a service account: a device, or closed to it.
    return undefined;
  }
}

function findCaches({ HOME, LOCALAPPDATA, XDG_CACHE_HOME }, platform) {
  if (platform === 'win32') return LOCALAPPDATA;
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  return HOME && path.join(HOME, platform === 'darwin' ? 'Library/Caches' : '.cache');
}

/** On Windows the folder inherits that of the user's profile, which is the user's alone. */
function isOwn(status) {
  if (!status.isDirectory()) return false;
  return process.getuid === undefined || (status.uid === process.getuid() && (status.mode & 0o022) === 0);
}

module.exports = { enableCompileCache, openCacheFolder };
