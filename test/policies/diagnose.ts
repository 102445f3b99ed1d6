import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { checkPolicy } from '../../src/check.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { PolicyHost } from '../../src/policy/host.js';
import { loadPolicy } from '../../src/policy/load.js';
import { isOfCarriage } from '../carriage.js';

/** The day that counts as today in all policies of the tests. */
const asOf = '2026-11-22';

function hostOf(texts: ReadonlyMap<string, string | Uint8Array>): PolicyHost {
  return {
    read(file) {
      if (file.startsWith('../')) return { kind: 'outside', boundary: 'repository', by: 'name' };
      const text = texts.get(file);
      if (text === undefined) return { kind: 'missing', detail: 'no such file' };
      return { kind: 'text', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text };
    },
    resolve: (from, relative) => posix.normalize(posix.join(posix.dirname(from), relative)),
  };
}

/** All that is said of `policy.json` in a folder: text, structure, intent, and where these are right, meaning. */
export function diagnoseFolder(folder: string): readonly Diagnostic[] {
  return diagnoseTexts(new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))])));
}

/** The same for files that are at hand, by name. */
export function diagnoseTexts(texts: ReadonlyMap<string, string | Uint8Array>): readonly Diagnostic[] {
  const { policy, diagnostics } = checkPolicy(loadPolicy('policy.json', hostOf(texts)), { asOf });
  return policy === null ? diagnostics : diagnostics.filter((diagnostic) => !isOfCarriage(diagnostic));
}
