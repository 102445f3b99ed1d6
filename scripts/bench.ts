// Measures what the project promises about speed. `--json`: one array of { name, value, unit, goal, holds } on stdout.
import type { Figure } from '../test/bench/figure.js';
import { measure } from '../test/bench/simulate-bench.js';
import { measureStart } from '../test/bench/start-bench.js';

/** Outcomes a second on one core that must be reached at least. */
const outcomeGoals: Readonly<Record<string, number>> = { 'explained outcomes': 1_000_000, 'unexplained outcomes': 5_000_000 };

function measureOutcomes(): readonly Figure[] {
  return measure().map(({ name, value, unit, counts }) => {
    const goal = outcomeGoals[name] ?? 0;
    const counted = Object.entries(counts).sort(([, a], [, b]) => b - a);
    return {
      name,
      value,
      unit,
      goal: `>= ${String(goal)}`,
      holds: value >= goal,
      notes: counted.map(([result, count]) => `${String(count).padStart(6)} ${result}`),
    };
  });
}

const figures = [...measureStart(), ...measureOutcomes()];

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
