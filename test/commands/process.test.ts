import { expect } from 'chai';
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Interrupted, withoutInterruption } from '../../src/cli/interrupt.js';
import { guardOutput, processIo } from '../../src/cli/io.js';
import { createProgress } from '../../src/cli/progress.js';

const entry = fileURLToPath(new URL('../../bin/dev.js', import.meta.url));
const built = fileURLToPath(new URL('../../bin/run.js', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };

describe('process', () => {
  it('ends quietly with its own exit code when the reader goes away', async () => {
    const child = spawn(process.execPath, [entry, 'settings', '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const exitCode = await new Promise((resolve) => child.on('close', resolve));
    expect([exitCode, err]).to.deep.equal([0, '']);
  });

  it('gives a slow reader all of a long answer, and keeps none of it in memory', async () => {
    const child = spawn(process.execPath, [entry, 'settings', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => setTimeout(resolve, 3000));
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    const exitCode = await new Promise((resolve) => child.on('close', resolve));
    expect(exitCode).to.equal(0);
    expect((JSON.parse(out) as { readonly command: string }).command).to.equal('settings');
  });

  for (const word of ['--version', '-V']) {
    it(`answers ${word} at once`, () => {
      expect(execFileSync(process.execPath, [built, word], { encoding: 'utf8' })).to.equal(`smbward ${version}\n`);
    });
  }

  it('finishes what must not stop halfway before it obeys Ctrl-C', async function () {
    if (process.platform === 'win32') this.skip();
    let finished = false;
    const work = withoutInterruption(() => {
      process.kill(process.pid, 'SIGINT');
      finished = true;
    });
    const reason: unknown = await work.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(reason).to.be.instanceOf(Interrupted);
    expect(finished).to.equal(true);
    expect(process.listenerCount('SIGINT')).to.equal(listenersBefore);
  });

  const listenersBefore = process.listenerCount('SIGINT');
});

describe('today', () => {
  const { TZ: zone } = process.env;
  after(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  // At any hour the local day of one of the two is another than that of UTC.
  for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    it(`is the day in UTC at ${place}`, () => {
      process.env['TZ'] = place;
      const utcDay = (): string => new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
      const [earliest, today, latest] = [utcDay(), processIo().today(), utcDay()];
      expect(today).to.be.oneOf([earliest, latest]);
    });
  }
});

describe('progress', () => {
  function runSteps(isTerminal: boolean, times: readonly number[]): string {
    let written = '';
    const clock = times[Symbol.iterator]();
    const now = (): number => clock.next().value ?? 0;
    const progress = createProgress(guardOutput({ isTerminal, columns: 20, write: (text) => (written += text), isGone: () => false }), now);
    times.slice(1).forEach(() => {
      progress.step('checking a policy with a long name');
    });
    progress.end();
    return written;
  }

  it('says nothing before a second has passed', () => {
    expect(runSteps(true, [0, 500, 999])).to.equal('');
  });

  it('rewrites one line that fits into the terminal, and takes it away in the end', () => {
    expect(runSteps(true, [0, 1500])).to.equal('\r\u001B[2Kchecking a policy w\r\u001B[2K');
  });

  it('says nothing off a terminal', () => {
    expect(runSteps(false, [0, 5000])).to.equal('');
  });
});
