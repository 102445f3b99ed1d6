import { readFileSync } from 'node:fs';
import { compareMatrix, type MatrixComparison } from './compare.js';
import { differences } from './differences.js';
import type { MatrixFile } from './row.js';

const args = process.argv.slice(2);
const file = args.find((argument) => !argument.startsWith('--'));
if (file === undefined) {
  process.stderr.write('usage: npm run samba-matrix -- FILE [--json]\n');
  process.exitCode = 2;
} else {
  const { details, ...comparison } = compareMatrix(JSON.parse(readFileSync(file, 'utf8')) as MatrixFile);
  process.stdout.write(args.includes('--json') ? `${JSON.stringify(comparison)}\n` : print(comparison, details));
  process.exitCode = comparison.unexplained.length === 0 ? 0 : 1;
}

function print(comparison: Omit<MatrixComparison, 'details'>, details: readonly string[]): string {
  const fields = Object.entries(comparison.byField).map(
    ([field, { agreed, explained, of }]) =>
      `  ${field.padEnd(10)} ${String(agreed).padStart(4)} agree, ${String(explained).padStart(4)} explained, of ${of}`,
  );
  const reasons = differences
    .filter((difference) => comparison.explained[difference.name] !== undefined)
    .map((difference) => `  ${String(comparison.explained[difference.name]).padStart(4)}  ${difference.name}\n        ${difference.why}`);
  return (
    [
      `${comparison.rows} rows: ${comparison.agreed} agree in every field, ${comparison.rows - comparison.agreed - comparison.unexplained.length} differ for a known reason, ${comparison.unexplained.length} unexplained`,
      '',
      ...fields,
      '',
      'known reasons',
      ...reasons,
      ...(details.length === 0 ? [] : ['', 'unexplained', ...details.map((line) => `  ${line}`)]),
    ].join('\n') + '\n'
  );
}
