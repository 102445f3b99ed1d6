// Measures what the project promises about speed. `--json`: one array of { name, value, unit, goal, holds } on stdout.
import { measureBatch } from '../test/bench/batch-bench.js';
import type { Figure } from '../test/bench/figure.js';
import { measurePairs } from '../test/bench/pair-bench.js';
import { measureOutcomes } from '../test/bench/simulate-bench.js';
import { measureStart } from '../test/bench/start-bench.js';

const figures: readonly Figure[] = [...measureStart(), measureOutcomes(), ...measureBatch(), measurePairs()];

if (process.argv.includes('--json')) {
  console.log(
    JSON.stringify(
      figures.map(({ name, value, unit, goal, holds }) => ({ name, value, unit, goal, holds })),
      null,
      2,
    ),
  );
} else {
  for (const { name, value, unit, goal, holds, notes } of figures) {
    console.log(`${holds ? 'holds' : 'FAILS'}  ${name}: ${String(value)} ${unit}, goal ${goal}`);
    for (const note of notes) console.log(`         ${note}`);
  }
}
