import { expect } from 'chai';
import { batchMix } from '../bench/batch-mix.js';
import { answerSchema } from '../answer-schema.js';
import { runCommand, runIn } from './session.js';

interface Group {
  readonly cures: readonly { readonly kind: string; readonly changes: readonly { readonly fact: string }[] }[];
  readonly outcome: { readonly result: string; readonly trace?: readonly { readonly gate: string; readonly decision: string }[] };
}

interface Answer {
  readonly ok: boolean;
  readonly diagnostics: readonly { readonly code: string }[];
  readonly result: {
    readonly scenarios: readonly { readonly name: string; readonly cause: string | null; readonly groups: readonly Group[] }[];
  } | null;
}

const nas = ['--server', 'guest-only-nas', '--account', 'local'];
const blocked = ['simulate', '--client', 'windows-11-24h2/pro', ...nas];
const line = JSON.stringify({ name: 'nas', client: 'windows-11-24h2/pro', server: 'guest-only-nas', credentials: { account: 'local' } });

async function answerOf(...argv: readonly string[]): Promise<Answer> {
  const { out } = await runCommand(...argv, '--json');
  const answer = JSON.parse(out) as Answer;
  const isValid = answerSchema('simulate');
  expect(isValid(answer), JSON.stringify(isValid.errors)).to.equal(true);
  return answer;
}

describe('smbward simulate', () => {
  it('tells one connection: verdict, numbers, events, what to do', async () => {
    const { exitCode, out } = await runCommand(...blocked);
    expect(exitCode).to.equal(0);
    for (const part of ['FAILED at session setup: guest-blocked-by-client', '0x80070035', '31017', 'At the device, first']) {
      expect(out).to.contain(part);
    }
  });

  it('names the smallest change that would let a failed connection through, and only for one that failed', async () => {
    const { out } = await runCommand(...blocked);
    expect(out).to.match(/What would let it through\n.*\n.*client guest logons: allowed; client requires/);
    const relaxed = await runCommand(...blocked, '--set', 'client.guestLogons=allowed', '--set', 'client.requiresSigning=no');
    expect(relaxed.out).to.contain('CONNECTED').and.not.to.contain('What would let it through');
    const answer = await answerOf(...blocked);
    expect(answer.result?.scenarios[0]?.groups[0]?.cures[0]?.changes.map(({ fact }) => fact)).to.deep.equal([
      'client.guestLogons',
      'client.requiresSigning',
    ]);
  });

  it('shows every gate on request', async () => {
    expect((await runCommand(...blocked, '--detail', 'trace')).out).to.contain('STOP');
    expect((await runCommand(...blocked)).out).not.to.contain('STOP');
  });

  it('answers in JSON as its schema says: decided, undecided, and candidates that differ', async () => {
    const decided = await answerOf(...blocked);
    expect(decided.result?.scenarios[0]?.cause).to.equal('guest-blocked-by-client');
    expect(decided.result?.scenarios[0]?.groups[0]?.outcome.trace?.at(-1)?.decision).to.equal('block');
    await answerOf(...blocked, '--set', 'client.guestLogons=unknown');
    expect((await answerOf('simulate', '--client', 'windows-11', ...nas)).result?.scenarios[0]?.groups.length).to.be.greaterThan(1);
  });

  it('takes policies of both ends, and facts', async () => {
    const policy = ['--policy', 'examples/small-office/policy.json'];
    expect((await runCommand(...blocked, ...policy)).out).to.contain('CONNECTED');
    expect((await runCommand(...blocked, ...policy, '--set', 'client.requiresSigning=true')).out).to.contain('guest-cannot-sign');
    const edge = ['--server', 'windows-server-2025/datacenter', '--server-policy', 'examples/quic-edge-server/policy.json'];
    expect((await runCommand('simulate', '--client', 'smbj-0.10', ...edge)).out).to.contain('FAILED');
  });

  it('states what is typed for the server with --address', async () => {
    const ends = ['simulate', '--client', 'windows-11-24h2/pro', '--server', 'windows-11-24h2/pro', '--json'];
    const byFlag = await runCommand(...ends, '--address', 'files.example');
    const byFact = await runCommand(...ends, '--set', 'credentials.target=files.example');
    expect([byFlag.exitCode, byFlag.out]).to.deep.equal([0, byFact.out]);
    expect((await runCommand(...ends, '--target', 'files.example')).out).to.contain('"flag-unknown"');
  });

  const undecided = ['simulate', '--client', 'windows-11', '--server', 'nas'];
  const connected = ['simulate', '--client', 'windows-11-24h2/pro', '--server', 'windows-11-24h2/pro'];
  const failOn: readonly (readonly [what: string, argv: readonly string[], withFailed: number, withUndecided: number])[] = [
    ['one that failed', blocked, 1, 1],
    ['one that is undecided', undecided, 0, 1],
    ['one that connected', connected, 0, 0],
    ['several, some of which failed', ['simulate', '--scenario', 'examples/scenarios/guest-story.json'], 1, 1],
    ['one that was not understood', ['simulate', '--client', 'windows-11-24h2/prof', ...nas], 2, 2],
  ];
  for (const [what, argv, withFailed, withUndecided] of failOn) {
    it(`ends with exit code ${withFailed} for ${what} with --fail-on failed, ${withUndecided} with --fail-on undecided`, async () => {
      const exitCodeOf = async (...flags: readonly string[]): Promise<number> => (await runCommand(...argv, ...flags)).exitCode;
      const exitCodes = [await exitCodeOf('--fail-on', 'failed'), await exitCodeOf('--fail-on', 'undecided')];
      expect(exitCodes).to.deep.equal([withFailed, withUndecided]);
      expect(await exitCodeOf()).to.equal(withFailed === 2 ? 2 : 0);
    });
  }

  it('gives a verdict for each scenario of a file, one a line, and the tally', async () => {
    const { out } = await runCommand('simulate', '--scenario', 'examples/scenarios/guest-story.json');
    expect(out.split('\n')).to.deep.equal([
      'CONNECTED  Windows 11 Pro 22H2: SMB 2.1, neither signed nor encrypted, as guest (inferred)',
      'FAILED     Insider build 25276 Pro: at session setup: guest-blocked-by-client (inferred)',
      'FAILED     Windows 11 Pro 24H2: at session setup: guest-blocked-by-client (inferred)',
      'FAILED     Windows 11 Pro 24H2, guest logons allowed: at session setup: guest-cannot-sign (inferred)',
      'CONNECTED  Windows 11 Pro 24H2, guest logons allowed and signing not required: SMB 2.1, neither signed nor encrypted, as guest (inferred)',
      'CONNECTED  Windows 11 Pro 24H2 over SMB1: SMB 1.0, neither signed nor encrypted, as guest (unconfirmed)',
      'FAILED     Windows 11 Enterprise 22H2: at session setup: guest-blocked-by-client (inferred)',
      '7 scenarios: 3 connected, 4 failed',
      '',
    ]);
  });

  it('tells in a verdict what it depends on: the first facts, or the ends that can be several things', async () => {
    const verdict = async (...words: readonly string[]): Promise<object> => {
      const { out } = await runCommand('simulate', ...words, '--detail', 'verdict', '--ndjson');
      return JSON.parse(out) as object;
    };
    expect(await verdict('--client', 'windows-11', '--server', 'nas')).to.deep.equal({
      line: null,
      name: 'windows-11 to nas',
      result: 'undecided',
      cause: null,
      stage: null,
      certainty: 'unconfirmed',
      dependsOn: ['client', 'server'],
      otherDependencies: 0,
    });
    const tcp = ['--set', 'network.tcp=unknown'];
    expect(await verdict('--client', 'windows-11-24h2/pro', '--server', 'samba-member', ...tcp)).to.deep.equal({
      line: null,
      name: 'windows-11-24h2/pro to samba-member',
      result: 'undecided',
      cause: null,
      stage: null,
      certainty: 'inferred',
      dependsOn: ['network.tcp'],
      otherDependencies: 0,
    });
  });

  it('says next to a verdict what deserves a word', async () => {
    const policy = JSON.stringify({
      client: { windows: 'windows-server-2019/datacenter', policy: 'examples/small-office/policy.json' },
      server: 'guest-only-nas',
    });
    const { out } = await runIn({ input: policy }, 'simulate', '--batch', '-', '--ndjson', '--detail', 'verdict');
    const { diagnostics, ...verdict } = JSON.parse(out) as { diagnostics: { code: string; severity: string }[]; result: string };
    expect(diagnostics.map(({ code, severity }) => [code, severity])).to.deep.equal([['windows-is-not-of-policy', 'warning']]);
    expect(verdict).to.have.all.keys('line', 'name', 'result', 'cause', 'stage', 'certainty', 'session');
  });

  it('counts no scenario of an empty batch', async () => {
    const { exitCode, out } = await runIn({ input: '\n' }, 'simulate', '--batch', '-');
    expect([exitCode, out]).to.deep.equal([0, '0 scenarios\n']);
  });

  it('keeps verdicts short in every form', async () => {
    const input = [...batchMix(300, 7)].join('\n');
    for (const form of [[], ['--ndjson'], ['--json']]) {
      const { exitCode, out } = await runIn({ input }, 'simulate', '--batch', '-', '--detail', 'verdict', ...form);
      const bytes = out.split('\n').map((text) => Buffer.byteLength(text));
      expect([exitCode, bytes.filter((count) => count > 200)], form.join('')).to.deep.equal([0, []]);
      if (form.includes('--json')) {
        const isValid = answerSchema('simulate');
        expect(isValid(JSON.parse(out)), JSON.stringify(isValid.errors)).to.equal(true);
      }
    }
  });

  it('answers a batch line by line; a line with a mistake does not stop the others', async () => {
    const input = `${line}\n\n{ "client": 3 }\n${line}\n`;
    const { exitCode, out, err } = await runIn({ input }, 'simulate', '--batch', '-', '--ndjson');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text) as { line: number; scenario: object | null; diagnostics: { span: { start: { line: number } } }[] });
    expect([exitCode, err]).to.deep.equal([2, '']);
    expect(lines.map((each) => [each.line, each.scenario !== null])).to.deep.equal([
      [1, true],
      [3, false],
      [4, true],
    ]);
    expect(lines[1]?.diagnostics[0]?.span.start.line).to.equal(3);
    const isValid = answerSchema('scenario-outcome');
    expect(isValid(lines[0]?.scenario), JSON.stringify(isValid.errors)).to.equal(true);
  });

  it('shows the line of a batch that has a mistake, wherever it stands', async () => {
    const { exitCode, err } = await runIn({ input: `${line}\n\n{ "client": 3 }\n` }, 'simulate', '--batch', '-');
    expect([exitCode, err.split('\n').slice(0, 5)]).to.deep.equal([
      2,
      ['error: "server" is missing in "scenario" [required-key-is-missing]', '  at -:3:1', '    |', '  3 | { "client": 3 }', '    | ^'],
    ]);
  });

  it('reads a batch in any pieces, and of a line that is not UTF-8 that line alone is lost', async () => {
    const bytes = Buffer.concat([Buffer.from(`${line.replace('nas"', 'nä𝄞s"')}\r\n`), Buffer.from([0xff, 0x0a]), Buffer.from(line)]);
    const whole = await runIn({ input: bytes }, 'simulate', '--batch', '-', '--ndjson', '--detail', 'verdict');
    const lines = whole.out
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text) as { line: number; name?: string; diagnostics?: unknown[] });
    expect(lines.map((each) => [each.line, each.name, each.diagnostics?.length])).to.deep.equal([
      [1, 'nä𝄞s', undefined],
      [2, undefined, 1],
      [3, 'nas', undefined],
    ]);
    for (const pieces of [1, 2, 3, 7, 100]) {
      const { out } = await runIn({ input: bytes, pieces }, 'simulate', '--batch', '-', '--ndjson', '--detail', 'verdict');
      expect(out, String(pieces)).to.equal(whole.out);
    }
  });

  it('simulates no more of a batch for a reader that has gone', async () => {
    const input = `${line}\n`.repeat(5);
    const { exitCode, out } = await runIn({ input, readerTakes: 2 }, 'simulate', '--batch', '-', '--ndjson');
    expect([exitCode, out.trimEnd().split('\n').length]).to.deep.equal([0, 2]);
  });

  it('predicts all of a batch where the exit code hangs on it, whether or not somebody reads', async () => {
    const open = JSON.stringify({ client: 'windows-11-24h2/pro', server: 'windows-server-2025/datacenter' });
    const input = `${open}\n${line}\n`;
    const run = (...words: readonly string[]): Promise<{ exitCode: number }> =>
      runIn({ input, readerTakes: 1 }, 'simulate', '--batch', '-', '--ndjson', ...words);
    expect((await run('--fail-on', 'failed')).exitCode).to.equal(1);
    expect((await run()).exitCode).to.equal(0);
  });

  it('chooses one scenario of a file by name', async () => {
    const { result } = await answerOf('simulate', '--scenario', 'examples/scenarios/guest-story.json', '--name', 'Windows 11 Pro 24H2');
    expect(result?.scenarios.map(({ name }) => name)).to.deep.equal(['Windows 11 Pro 24H2']);
  });

  it('names the file next to it that may be meant, where there is none of that name', async () => {
    for (const [flag, file] of [
      ['--scenario', 'examples/scenarios/guest-storey.json'],
      ['--batch', 'examples/scenarios/guest-storey.json'],
    ] as const) {
      expect((await runCommand('simulate', flag, file)).err).to.contain('Did you mean examples/scenarios/guest-story.json?');
    }
  });

  const refused: readonly (readonly [string, readonly string[], string])[] = [
    ['no end', ['simulate', '--client', 'windows-11-24h2/pro'], 'flag-missing'],
    ['an end that is none', ['simulate', '--client', 'windows-11-24h2/prof', ...nas], 'windows-edition-is-unknown'],
    ['a fact that is none', [...blocked, '--set', 'client.gust=x'], 'fact-is-unknown'],
    [
      'two values of one fact',
      [...blocked, '--set', 'client.guestLogons=allowed', '--set', 'client.guestLogons=blocked'],
      'flags-contradict',
    ],
    ['a fact stated twice', [...blocked, '--set', 'client.guestLogons=allowed', '--set', 'client.guestLogons=allowed'], 'flag-repeated'],
    [
      'a fact stated twice in two spellings',
      [...blocked, '--set', 'server.requiresSigning=yes', '--set', 'server.requiresSigning=true'],
      'flag-repeated',
    ],
    ['a fact that a flag states too', [...blocked, '--set', 'credentials.account=guest'], 'flags-contradict'],
    [
      'a policy for a peer',
      ['simulate', '--client', 'smbclient-4.17', '--server', 'windows-11-24h2/pro', '--policy', 'examples/minimal/policy.json'],
      'peer-has-no-policy',
    ],
    [
      'a policy for a product, at the server',
      ['simulate', '--client', 'windows-11-24h2/pro', '--server', 'samba', '--server-policy', 'examples/minimal/policy.json'],
      'peer-has-no-policy',
    ],
    ['a file that is not there', ['simulate', '--scenario', 'nowhere.json'], 'file-not-found'],
    ['a file that is no scenario', ['simulate', '--scenario', 'examples/minimal/policy.json'], 'key-is-unknown'],
    ['ends beside a file', [...blocked, '--scenario', 'x.json'], 'flags-contradict'],
    [
      'a scenario that is not in the file',
      ['simulate', '--scenario', 'examples/scenarios/guest-story.json', '--name', 'x'],
      'scenario-is-not-in-file',
    ],
    ['a policy that is not there', [...blocked, '--policy', 'nowhere.json'], 'policy-is-missing'],
  ];
  for (const [what, argv, code] of refused) {
    it(`refuses ${what}, exit code 2`, async () => {
      const { ok, diagnostics } = await answerOf(...argv);
      expect([ok, diagnostics.map((each) => each.code).includes(code)], JSON.stringify(diagnostics)).to.deep.equal([false, true]);
      expect((await runCommand(...argv)).exitCode).to.equal(2);
    });
  }
});
