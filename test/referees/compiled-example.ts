import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createDiskHost } from '../../src/cli/policy-host.js';
import { checkPolicy, type CheckedPolicy } from '../../src/check.js';
import { type Compiled, compilePolicy } from '../../src/compile.js';
import type { Policy } from '../../src/policy/policy.js';
import { loadPolicy } from '../../src/policy/load.js';
import type { RegistryPlace } from '../../src/state/registry-place.js';

const root = join(import.meta.dirname, '../..');

/** A policy of `examples/`, compiled. */
export interface CompiledExample {
  readonly policy: Policy;
  readonly effective: CheckedPolicy['effective'];
  readonly compiled: Extract<Compiled, { kind: 'compiled' }>;
}

/** Compiles a policy of `examples/` by the name of its folder. */
export function compileExample(name: string, place: RegistryPlace): CompiledExample {
  const file = `examples/${name}/policy.json`;
  const checked = checkPolicy(loadPolicy(file, createDiskHost(root, file)), { place });
  const compiled = compilePolicy(checked, { toolVersion: '0.0.0' });
  const { policy, effective, diagnostics } = checked;
  if (policy === null || compiled.kind === 'refused') {
    throw new Error(`${file} has errors: ${diagnostics.map(({ message }) => message).join('; ')}`);
  }
  return { policy, effective, compiled };
}

/** Writes compiled files to a folder of their own, which is removed when the work with it is done. */
export async function withFiles<T>(
  { compiled }: { readonly compiled: Pick<CompiledExample['compiled'], 'files'> },
  work: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'smbward-'));
  try {
    for (const { path, bytes } of compiled.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
