import * as Flags from '@oclif/core/flags';
import { type Answer, type CommandContext, type ExitCode, refusal, sayDiagnostics } from '../cli/answer.js';
import { describeBug, throwUnlessBug } from '../cli/bug.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { readFactArguments } from '../cli/fact-arguments.js';
import { createScenarioHost, type DiskScenarioHost } from '../cli/scenario-host.js';
import { readBatch, readScenarioFile, type ReadScenario } from '../cli/scenario-input.js';
import type { AnswerPart, SerialAnswer, SerialEnd } from '../cli/serial-answer.js';
import { keepHeapSmall } from '../cli/small-heap.js';
import { openPolicies, type PolicyReading } from '../connect/end-policy.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { simulateScenario } from '../explore/candidates.js';
import { ScenarioJudge } from '../explore/judge-scenarios.js';
import type { ScenarioOutcome } from '../explore/scenario-outcome.js';
import type { ScenarioVerdict } from '../explore/scenario-verdict.js';
import { scenarioToJson } from '../report/scenario-json.js';
import { renderScenario, renderScenarioTally } from '../report/scenario-text.js';
import { renderVerdictLine, verdictToJson } from '../report/verdict-line.js';
import { type BatchText, placeInBatch } from '../scenario/parse-batch.js';
import { nothingStated, quickScenario, withStatements } from '../scenario/quick-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import type { SetStatement } from '../scenario/set-statement.js';
import { printJsonLine } from '../text/canonical-json.js';

/** Flags that name a file of scenarios, in place of the two ends of one. */
const files = ['scenario', 'batch'];
const details = ['verdict', 'answer', 'trace'] as const;

/** How much is told of a connection. */
type Detail = (typeof details)[number];

/** For each limit that can be named the results at or above it. */
const failing = { failed: ['failed'], undecided: ['failed', 'undecided'] } as const;

type Limit = keyof typeof failing;

/** Predicts whether SMB connections work, and with which error and event they fail. */
export class Simulate extends SmbwardCommand<typeof Simulate> {
  static override readonly summary = 'Predict SMB connections: outcome, protection, errors, events.';
  static override readonly description =
    'Predicts SMB connections: whether they work, how they are protected, which errors and events they end with, what decides, what to do. One connection is described by flags; scenarios come from a JSON file, or one on each line. What nobody states is read as the ordinary case; what nobody knows is tried in every way, and the answer says what it depends on. The exit code is 1 when a prediction is at or above --fail-on.';
  static override readonly usage = [
    'simulate --client NAME --server NAME [--policy FILE] [--server-policy FILE] [--account KIND] [--address NAME] [--set WORD=VALUE...]',
    'simulate --scenario FILE [--name NAME] [--set WORD=VALUE...]',
    'simulate --batch FILE [--ndjson] [--set WORD=VALUE...]',
  ];
  static override readonly flags = {
    client: Flags.string({ summary: 'A Windows, or a peer such as smbclient-4.17.', helpValue: 'NAME', exclusive: files }),
    server: Flags.string({ summary: 'A Windows, or a peer such as guest-only-nas.', helpValue: 'NAME', exclusive: files }),
    policy: Flags.string({ summary: 'The policy of the client.', helpValue: 'FILE', exclusive: files }),
    'server-policy': Flags.string({ summary: 'The policy of the server.', helpValue: 'FILE', exclusive: files }),
    account: Flags.option({ options: ['domain', 'local', 'microsoft', 'guest', 'anonymous'] as const })({
      summary: 'Kind of account; local is one of the server.',
    }),
    address: Flags.string({
      summary: 'What is typed for the server: its name, its address, or a path such as \\\\nas01\\scans.',
      helpValue: 'NAME',
    }),
    set: Flags.string({
      summary:
        'State a fact (client.guestLogons=allowed), a setting of Windows (client.LmCompatibilityLevel=5), an option of smb.conf ("server signing = mandatory") or of mount.cifs (vers=3.0); can be given several times.',
      helpValue: 'WORD=VALUE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    scenario: Flags.string({ summary: 'A file with one scenario or several; - is standard input.', helpValue: 'FILE' }),
    name: Flags.string({ summary: 'Only this scenario of the file.', helpValue: 'NAME', dependsOn: ['scenario'] }),
    batch: Flags.string({
      summary: 'A file with one scenario on each line; - is standard input.',
      helpValue: 'FILE',
      exclusive: ['scenario'],
    }),
    ndjson: Flags.boolean({ summary: 'Answer with one line of JSON for each scenario.', exclusive: ['json'] }),
    'fail-on': Flags.option({ options: ['failed', 'undecided'] as const })({
      summary: 'The mildest prediction that fails the command; without it none does.',
    }),
    detail: Flags.option({ options: details })({
      summary:
        'How much is told; without it a verdict for each of several scenarios, the answer for one. In JSON a verdict is short, and answer and trace are everything, as without it.',
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
    { description: 'For a pipeline.', command: 'smbward simulate --scenario scenarios.json --fail-on undecided' },
    { description: 'A batch.', command: 'smbward simulate --batch - --ndjson < scenarios.ndjson' },
  ];

  protected override async answer({ flags }: CommandWords<typeof Simulate>, context: CommandContext): Promise<Answer | SerialAnswer> {
    const { stated, diagnostics } = readFactArguments(flags);
    const mistakes = [...diagnostics, ...findMissingEnds(flags)];
    if (mistakes.length > 0) return refusal(mistakes, context);
    const host = createScenarioHost(context.io);
    const { scenarios, areSeveral } = await readAsked(flags, host, context);
    const form = flags.ndjson ? 'ndjson' : context.json ? 'json' : 'text';
    const detail = flags.detail ?? (form !== 'text' ? 'trace' : areSeveral ? 'verdict' : 'answer');
    const simulate = createSimulation(openPolicies(host), stated, detail);
    const telling = { scenarios, areSeveral, simulate, form, detail, failOn: flags['fail-on'], host, file: flags.batch } as const;
    return answerInTurn(telling, context);
  }
}

type SimulateFlags = CommandWords<typeof Simulate>['flags'];

/** oclif knows no flag that is required unless another is given. */
function findMissingEnds(flags: SimulateFlags): readonly Diagnostic[] {
  if (flags.scenario !== undefined || flags.batch !== undefined) return [];
  const purpose = 'Name both ends, or a file with --scenario or --batch.';
  return (['client', 'server'] as const)
    .filter((end) => flags[end] === undefined)
    .map((end) => createDiagnostic('flag-missing', { flag: `--${end}`, command: 'simulate', purpose }));
}

/** The connections that are asked about, and whether they may be more than one. */
interface AskedScenarios {
  readonly scenarios: AsyncIterable<ReadScenario> | Iterable<ReadScenario>;
  readonly areSeveral: boolean;
}

async function readAsked(flags: SimulateFlags, host: DiskScenarioHost, { io }: CommandContext): Promise<AskedScenarios> {
  if (flags.batch !== undefined) {
    keepHeapSmall();
    return { scenarios: readBatch(flags.batch, io), areSeveral: true };
  }
  if (flags.scenario !== undefined) {
    const scenarios = chooseNamed(await readScenarioFile(flags.scenario, host, io), flags.name);
    return { scenarios, areSeveral: scenarios.length > 1 };
  }
  const scenario = quickScenario({
    client: flags.client ?? '',
    server: flags.server ?? '',
    clientPolicy: flags.policy,
    serverPolicy: flags['server-policy'],
    stated: nothingStated,
  });
  return { scenarios: [{ place: null, scenario, diagnostics: [] }], areSeveral: false };
}

function chooseNamed(read: readonly ReadScenario[], name: string | undefined): readonly ReadScenario[] {
  if (name === undefined) return read;
  const chosen = read.filter(({ scenario }) => scenario === null || scenario.name === name);
  if (chosen.some(({ scenario }) => scenario !== null)) return chosen;
  const names = read.flatMap(({ scenario }) => (scenario === null ? [] : [scenario.name]));
  const diagnostic = createDiagnostic('scenario-is-not-in-file', { text: name, file: 'the input', suggestion: undefined, names });
  return [...chosen, { place: null, scenario: null, diagnostics: [diagnostic] }];
}

/** What comes of a connection, in full or in the fewest words; null where it was not understood. */
interface Told {
  readonly answer: ScenarioOutcome | ScenarioVerdict | null;
  readonly diagnostics: readonly Diagnostic[];
}

function createSimulation(reading: PolicyReading, stated: SetStatement, detail: Detail): (scenario: Scenario) => Told {
  const judge = new ScenarioJudge(reading);
  return (scenario) => {
    const asked = withStatements(scenario, stated);
    if (detail === 'verdict') {
      const { verdict, diagnostics } = judge.judge(asked);
      return { answer: verdict, diagnostics };
    }
    const { outcome, diagnostics } = simulateScenario(asked, reading);
    return { answer: outcome, diagnostics };
  };
}

interface Telling extends AskedScenarios {
  readonly simulate: (scenario: Scenario) => Told;
  readonly form: 'text' | 'json' | 'ndjson';
  readonly detail: Detail;
  /** The mildest result that fails the command; undefined where none does. */
  readonly failOn: Limit | undefined;
  readonly host: DiskScenarioHost;
  /** The file of the batch; undefined where there is none. */
  readonly file: string | undefined;
}

/** Each connection goes out as soon as it is known. Nothing more is simulated for a reader that has gone (`| head -1`), unless the exit code hangs on it. */
function answerInTurn(telling: Telling, context: CommandContext): SerialAnswer {
  const { scenarios, areSeveral, form, detail, failOn } = telling;
  const tally = { connected: 0, failed: 0, undecided: 0 };
  let isUnderstood = true;
  async function* parts(): AsyncGenerator<AnswerPart, void> {
    let count = 0;
    for await (const each of scenarios) {
      count += 1;
      if (!context.io.stdout.isTerminal) context.progress.step(`simulating connection ${count}`);
      const told = tell(each, telling, context);
      if (told.answer !== null) tally[told.answer.result] += 1;
      isUnderstood &&= told.diagnostics.every(({ severity }) => severity !== 'error');
      yield partOf(each, told, telling, context);
    }
  }
  const isText = form === 'text' && detail !== 'verdict';
  const exitCode = (): ExitCode => {
    // What could not be understood is a mistake of the input, whatever else was answered.
    if (!isUnderstood) return 2;
    return failOn !== undefined && failing[failOn].some((result) => tally[result] > 0) ? 1 : 0;
  };
  const end = (): SerialEnd => ({ exitCode: exitCode(), data: form === 'text' && areSeveral ? renderScenarioTally(tally) : '' });
  const entries = detail === 'verdict' ? 'line' : 'indented';
  return { parts: parts(), head: {}, list: 'scenarios', entries, between: isText ? '\n' : '', endsWithReader: failOn === undefined, end };
}

/** A bug that one connection brings out costs that one, and no other. */
function tell({ scenario, diagnostics }: ReadScenario, { simulate }: Telling, { io }: CommandContext): Told {
  if (scenario === null) return { answer: null, diagnostics };
  try {
    return simulate(scenario);
  } catch (error) {
    throwUnlessBug(error);
    return { answer: null, diagnostics: [describeBug(error, io, scenario.name)] };
  }
}

function partOf({ scenario, place }: ReadScenario, { answer, diagnostics }: Told, telling: Telling, context: CommandContext): AnswerPart {
  const located = place === null ? diagnostics : diagnostics.map((each) => placeInBatch(each, place));
  const name = scenario?.name ?? '';
  const entry = answer === null ? null : (): object => ('groups' in answer ? scenarioToJson(answer) : verdictToJson(name, answer));
  if (telling.form === 'ndjson') {
    const line = place?.line ?? null;
    const noted = located.length === 0 ? {} : { diagnostics: located };
    const whole = (): object =>
      telling.detail === 'verdict' && entry !== null
        ? { line, ...noted, ...entry() }
        : { line, diagnostics: located, scenario: entry?.() ?? null };
    return { about: scenario?.name, diagnostics: located, entry, data: () => printJsonLine(whole()), words: () => '' };
  }
  const data = (): string => {
    if (answer === null) return '';
    if ('groups' in answer) return renderScenario(answer, telling.detail === 'trace' ? 'trace' : 'answer', context.style);
    return renderVerdictLine(name, answer, context.style);
  };
  return { about: scenario?.name, diagnostics: located, entry, data, words: () => sayMistakes(diagnostics, place, telling, context) };
}

/** Of a batch only the line at hand is in memory: frames are made from it. */
function sayMistakes(
  diagnostics: readonly Diagnostic[],
  place: BatchText | null,
  { file, host }: Telling,
  context: CommandContext,
): string {
  if (diagnostics.length === 0) return '';
  if (place === null || file === undefined) return sayDiagnostics(diagnostics, host.texts(), context);
  const texts = new Map([...host.texts(), [file, place.text ?? '']]);
  return sayDiagnostics(
    diagnostics.map((each) => placeInBatch(each, { line: place.line, offset: 0 })),
    texts,
    context,
  );
}
