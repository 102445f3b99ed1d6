import { expect } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commands } from '../../src/commands/index.js';
import { answerSchema, runIn } from './session.js';

const golden = fileURLToPath(new URL('commands.golden.json', import.meta.url));

describe('commands', () => {
  it('have the arguments and flags that are promised; a change here is one that scripts may notice', async () => {
    const promised: Record<string, object> = {};
    for (const [name, { load }] of Object.entries(commands)) {
      const { args, flags } = await load();
      const plain = (definition: { readonly summary: string }): object =>
        Object.fromEntries(Object.entries(definition).filter(([member]) => member !== 'summary'));
      promised[name] = {
        args: Object.fromEntries(Object.entries(args).map(([argument, definition]) => [argument, plain(definition)])),
        flags: Object.fromEntries(Object.entries(flags).map(([flag, definition]) => [flag, plain(definition)])),
      };
    }
    const text = JSON.stringify(promised, null, 2) + '\n';
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
    expect(text).to.equal(readFileSync(golden, 'utf8'));
  });

  it('each have a schema for their JSON answer', () => {
    for (const name of Object.keys(commands)) expect(answerSchema(name), name).to.be.a('function');
  });

  it('have a help that fits into 80 columns and shows an example', async () => {
    for (const name of Object.keys(commands)) {
      const { out } = await runIn({ terminal: 80, environment: { NO_COLOR: '1' } }, name, '--help');
      expect(out, name).to.contain(`$ smbward ${name}`).and.to.contain('EXAMPLES');
      expect(Math.max(...out.split('\n').map((line) => line.length)), name).to.be.at.most(80);
    }
  });

  it('describe themselves in whole sentences', async () => {
    for (const [name, { summary, load }] of Object.entries(commands)) {
      const { description, args, flags } = await load();
      const texts = [
        summary,
        description,
        ...Object.values({ ...args, ...flags }).map((part: { readonly summary: string }) => part.summary),
      ];
      for (const text of texts) expect(text, name).to.match(/^[A-Z].*\.$/s);
    }
  });
});
