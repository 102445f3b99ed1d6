import { Plugin } from '@oclif/core';
import type { Program } from '../../src/cli/run.js';

/** What oclif's manifest has to say of the commands of a program, asked of the commands themselves. */
export async function readManifest(program: Program): Promise<object> {
  const plugin = new Plugin({ ...program, isRoot: true, ignoreManifest: true, errorOnManifestCreate: true, respectNoCacheDefault: true });
  await plugin.load();
  return plugin.manifest;
}
