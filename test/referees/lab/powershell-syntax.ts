import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RefereeResult } from '../referee.js';
import { runScript } from '../run-script.js';

export const quick = true;

const name = 'the tree-sitter grammar tells PowerShell from what is none';
const folder = join(import.meta.dirname, '../cases/ps1');

/** The grammar that checks scripts where PowerShell itself cannot run: what it takes, what it refuses, and the valid code that it refuses. */
export async function run(): Promise<RefereeResult> {
  const lines: string[] = [];
  for (const file of readdirSync(folder)) {
    const answer = runScript('check-ps1.mjs', join(folder, file));
    if ('skipped' in answer) return { name, ok: false, skipped: answer.skipped, lines: [] };
    const isTaken = answer.status === 0;
    lines.push(`${isTaken === file.startsWith('good') ? 'ok' : 'differs'}: ${file} is ${isTaken ? 'taken' : 'refused'}`);
  }
  return { name, ok: lines.length > 0 && lines.every((line) => line.startsWith('ok:')), lines };
}
