import { posix } from 'node:path';
import type { PolicyHost } from '../src/policy/host.js';

/** A host whose files are texts or bytes at hand; names that lead above the top are outside the repository. */
export function memoryHost(files: Readonly<Record<string, string | Uint8Array>>): PolicyHost {
  return {
    read(file) {
      if (file.startsWith('../')) return { kind: 'outside', boundary: 'repository', by: 'name' };
      const found = Object.hasOwn(files, file) ? files[file] : undefined;
      if (found === undefined) return { kind: 'missing', detail: 'no such file' };
      return { kind: 'text', bytes: typeof found === 'string' ? new TextEncoder().encode(found) : found };
    },
    resolve: (from, relative) => posix.normalize(posix.join(posix.dirname(from), relative)),
  };
}
