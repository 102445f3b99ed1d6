import { readFileSync } from 'node:fs';
import type { CaseFile } from './case-file.js';
import { predictCase } from './predict.js';
import { printScore } from './print.js';
import { scoreCases } from './score.js';

const args = process.argv.slice(2);
const file = args.find((argument) => !argument.startsWith('--'));
if (file === undefined) {
  process.stderr.write('usage: npm run cases -- FILE [--json]\n');
  process.exitCode = 2;
} else {
  const cases = JSON.parse(readFileSync(file, 'utf8')) as CaseFile;
  const predicted = cases.cases.map(predictCase);
  const predictions = predicted.map(({ prediction }) => prediction);
  const score = scoreCases(cases, predictions);
  if (args.includes('--json')) {
    const { count, result, cause, codes, fields, pairs, undecided, misses } = score;
    process.stdout.write(`${JSON.stringify({ count, result, cause, codes, fields, pairs, undecided, misses, predictions })}\n`);
  } else process.stdout.write(printScore(score, cases, predicted));
}
