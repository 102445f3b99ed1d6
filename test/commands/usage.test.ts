import { expect } from 'chai';
import { commands } from '../../src/commands/index.js';
import { answerSchema } from '../answer-schema.js';
import { runCommand, runIn, type World } from './session.js';

interface Envelope {
  readonly command: string | null;
  readonly ok: boolean;
  readonly diagnostics: readonly { readonly code: string }[];
  readonly result: unknown;
}

describe('usage', () => {
  const wrong: readonly (readonly [title: string, argv: readonly string[], code: string, hint: string])[] = [
    ['a command that does not exist', ['chekc'], 'command-unknown', 'smbward check'],
    ['a flag that does not exist', ['explain', '1272', '--jsno'], 'flag-unknown', '--json'],
    ['a flag with a value glued to it that does not exist', ['explain', '1272', '--out=x'], 'flag-unknown', '--help'],
    ['an argument that is missing', ['explain'], 'argument-missing', 'What to explain'],
    ['an argument too many', ['explain', '1272', '31017'], 'argument-unexpected', 'Quote'],
    ['an argument to a command that takes none', ['simulate', 'x'], 'argument-unexpected', 'smbward simulate --help'],
    ['flags that contradict each other', ['effective', '--all', '--changed'], 'flags-contradict', '--all or --changed'],
    ['a name without its file', ['simulate', '--name', 'a'], 'flag-has-no-effect', '--name has no effect without --scenario'],
    ['a name beside a batch', ['simulate', '--batch', '-', '--name', 'a'], 'flag-has-no-effect', 'without --scenario'],
    ['changes to no policy', ['effective', '--windows', 'windows-11-24h2/pro', '--changed'], 'flag-has-no-effect', 'without a policy'],
    ['brief words of JUnit', ['test', 'policy.json', '--brief', '--format', 'junit'], 'flag-has-no-effect', 'with --format junit'],

    ['a flag that is missing', ['compile', 'policy.json'], 'flag-missing', 'The folder to write to'],
    ['a value that a flag does not take', ['test', 'policy.json', '--format', 'junti'], 'flag-value-unknown', 'Did you mean junit?'],
    ['a flag without its value', ['compile', 'policy.json', '--place'], 'flag-value-missing', 'policy, local'],
    ['a flag given twice', ['compile', 'policy.json', '--out', 'a', '--out', 'b'], 'flag-repeated', 'once'],
    ['an end given twice', ['simulate', '--client', 'a', '--client=b', '--server', 'c'], 'flag-repeated', 'once'],
    ['a word that a plugin does not take', ['autocomplete', 'tcsh'], 'usage-not-understood', 'smbward autocomplete --help'],
    ['a command that help does not know', ['help', 'chekc'], 'command-unknown', 'smbward check'],
    ['a switch with a value', ['explain', '1272', '--quiet=yes'], 'flag-takes-no-value', 'alone'],
    ['a flag whose value is empty', ['compile', 'policy.json', '--out', ''], 'flag-value-missing', 'smbward compile --help'],
    ['a flag before the command', ['--quiet', 'explain', '1272'], 'flag-before-command', 'first'],
  ];

  for (const [title, argv, code, hint] of wrong) {
    it(`answers ${title} with ${code}, exit code 2, on standard error`, async () => {
      const { exitCode, out, err } = await runCommand(...argv);
      expect(exitCode).to.equal(2);
      expect(out).to.equal('');
      expect(err).to.match(new RegExp(`\\[${code}\\]`));
      expect(err).to.contain(hint);
    });
  }

  it('answers wrong usage in the JSON envelope when JSON is asked for', async () => {
    const { exitCode, out, err } = await runCommand('explain', '--json');
    const answer = JSON.parse(out) as Envelope;
    expect([exitCode, err]).to.deep.equal([2, '']);
    expect([answer.command, answer.ok, answer.result]).to.deep.equal(['explain', false, null]);
    expect(answer.diagnostics.map(({ code }) => code)).to.deep.equal(['argument-missing']);
    expect(answerSchema('explain')(answer)).to.equal(true);
  });

  it('answers an unknown command in the JSON envelope too', async () => {
    const { exitCode, out } = await runCommand('chekc', '--json');
    const answer = JSON.parse(out) as Envelope;
    expect([exitCode, answer.command]).to.deep.equal([2, null]);
    expect(answerSchema('usage')(answer)).to.equal(true);
  });

  it('describes an argument too many in the JSON envelope of its command', async () => {
    const { exitCode, out } = await runCommand('simulate', 'x', '--json');
    expect([exitCode, JSON.parse(out)]).to.deep.equal([
      2,
      {
        schemaVersion: 1,
        command: 'simulate',
        ok: false,
        diagnostics: [
          {
            code: 'argument-unexpected',
            severity: 'error',
            message: '"smbward simulate" does not know what to do with "x"',
            help: 'smbward simulate --help shows what it takes. Quote a word that contains spaces.',
            related: [],
            sources: [],
            fixes: [],
          },
        ],
        result: null,
      },
    ]);
  });

  for (const [command, format] of [
    ['check', 'text'],
    ['check', 'sarif'],
    ['test', 'text'],
    ['test', 'junit'],
  ] as const) {
    it(`refuses --json beside --format ${format} of ${command}, and takes it beside --format json`, async () => {
      const { exitCode, out } = await runCommand(command, 'nowhere.json', '--json', '--format', format);
      const { diagnostics } = JSON.parse(out) as { readonly diagnostics: readonly { readonly code: string; readonly help: string }[] };
      expect([exitCode, diagnostics.map(({ code, help }) => [code, help])]).to.deep.equal([
        2,
        [['flags-contradict', `Give --json or --format ${format}, not both.`]],
      ]);
      expect((await runCommand(command, 'nowhere.json', '--json', '--format', 'json')).out).to.contain('"file-not-found"');
    });
  }

  describe('where standard input is a terminal', () => {
    const waits = 'waiting for standard input; Ctrl-D ends it (on Windows Ctrl-Z, then Enter)\n';
    const reading: readonly (readonly string[])[] = [
      ['check', '-'],
      ['compile', '-', '--out', 'nowhere'],
      ['effective', '-'],
      ['test', '-'],
      ['simulate', '--scenario', '-'],
      ['simulate', '--batch', '-'],
    ];

    for (const argv of reading) {
      it(`says that "${argv.join(' ')}" waits, and nothing of it off a terminal or with --quiet`, async () => {
        expect((await runIn({ typed: true }, ...argv)).err.slice(0, waits.length)).to.equal(waits);
        expect((await runIn({}, ...argv)).err).not.to.contain(waits);
        expect((await runIn({ typed: true }, ...argv, '--quiet')).err).not.to.contain(waits);
      });
    }

    it('says nothing where a file is read', async () => {
      expect((await runIn({ typed: true }, 'check', 'examples/minimal/policy.json')).err).to.equal('');
    });
  });

  it('shows the commands on standard error and exits 2 when nothing is asked', async () => {
    const { exitCode, out, err } = await runCommand();
    expect([exitCode, out]).to.deep.equal([2, '']);
    for (const name of Object.keys(commands)) expect(err).to.contain(`  ${name} `);
    expect(err).to.contain('EXAMPLES').and.to.contain('EXIT CODES\n  0  nothing found\n');
  });

  it('shows the commands on standard output when help is asked for', async () => {
    for (const argv of [['--help'], ['-h'], ['help']]) {
      const { exitCode, out, err } = await runCommand(...argv);
      expect([exitCode, err], argv.join(' ')).to.deep.equal([0, '']);
      expect(out).to.contain('COMMANDS');
    }
  });

  it("shows a command's help wherever help is asked, arguments missing or not", async () => {
    for (const argv of [
      ['explain', '--help'],
      ['explain', '-h'],
      ['help', 'explain'],
    ]) {
      const { exitCode, out } = await runCommand(...argv);
      expect(exitCode, argv.join(' ')).to.equal(0);
      expect(out).to.contain('$ smbward explain WORD');
    }
  });

  it('takes --help after -- for a word, not for a flag', async () => {
    expect((await runCommand('explain', '--', '--help')).err).to.contain('[word-not-known]');
  });

  it('colours on a terminal, and not under NO_COLOR, a dumb terminal or in a pipe', async () => {
    const escape = '\u001B[';
    expect((await runIn({ terminal: 80 }, 'explain', '1272')).out).to.contain(escape);
    expect((await runIn({ terminal: 80, environment: { NO_COLOR: '1' } }, 'explain', '1272')).out).not.to.contain(escape);
    expect((await runIn({ terminal: 80, environment: { TERM: 'dumb' } }, 'explain', '1272')).out).not.to.contain(escape);
    expect((await runCommand('explain', '1272')).out).not.to.contain(escape);
  });

  it('fits what it prints into the terminal', async () => {
    const { out } = await runIn({ terminal: 60, environment: { NO_COLOR: '1' } }, 'windows', 'windows-11-24h2/pro');
    expect(Math.max(...out.split('\n').map((line) => line.length))).to.be.at.most(60);
  });

  describe('a bug of ours', () => {
    const broken: World = { fault: 'the reader is broken' };

    it('is called a bug, without a stack, and exits 2', async () => {
      const { exitCode, err } = await runIn(broken, 'check', '-');
      expect(exitCode).to.equal(2);
      expect(err).to.contain('this is a bug in smbward: the reader is broken').and.not.to.contain('    at ');
    });

    it('shows where it happened when SMBWARD_DEBUG is set', async () => {
      expect((await runIn({ ...broken, environment: { SMBWARD_DEBUG: '1' } }, 'check', '-')).err).to.contain('    at ');
    });

    it('answers in the JSON envelope of the command', async () => {
      const answer = JSON.parse((await runIn(broken, 'check', '-', '--json')).out) as Envelope;
      expect([answer.command, answer.diagnostics[0]?.code]).to.deep.equal(['check', 'internal-error']);
      expect(answerSchema('check')(answer)).to.equal(true);
    });
  });
});
