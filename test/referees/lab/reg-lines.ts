import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { comparable, heldByWine, regCases } from '../reg-against-wine.js';
import { type HeldValue, sortValues } from '../reg-values.js';
import type { RefereeResult } from '../referee.js';
import { runScript } from '../run-script.js';

const name = "Wine's regedit holds the values that the tests of .reg files hold the reader to";

/** Imports each file once more: comments, continued bytes, open quotes, broken keys, deletions. */
export async function run(): Promise<RefereeResult> {
  const lines: string[] = [];
  for (const file of readdirSync(regCases).filter((each) => each.endsWith('.reg'))) {
    const answer = runScript('import-reg.sh', '--only', 'wine', join(regCases, file));
    if ('skipped' in answer) return { name, ok: false, skipped: answer.skipped, lines: [] };
    lines.push(verdict(file, JSON.parse(answer.text) as Import));
  }
  return { name, ok: lines.every((line) => line.startsWith('ok:')), lines };
}

interface Import {
  readonly consumers: { readonly wine: { readonly values?: readonly HeldValue[]; readonly error?: string } };
}

function verdict(file: string, { consumers: { wine } }: Import): string {
  const found = comparable(file, sortValues(wine.values ?? []));
  const expected = comparable(file, heldByWine[file] ?? []);
  if (isDeepStrictEqual(found, expected)) return `ok: ${file}: ${found.length} values`;
  const differing = [...found.filter((value) => !expected.includes(value)), ...expected.filter((value) => !found.includes(value))];
  return `differs: ${file}: ${wine.error ?? differing.join(' | ')}`;
}
