import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { PolicyHost } from '../../src/policy/host.js';
import { loadPolicy } from '../../src/policy/load.js';
import { resolveEffective } from '../../src/resolve/resolve.js';
import { checkPolicy } from '../../src/rules/index.js';

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
  const { policy, diagnostics } = loadPolicy('policy.json', hostOf(folder));
  if (policy === null) return diagnostics;
  const effective = policy.appliesTo.map(({ windows }) => resolveEffective(policy, windows));
  return checkPolicy(policy, effective, { asOf, loaded: diagnostics });
}
