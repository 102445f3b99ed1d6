import type { CandidateGroup, ScenarioOutcome } from '../explore/scenario-outcome.js';
import { endsThatDecide } from '../explore/candidate-pairs.js';
import { renderCures } from './cures-text.js';
import { makeVisible } from '../text/visible.js';
import { countOf, indentText } from './lines.js';
import { type OutcomeDetail, renderOutcome, renderVerdict, summariseProtection } from './outcome-text.js';
import type { Style } from './style.js';

/** More names than these are counted, not listed. */
const mostNames = 6;

/** What comes of a scenario, as a person reads it: who connects to whom, the outcome, and where the candidates differ, what each comes to. */
export function renderScenario(outcome: ScenarioOutcome, detail: OutcomeDetail, style: Style): string {
  const { name, clients, servers, groups } = outcome;
  const ends = `${nameEnd(clients, 'clients')} to ${nameEnd(servers, 'servers')}`;
  const title = name === ends ? name : `${name}: ${ends}`;
  const heading = style.paint.bold(indentText(title, '', style.width));
  const [only, ...others] = groups;
  if (only === undefined) return `${heading}\n`;
  const body = others.length === 0 ? renderOutcome(only.outcome, detail, style) : renderDifferences(outcome, detail, style);
  const cures = others.length > 0 ? '' : renderCures(only.cures(), (cure) => summariseProtection(cure.outcome), style);
  return [`${heading}\n${body}`, cures, renderNotes(outcome, style)].filter((part) => part !== '').join('\n');
}

/** The candidates differ: in how it ends, or only in the session. */
function renderDifferences(outcome: ScenarioOutcome, detail: OutcomeDetail, style: Style): string {
  const { paint } = style;
  const whom = whatDecides(outcome);
  const verdict =
    outcome.result === 'undecided'
      ? `${paint.yellow(paint.bold('UNDECIDED'))} it depends on ${whom}`
      : `${paint.bold(outcome.result.toUpperCase())} in every case; the session depends on ${whom}`;
  const groups = outcome.groups.map((group) => {
    const told = detail === 'trace' ? renderOutcome(group.outcome, detail, style) : `${renderVerdict(group.outcome, style)}\n`;
    return `  if ${paint.bold(namesOfGroup(outcome, group))}\n${indentLines(told)}`;
  });
  return `${verdict}\n${groups.join('')}`;
}

function whatDecides(outcome: ScenarioOutcome): string {
  const ends = endsThatDecide(outcome.groups).map((end) => `${end} it is`);
  return ends.length === 0 ? 'which candidate it is' : `which ${ends.join(' and ')}`;
}

function namesOfGroup({ clients, servers }: ScenarioOutcome, group: CandidateGroup): string {
  const parts = [
    ...(clients.length > 1 ? [namesOf(group.clients)] : []),
    ...(servers.length > 1 ? [`${clients.length > 1 ? 'to ' : ''}${namesOf(group.servers)}`] : []),
  ];
  return makeVisible(parts.join(' '));
}

function nameEnd(names: readonly string[], noun: string): string {
  return names.length > 2 ? `${names.length} ${noun}` : names.join(' or ');
}

function namesOf(names: readonly string[]): string {
  if (names.length <= mostNames) return names.join(', ');
  return `${names.slice(0, mostNames - 1).join(', ')} and ${names.length - mostNames + 1} more`;
}

function renderNotes({ notes }: ScenarioOutcome, style: Style): string {
  return notes.map((note) => `${indentText(note, '  ', style.width, '- ')}\n`).join('');
}

function indentLines(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}

/** How many scenarios came to which result. */
export type ResultTally = Readonly<Record<ScenarioOutcome['result'], number>>;

/** The closing line of several scenarios: `3 scenarios: 1 connected, 1 failed, 1 undecided`. */
export function renderScenarioTally(tally: ResultTally): string {
  const results = (['connected', 'failed', 'undecided'] as const).filter((result) => tally[result] > 0);
  const all = tally.connected + tally.failed + tally.undecided;
  const counts = results.map((result) => `${tally[result]} ${result}`).join(', ');
  return `${countOf(all, 'scenario')}${counts === '' ? '' : `: ${counts}`}\n`;
}
