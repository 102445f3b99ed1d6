import { expect } from 'chai';
import { runCommand } from '../commands/session.js';
import { commandLines, type RightAnswer } from './command-lines.js';

interface Outcome {
  readonly result: string;
  readonly protection?: {
    readonly dialect: string | null;
    readonly mechanism: string | null;
    readonly identity: string;
    readonly signed: { readonly messages: boolean };
  };
  readonly errors?: readonly { readonly space: string; readonly number: number; readonly hex: string }[];
  readonly messages?: readonly string[];
}

interface Scenario {
  readonly result: string;
  readonly cause: string | null;
  readonly stage: string | null;
  readonly groups: readonly { readonly outcome: Outcome }[];
}

/** What a line comes to, in the fields in which the right answer is written. */
async function answerOf(line: string, right: RightAnswer): Promise<RightAnswer> {
  const { out, err } = await runCommand('simulate', ...line.split(' '), '--json');
  const scenario = (JSON.parse(out) as { result: { scenarios: readonly Scenario[] } | null }).result?.scenarios[0];
  if (scenario === undefined) throw new Error(err + out);
  const { protection, errors = [], messages = [] } = scenario.groups[0]!.outcome;
  const shown = errors.map(({ space, number, hex }) => `${space} ${space === 'win32' || space === 'errno' ? number : hex}`);
  const all = {
    is: scenario.cause ?? scenario.result,
    stage: scenario.stage,
    dialect: protection?.dialect,
    signed: protection?.signed.messages,
    mechanism: protection?.mechanism,
    identity: protection?.identity,
    shows: right.shows?.filter((number) => shown.includes(number)),
    not: right.not?.filter((number) => !shown.includes(number)),
    says: messages.find((message) => message === right.says),
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in right)) as unknown as RightAnswer;
}

describe('rules of predictions, as people type them', () => {
  for (const [name, [line, right]] of Object.entries(commandLines)) {
    it(`${name}: ${right.is}`, async () => {
      expect(await answerOf(line, right)).to.deep.equal(right);
    });
  }
});
