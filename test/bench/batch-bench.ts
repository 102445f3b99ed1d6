import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../house/sources.js';
import { batchMix } from './batch-mix.js';
import type { Figure } from './figure.js';

const program = join(root, 'bin', 'run.js');
const fewLines = 100_000;
const manyLines = 1_000_000;

/** Lines of a batch of mixed connections that are turned to verdicts in a second, start of the tool included, and the memory of ten times as many. */
export function measureBatch(): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'smbward-batch-'));
  try {
    const few = runBatch(writeBatch(join(folder, 'few.ndjson'), fewLines));
    const many = runBatch(writeBatch(join(folder, 'many.ndjson'), manyLines));
    const speed = Math.round(fewLines / few.seconds);
    return [
      {
        name: 'batch lines to verdicts',
        value: speed,
        unit: 'lines/s',
        goal: '>= 20000',
        holds: speed >= 20_000,
        notes: [`${fewLines} lines of any two ends, in ${few.seconds} s of processor time`],
      },
      {
        name: 'memory of a million lines',
        value: many.megabytes,
        unit: 'MB',
        goal: '<= 200',
        holds: many.megabytes <= 200,
        notes: [`${few.megabytes} MB for ${fewLines} lines`],
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeBatch(file: string, count: number): string {
  const descriptor = openSync(file, 'w');
  for (const line of batchMix(count, 25276)) writeSync(descriptor, `${line}\n`);
  closeSync(descriptor);
  return file;
}

/** Processor time and the most memory that a batch takes; the program tells them of itself at its end. */
function runBatch(file: string): { readonly seconds: number; readonly megabytes: number } {
  const tell = `process.on('exit', () => console.error(JSON.stringify(process.resourceUsage())))`;
  const argv = [
    '--import',
    `data:text/javascript,${encodeURIComponent(tell)}`,
    program,
    'simulate',
    '--batch',
    file,
    '--ndjson',
    '--detail',
    'verdict',
  ];
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`the batch failed: ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(stderr) as NodeJS.ResourceUsage;
  return { seconds: Math.round((userCPUTime + systemCPUTime) / 10_000) / 100, megabytes: Math.round(maxRSS / 1024) };
}
