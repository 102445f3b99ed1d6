import { expect } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from '@oclif/core';
import { readManifest } from '../../scripts/build/manifest.js';
import { sourceProgram } from '../../scripts/build/source-program.js';
import { root } from '../house/sources.js';
import { answerSchema } from '../answer-schema.js';
import { runIn } from './session.js';

interface Manifest {
  readonly commands: Readonly<Record<string, Command.Cached>>;
  readonly version: string;
}

const golden = fileURLToPath(new URL('commands.golden.json', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'oclif.manifest.json'), 'utf8')) as Manifest;
const commands = Object.entries(manifest.commands);

/** Arguments or flags without their words: what scripts rely on. */
function withoutWords(definitions: Readonly<Record<string, object>>): object {
  const words = ['name', 'summary', 'description', 'helpGroup', 'hasDynamicHelp'];
  const plain = (definition: object): object =>
    Object.fromEntries(Object.entries(definition).filter(([member]) => !words.includes(member)));
  return Object.fromEntries(Object.entries(definitions).map(([name, definition]) => [name, plain(definition)]));
}

describe('commands', () => {
  it('are in the manifest of the build as their files state them', async () => {
    expect(JSON.parse(JSON.stringify(await readManifest(sourceProgram)))).to.deep.equal(manifest);
  });

  it('have the arguments and flags that are promised; a change here is one that scripts may notice', () => {
    const promised = Object.fromEntries(
      commands.map(([name, { args, flags }]) => [name, { args: withoutWords(args), flags: withoutWords(flags) }]),
    );
    const text = JSON.stringify(promised, null, 2) + '\n';
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
    expect(text).to.equal(readFileSync(golden, 'utf8'));
  });

  it('each have a schema for their JSON answer', () => {
    for (const [name] of commands) expect(answerSchema(name), name).to.be.a('function');
  });

  it('have a help that fits into 80 columns and shows an example', async () => {
    for (const [name] of commands) {
      const { out } = await runIn({ terminal: 80, environment: { NO_COLOR: '1' } }, name, '--help');
      expect(out, name).to.contain(`$ smbward ${name}`).and.to.contain('EXAMPLES');
      expect(Math.max(...out.split('\n').map((line) => line.length)), name).to.be.at.most(80);
    }
  });

  it('describe themselves in whole sentences', () => {
    for (const [name, { summary, description, args, flags }] of commands) {
      const parts = [...Object.values(args).map((arg) => arg.description), ...Object.values(flags).map((flag) => flag.summary)];
      for (const text of [summary, description, ...parts]) expect(text, name).to.match(/^[A-Z].*\.$/s);
    }
  });
});
