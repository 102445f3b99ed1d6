import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { checkPolicy } from '../../src/check.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { PolicyHost } from '../../src/policy/host.js';
import { loadPolicy } from '../../src/policy/load.js';
import { isOfCarriage } from '../carriage.js';

/** The day that counts as today in all policies of the tests. */
const asOf = '2026-11-22';

function hostOf(folder: string): PolicyHost {
  return {
    read(file) {
      if (file.startsWith('../')) return { kind: 'outside-repository', detail: 'above the folder of the test' };
      const path = join(folder, file);
      if (!existsSync(path)) return { kind: 'missing', detail: 'no such file' };
      return { kind: 'text', bytes: readFileSync(path) };
    },
    resolve: (from, relative) => posix.normalize(posix.join(posix.dirname(from), relative)),
  };
}

/** All that is said of `policy.json` in a folder: text, structure, intent, and where these are right, meaning. */
export function diagnoseFolder(folder: string): readonly Diagnostic[] {
  const { policy, diagnostics } = checkPolicy(loadPolicy('policy.json', hostOf(folder)), { asOf });
  return policy === null ? diagnostics : diagnostics.filter((diagnostic) => !isOfCarriage(diagnostic));
}
