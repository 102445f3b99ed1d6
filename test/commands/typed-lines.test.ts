import { expect } from 'chai';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runCommand } from './session.js';

/**
 * Command lines as people type them, each with what it comes to: an answer, an open question, or a refusal that helps. Each was compared by hand with what
 * documents and measurements say of that connection.
 */
const file = fileURLToPath(new URL('typed-lines.golden.txt', import.meta.url));

interface Answer {
  readonly diagnostics: readonly { readonly code: string; readonly message: string; readonly help: string }[];
  readonly result: {
    readonly scenarios?: readonly {
      readonly result: string;
      readonly stage: string | null;
      readonly cause: string | null;
      readonly clients: readonly string[];
      readonly servers: readonly string[];
      readonly groups: readonly { readonly outcome: { readonly dependsOn?: readonly { readonly fact: string }[] } }[];
      readonly notes: readonly string[];
    }[];
    readonly explanations?: readonly { readonly title: string }[];
  } | null;
}

/** What a line comes to, in a few words: result and cause, what it depends on, what was assumed; or what is wrong and what to do. */
async function comesTo(line: string): Promise<string> {
  const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
  const { exitCode, out } = await runCommand(...words.slice(1), '--json');
  const { diagnostics, result } = JSON.parse(out) as Answer;
  const told = [
    ...diagnostics.map(({ code, message, help }) => `${code}: ${message}\n  ${help}`),
    ...(result?.scenarios ?? []).flatMap(({ result: ending, stage, cause, clients, servers, groups, notes }) => [
      [ending, stage === null ? '' : `at ${stage}:`, cause ?? ''].filter((part) => part !== '').join(' '),
      ...(groups.length > 1 ? [`  ${groups.length} groups of ${clients.length} clients and ${servers.length} servers`] : []),
      ...groups.flatMap(({ outcome }) => tellDependence(outcome.dependsOn ?? [])),
      ...notes.filter((note) => !note.includes('No revision is given')).map((note) => `  ${note}`),
    ]),
    ...(result?.explanations ?? []).map(({ title }) => `  ${title}`),
  ];
  return [`$ ${line}`, ...told, `exit code ${exitCode}`, ''].join('\n');
}

function tellDependence(dependsOn: readonly { readonly fact: string }[]): readonly string[] {
  const [first, ...others] = dependsOn.map(({ fact }) => fact);
  return first === undefined ? [] : [`  depends on ${first}${others.length === 0 ? '' : ' and more'}`];
}

describe('command lines as people type them', () => {
  const golden = readFileSync(file, 'utf8');
  const lines = golden.split('\n').flatMap((text) => (text.startsWith('$ ') ? [text.slice(2)] : []));

  it('are at least forty, each once', () => {
    expect(new Set(lines).size).to.equal(lines.length).and.to.be.at.least(40);
  });

  it('each come to what was found right', async () => {
    const told: string[] = [];
    for (const line of lines) told.push(await comesTo(line));
    if (process.env['UPDATE_GOLDEN'] === '1' && existsSync(file)) writeFileSync(file, told.join('\n'));
    else expect(told.join('\n')).to.equal(golden);
  });
});
