import { expect } from 'chai';
import type { CommandContext } from '../../src/cli/answer.js';
import { guardOutput, type Io } from '../../src/cli/io.js';
import { createProgress } from '../../src/cli/progress.js';
import { type AnswerPart, printSerialAnswer } from '../../src/cli/serial-answer.js';
import { plainPaint } from '../../src/report/style.js';

function partOf(name: string, broken?: 'entry' | 'data' | 'words'): AnswerPart {
  const print =
    <T>(what: typeof broken, printed: T) =>
    (): T => {
      if (what === broken) throw new Error(`cannot print ${name}`);
      return printed;
    };
  return {
    about: name,
    diagnostics: [],
    entry: print('entry', { file: name }),
    data: print('data', `${name}\n`),
    words: print('words', `about ${name}\n`),
  };
}

async function print(
  json: boolean,
  ...list: readonly AnswerPart[]
): Promise<{ readonly out: string; readonly err: string; readonly exitCode: number }> {
  const printed = { out: '', err: '' };
  const output = (to: 'out' | 'err') =>
    guardOutput({ isTerminal: false, columns: undefined, write: (text) => (printed[to] += text), isGone: () => false });
  const io: Io = {
    stdout: output('out'),
    stderr: output('err'),
    environment: {},
    folder: '.',
    async *standardInput() {
      yield* [];
    },
    isTyped: () => false,
    today: () => '2026-11-22',
    now: () => 0,
  };
  const style = { paint: plainPaint, width: 200 };
  const context: CommandContext = { io, style, wordsStyle: style, quiet: false, json, progress: createProgress(io.stderr, io.now) };
  async function* parts(): AsyncGenerator<AnswerPart, void> {
    yield* list;
  }
  const end = () => ({ exitCode: 0, data: 'the end\n' }) as const;
  const answer = { parts: parts(), head: {}, list: 'policies', entries: 'indented', between: '', endsWithReader: false, end } as const;
  const exitCode = await printSerialAnswer('check', answer, context);
  return { ...printed, exitCode };
}

const bug = (name: string): string => `this is a bug in smbward: cannot print ${name}; it came up while reading ${name}`;

describe('an answer in parts', () => {
  it('loses the part whose text a bug of ours keeps from being printed, and no other', async () => {
    const { out, err, exitCode } = await print(false, partOf('a'), partOf('b', 'data'), partOf('c', 'words'), partOf('d'));
    expect([out, exitCode]).to.deep.equal(['a\nd\nthe end\n', 2]);
    expect(err.split('\n').filter((line) => /^(about|error)/.test(line))).to.deep.equal([
      'about a',
      `error: ${bug('b')} [internal-error]`,
      `error: ${bug('c')} [internal-error]`,
      'about d',
    ]);
  });

  it('loses the entry of that part alone in JSON, the first or another', async () => {
    for (const [broken, ...others] of [
      ['a', 'b', 'c'],
      ['b', 'a', 'c'],
      ['c', 'a', 'b'],
    ] as const) {
      const list = ['a', 'b', 'c'].map((name) => partOf(name, name === broken ? 'entry' : undefined));
      const { out, err, exitCode } = await print(true, ...list);
      const { ok, result, diagnostics } = JSON.parse(out) as {
        readonly ok: boolean;
        readonly result: object;
        readonly diagnostics: readonly { readonly message: string }[];
      };
      expect([ok, err, exitCode, result]).to.deep.equal([false, '', 2, { policies: others.map((file) => ({ file })) }]);
      expect(diagnostics.map(({ message }) => message)).to.deep.equal([bug(broken)]);
    }
  });
});
