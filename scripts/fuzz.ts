// Gives made-up files to the commands and reports what no input may bring about. Every input has a seed of its own, which makes it again.
import { Worker } from 'node:worker_threads';
import { parseArgs } from 'node:util';
import { makeFolder, removeFolders } from '../test/commands/folder.js';
import { filesBeside, findIn } from '../test/fuzz/findings.js';
import { inputOf } from '../test/fuzz/inputs.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    count: { type: 'string' },
    print: { type: 'boolean', default: false },
  },
});
const first = values.seed === undefined ? Math.floor(Math.random() * 1_000_000_000) : Number(values.seed);
const until = performance.now() + Number(values.minutes) * 60_000;
const end = values.count === undefined ? Infinity : first + Number(values.count);

/** The seed at work, for the watchdog, which ends the process where an input takes for ever. */
const current = new Float64Array(new SharedArrayBuffer(8));
const watchdog = new Worker(new URL('./fuzz-watchdog.mjs', import.meta.url), { workerData: current, execArgv: [] });
watchdog.unref();

let found = 0;
let seed = first;
console.log(`seeds from ${first}; npm run fuzz -- --seed N --count 1 --print tries one again`);
const folder = makeFolder(filesBeside);
for (; seed < end && (values.count !== undefined || performance.now() < until); seed += 1) {
  current[0] = seed;
  const input = inputOf(seed);
  if (values.print) console.log(input.text);
  for (const { command, what } of await findIn(input, folder)) {
    found += 1;
    console.log(`seed ${seed} (${input.kind}): ${command}: ${what}`);
  }
}
removeFolders();
console.log(`${seed - first} inputs, seeds ${first} to ${seed - 1}: ${found === 0 ? 'no finding' : `${found} findings`}`);
process.exitCode = found === 0 ? 0 : 1;
