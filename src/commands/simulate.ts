import * as Flags from '@oclif/core/flags';
import { type Answer, type CommandContext, refusal, sayDiagnostics } from '../cli/answer.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { createScenarioHost, type DiskScenarioHost } from '../cli/scenario-host.js';
import { readBatch, readScenarioFile, type ReadScenario } from '../cli/scenario-input.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { simulateScenario } from '../explore/candidates.js';
import { openPolicies } from '../connect/end-policy.js';
import type { ScenarioOutcome } from '../explore/scenario-outcome.js';
import type { OutcomeDetail } from '../report/outcome-text.js';
import { scenarioToJson } from '../report/scenario-json.js';
import { renderScenario, renderScenarioTally } from '../report/scenario-text.js';
import { quickScenario, withFacts } from '../scenario/quick-scenario.js';
import { parseSetFact, type SetFact } from '../scenario/set-fact.js';
import { printJsonLine } from '../text/canonical-json.js';

/** Flags that name a file of scenarios, in place of the two ends of one. */
const files = ['scenario', 'batch'];
const details = ['verdict', 'answer', 'trace'] as const satisfies readonly OutcomeDetail[];

/** Predicts whether SMB connections work, and with which error and event they fail. */
export class Simulate extends SmbwardCommand<typeof Simulate> {
  static override readonly summary = 'Predict SMB connections: outcome, protection, errors, events.';
  static override readonly description =
    'Predicts SMB connections: whether they work, how they are protected, which errors and events they end with, what decides, what to do. One connection is described by flags; scenarios come from a JSON file, or one on each line. What nobody states is read as the ordinary case; what nobody knows is tried in every way, and the answer says what it depends on.';
  static override readonly usage = [
    'simulate --client NAME --server NAME [--policy FILE] [--server-policy FILE] [--account KIND] [--target NAME] [--set FACT=VALUE...]',
    'simulate --scenario FILE [--name NAME] [--set FACT=VALUE...]',
    'simulate --batch FILE [--ndjson] [--set FACT=VALUE...]',
  ];
  static override readonly flags = {
    client: Flags.string({ summary: 'A Windows, or a peer such as smbclient-4.17.', helpValue: 'NAME', exclusive: files }),
    server: Flags.string({ summary: 'A Windows, or a peer such as guest-only-nas.', helpValue: 'NAME', exclusive: files }),
    policy: Flags.string({ summary: 'The policy of the client.', helpValue: 'FILE', exclusive: files }),
    'server-policy': Flags.string({ summary: 'The policy of the server.', helpValue: 'FILE', exclusive: files }),
    account: Flags.option({ options: ['domain', 'local', 'microsoft', 'guest', 'anonymous'] as const })({
      summary: 'Kind of account; local is one of the server.',
    }),
    target: Flags.string({ summary: 'The very name that is typed for the server.', helpValue: 'NAME' }),
    set: Flags.string({
      summary: 'State a fact, such as client.guestLogons=allowed or server.requiresSigning=unknown; can be given several times.',
      helpValue: 'FACT=VALUE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    scenario: Flags.string({ summary: 'A file with one scenario or several; - is standard input.', helpValue: 'FILE' }),
    name: Flags.string({ summary: 'Only this scenario of the file.', helpValue: 'NAME' }),
    batch: Flags.string({
      summary: 'A file with one scenario on each line; - is standard input.',
      helpValue: 'FILE',
      exclusive: ['scenario'],
    }),
    ndjson: Flags.boolean({ summary: 'Answer with one line of JSON for each scenario.', exclusive: ['json'] }),
    detail: Flags.option({ options: details })({
      summary: 'How much is told; a verdict for each of several scenarios, the answer for one.',
    }),
  };
  static override readonly examples = [
    {
      description: 'Does Windows 11 24H2 reach a NAS that knows only guests?',
      command: 'smbward simulate --client windows-11-24h2/pro --server guest-only-nas --account local',
    },
    {
      description: 'The same with a policy, every gate shown.',
      command: 'smbward simulate --client windows-11-24h2/pro --server guest-only-nas --policy policy.json --detail trace',
    },
    { description: 'Scenarios of a file.', command: 'smbward simulate --scenario scenarios.json' },
    { description: 'A batch.', command: 'smbward simulate --batch - --ndjson < scenarios.ndjson' },
  ];

  protected override async answer({ flags }: CommandWords<typeof Simulate>, context: CommandContext): Promise<Answer> {
    const facts = readFacts(flags);
    const mistakes = [...facts.diagnostics, ...findMissingEnds(flags)];
    if (mistakes.length > 0) return refusal(mistakes, context);
    const host = createScenarioHost(context.io);
    const read = chooseNamed(await readAll(flags, host, context), flags.name);
    const reading = openPolicies(host);
    const simulateOne = (each: ReadScenario): Simulated => {
      if (each.scenario === null) return { ...each, outcome: null };
      const { outcome, diagnostics } = simulateScenario(withFacts(each.scenario, facts.facts), reading);
      return { ...each, outcome, diagnostics };
    };
    if (flags.ndjson) return answerLineByLine(read, simulateOne, context);
    const simulated = read.map((each, index) => {
      context.progress.step(`simulating ${index + 1} of ${read.length}`);
      return simulateOne(each);
    });
    return answer(simulated, flags.detail, host, context);
  }
}

interface Simulated extends ReadScenario {
  readonly outcome: ScenarioOutcome | null;
}

type SimulateFlags = CommandWords<typeof Simulate>['flags'];

function readFacts({ account, target, set = [] }: SimulateFlags): {
  readonly facts: readonly SetFact[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const words = [
    ...(account === undefined ? [] : [`credentials.account=${account}`]),
    ...(target === undefined ? [] : [`credentials.target=${target}`]),
    ...set,
  ];
  const parsed = words.map(parseSetFact);
  return {
    facts: parsed.flatMap((each) => ('fact' in each ? [each.fact] : [])),
    diagnostics: parsed.flatMap((each) => ('diagnostics' in each ? each.diagnostics : [])),
  };
}

/** oclif knows no flag that is required unless another is given. */
function findMissingEnds(flags: SimulateFlags): readonly Diagnostic[] {
  if (flags.scenario !== undefined || flags.batch !== undefined) return [];
  const purpose = 'Name both ends, or a file with --scenario or --batch.';
  return (['client', 'server'] as const)
    .filter((end) => flags[end] === undefined)
    .map((end) => createDiagnostic('flag-missing', { flag: `--${end}`, command: 'simulate', purpose }));
}

async function readAll(flags: SimulateFlags, host: DiskScenarioHost, { io }: CommandContext): Promise<readonly ReadScenario[]> {
  if (flags.scenario !== undefined) return readScenarioFile(flags.scenario, host, io);
  if (flags.batch !== undefined) return readBatch(flags.batch, host, io);
  const scenario = quickScenario({
    client: flags.client ?? '',
    server: flags.server ?? '',
    clientPolicy: flags.policy,
    serverPolicy: flags['server-policy'],
    facts: [],
  });
  return [{ line: null, scenario, diagnostics: [] }];
}

function chooseNamed(read: readonly ReadScenario[], name: string | undefined): readonly ReadScenario[] {
  if (name === undefined) return read;
  const chosen = read.filter(({ scenario }) => scenario === null || scenario.name === name);
  if (chosen.some(({ scenario }) => scenario !== null)) return chosen;
  const names = read.flatMap(({ scenario }) => (scenario === null ? [] : [scenario.name]));
  const diagnostic = createDiagnostic('scenario-is-not-in-file', { text: name, file: 'the input', suggestion: undefined, names });
  return [...chosen, { line: null, scenario: null, diagnostics: [diagnostic] }];
}

/** Each line goes out as soon as it is known, and nothing more is simulated for a reader that has gone (`| head -1`). */
function answerLineByLine(
  read: readonly ReadScenario[],
  simulateOne: (each: ReadScenario) => Simulated,
  { io: { stdout }, progress }: CommandContext,
): Answer {
  const diagnostics: Diagnostic[] = [];
  for (const [index, each] of read.entries()) {
    if (!stdout.isTerminal) progress.step(`simulating ${index + 1} of ${read.length}`);
    const simulated = simulateOne(each);
    diagnostics.push(...simulated.diagnostics);
    stdout.write(printLine(simulated));
    if (stdout.isGone()) break;
  }
  return { exitCode: exitCodeOf(diagnostics), diagnostics, result: null, data: () => '', words: () => '' };
}

/** What could not be understood is a mistake of the input: exit code 2, whatever else was answered. */
function exitCodeOf(diagnostics: readonly Diagnostic[]): 0 | 2 {
  return diagnostics.some(({ severity }) => severity === 'error') ? 2 : 0;
}

function answer(
  simulated: readonly Simulated[],
  wanted: OutcomeDetail | undefined,
  host: DiskScenarioHost,
  context: CommandContext,
): Answer {
  const diagnostics = simulated.flatMap((each) => each.diagnostics);
  const outcomes = simulated.flatMap(({ outcome }) => (outcome === null ? [] : [outcome]));
  const detail = wanted ?? (outcomes.length > 1 ? 'verdict' : 'answer');
  return {
    exitCode: exitCodeOf(diagnostics),
    diagnostics,
    result: outcomes.length === 0 ? null : { scenarios: outcomes.map(scenarioToJson) },
    data: () => renderText(outcomes, detail, context),
    words: () => sayDiagnostics(diagnostics, host.texts(), context),
  };
}

function printLine({ line, outcome, diagnostics }: Simulated): string {
  return printJsonLine({ line, diagnostics, scenario: outcome === null ? null : scenarioToJson(outcome) });
}

function renderText(outcomes: readonly ScenarioOutcome[], detail: OutcomeDetail, { style }: CommandContext): string {
  const texts = outcomes.map((outcome) => renderScenario(outcome, detail, style));
  const tally = outcomes.length > 1 ? [renderScenarioTally(outcomes)] : [];
  return [...texts, ...tally].join('\n');
}
