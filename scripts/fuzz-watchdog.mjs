// Ends a fuzzing process whose input takes for ever: what hangs cannot say so itself.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const longest = 120_000;
const every = 5_000;
let seed = -1;
let waited = 0;
setInterval(() => {
  waited = workerData[0] === seed ? waited + every : 0;
  seed = workerData[0];
  if (waited < longest) return;
  writeSync(2, `seed ${seed}: no answer for ${longest / 1000} seconds\n`);
  process.kill(process.pid, 'SIGKILL');
}, every);
