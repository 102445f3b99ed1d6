import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { type Answer, type CommandContext, refusal, sayDiagnostics } from '../cli/answer.js';
import { addressesFrom } from '../cli/addresses.js';
import { describeBug, throwUnlessBug } from '../cli/bug.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { findGivenPolicies, type GivenFile } from '../cli/given-policies.js';
import type { Io } from '../cli/io.js';
import { findNamingMistake, readPolicy } from '../cli/policy-input.js';
import { standardInput } from '../cli/policy-host.js';
import { createScenarioHost, type DiskScenarioHost } from '../cli/scenario-host.js';
import { describeUnreadFile } from '../cli/unread-file.js';
import { commandLine } from '../connect/scenario-host.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { expectationsToJson } from '../report/expectations-json.js';
import { renderExpectationsJunit } from '../report/expectations-junit.js';
import { renderExpectations } from '../report/expectations-text.js';
import type { TestedPolicy } from '../expect/tested-policy.js';
import { type ParsedExpectations, parseExpectations } from '../scenario/parse-expectations.js';
import { testPolicy } from '../test-policy.js';

/** Holds policies to the connections that their authors expect to work or to fail. */
export class Test extends SmbwardCommand<typeof Test> {
  static override readonly summary = 'Run the expectations of policies.';
  static override readonly description =
    'Runs the expectations of policies: connections that must work, must fail with a cause, must be encrypted, must never come to a guest session. They are in a file next to the policy, policy.expect.json for policy.json. The exit code is 1 when one fails, or cannot be decided.';
  static override readonly args = {
    policy: Args.string({
      description: 'Policies to test: files, folders with every policy below them that has expectations, patterns.',
      required: true,
      multiple: true,
      ignoreStdin: true,
    }),
  };
  static override readonly flags = {
    expect: Flags.string({
      summary: 'A file of expectations in place of the one next to the policy; can be given several times.',
      helpValue: 'FILE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    format: Flags.option({ options: ['text', 'json', 'junit'] as const })({ summary: 'How results are written.', default: 'text' }),
    brief: Flags.boolean({ summary: 'Leave the gates out of what is said of a failure; for text.' }),
    'allow-undecided': Flags.boolean({ summary: 'Do not fail on an expectation that cannot be decided.' }),
  };
  static override readonly examples = [
    { description: 'Run the expectations next to a policy.', command: 'smbward test policy.json' },
    { description: 'For a pipeline.', command: 'smbward test policies --format junit' },
  ];

  protected override async answer({ args: { policy: words }, flags }: CommandWords<typeof Test>, context: CommandContext): Promise<Answer> {
    const mistake = findNamingMistake(words) ?? findIdleFlag(flags, context.json);
    if (mistake !== undefined) return refusal([mistake], context);
    const { folder } = context.io;
    const isWanted = (file: string): boolean => flags.expect !== undefined || existsSync(resolve(folder, expectationsOf(file)));
    const { files, diagnostics } = await findGivenPolicies(words, { folder, sought: 'policy with expectations', isWanted });
    if (diagnostics.length > 0) return refusal(diagnostics, context);
    const host = createScenarioHost(context.io);
    const runs: Run[] = [];
    for (const file of files) {
      context.progress.step(`testing ${file.name}`);
      runs.push(await runSafely(file, flags.expect ?? [], host, context));
    }
    return answer(runs, flags, host, context);
  }
}

/** What only text has cannot be left out of another format. */
function findIdleFlag({ brief, format }: TestFlags, isJson: boolean): Diagnostic | undefined {
  if (!brief || (format === 'text' && !isJson)) return undefined;
  return createDiagnostic('flag-has-no-effect', { flag: '--brief', where: isJson ? 'with --json' : `with --format ${format}` });
}

/** A policy that was tested, or why it was not; and the texts that its diagnostics point into. */
interface Run {
  readonly tested: TestedPolicy | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** A bug that one policy brings out costs that policy, and no other. */
async function runSafely(file: GivenFile, named: readonly string[], host: DiskScenarioHost, context: CommandContext): Promise<Run> {
  try {
    return await runOne(file, named, host, context);
  } catch (error) {
    throwUnlessBug(error);
    return { tested: null, diagnostics: [describeBug(error, context.io, file.name)], texts: new Map() };
  }
}

async function runOne(
  { name: file, bytes }: GivenFile,
  named: readonly string[],
  host: DiskScenarioHost,
  { io }: CommandContext,
): Promise<Run> {
  const { policy, diagnostics, texts } = await readPolicy(file, io, bytes);
  const mistakes = diagnostics.filter(({ severity }) => severity === 'error');
  if (policy === null) return { tested: null, diagnostics: mistakes, texts };
  const read = (named.length > 0 ? named : [expectationsOf(file)]).map((each) => readExpectations(each, file, host, io));
  const expectations = read.flatMap((each) => each.expectations);
  const { tests, diagnostics: found } = testPolicy(policy, expectations, host);
  return { tested: { policy, tests }, diagnostics: [...read.flatMap((each) => each.diagnostics), ...found], texts };
}

/** `policy.json` has its expectations in `policy.expect.json`. */
function expectationsOf(policy: string): string {
  return `${policy.replace(/\.json$/i, '')}.expect.json`;
}

function readExpectations(
  file: string,
  policy: string,
  host: DiskScenarioHost,
  { folder }: Io,
): Pick<ParsedExpectations, 'expectations' | 'diagnostics'> {
  const found = host.filesOf(commandLine).read(file);
  if (found.kind === 'text') return parseExpectations(file, found.bytes);
  const diagnostic =
    found.kind === 'missing' ? createDiagnostic('expectations-are-missing', { policy, file }) : describeUnreadFile(file, found, folder);
  return { expectations: [], diagnostics: [diagnostic] };
}

interface TestFlags {
  readonly format: 'text' | 'json' | 'junit';
  readonly brief: boolean;
  readonly 'allow-undecided': boolean;
}

async function answer(runs: readonly Run[], flags: TestFlags, host: DiskScenarioHost, context: CommandContext): Promise<Answer> {
  const diagnostics = runs.flatMap((run) => run.diagnostics);
  const tested = runs.flatMap((run) => (run.tested === null ? [] : [run.tested]));
  const texts = new Map([...runs.flatMap((run) => [...run.texts]), ...host.texts()]);
  return {
    exitCode: exitCodeOf(diagnostics, tested, flags['allow-undecided']),
    diagnostics,
    result: tested.length === 0 ? null : expectationsToJson(tested),
    data: () =>
      flags.format === 'junit'
        ? renderExpectationsJunit(tested, addressesFrom(context.io.folder, tested[0]?.policy.file ?? standardInput))
        : renderExpectations(tested, !flags.brief, context.style),
    words: () => sayDiagnostics(diagnostics, texts, context),
  };
}

/** What could not be understood is a mistake of the input; what is not known to hold is no better than what fails, unless it is allowed. */
function exitCodeOf(diagnostics: readonly Diagnostic[], tested: readonly TestedPolicy[], allowsUndecided: boolean): Answer['exitCode'] {
  if (diagnostics.some(({ severity }) => severity === 'error')) return 2;
  const bad = allowsUndecided ? ['failed'] : ['failed', 'undecided'];
  return tested.some(({ tests }) => tests.some(({ verdict }) => bad.includes(verdict.kind))) ? 1 : 0;
}
