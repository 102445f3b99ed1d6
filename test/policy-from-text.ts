import type { PolicyHost } from '../src/policy/host.js';
import { type LoadedPolicy, loadPolicy } from '../src/policy/load.js';

/** Loads `policy.json` with this text; `files` are the texts of its bases by name, all in one folder. */
export function policyFromText(text: string, files: Readonly<Record<string, string>> = {}): LoadedPolicy {
  return loadPolicy('policy.json', hostOf({ ...files, 'policy.json': text }));
}

/** A repository of texts that lie in one folder. */
function hostOf(texts: Readonly<Record<string, string>>): PolicyHost {
  return {
    read: (file) => {
      const text = texts[file];
      return text === undefined ? { kind: 'missing', detail: 'no such file' } : { kind: 'text', bytes: new TextEncoder().encode(text) };
    },
    resolve: (_from, relative) => relative.replace(/^\.\//, ''),
  };
}
