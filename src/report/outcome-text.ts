import { adviceOn } from '../explain/advice.js';
import {
  identityWords,
  mechanismWords,
  nameFact,
  printFactOrigin,
  printFactValue,
  stageWords,
  warningWords,
} from '../explain/outcome-words.js';
import { getCause } from '../catalogue/smb/causes.js';
import type { DecidedOutcome, Dependence, Detail, Outcome, Protection, UndecidedOutcome, UsedFact } from '../simulate/outcome.js';
import { decidesDetail } from '../simulate/protection.js';
import { possibleOutcomes } from '../simulate/possible-outcomes.js';
import { makeVisible } from '../text/visible.js';
import { indentText } from './lines.js';
import { renderBlockers, renderErrors, renderEvents, renderSeen } from './outcome-evidence.js';
import { renderDetails, renderProtection } from './protection-text.js';
import type { Style } from './style.js';
import { renderTable } from './table.js';
import { renderTrace } from './trace-text.js';

/** How much of an outcome is told: the answer, or the answer with every gate. */
export type OutcomeDetail = 'answer' | 'trace';

/**
 * The outcome of a connection as a person reads it: the verdict, what the user sees, protection, errors and events, the facts that decided, all
 * blockers, what to do at the device first and in the policy last, and the gates in their order.
 */
export function renderOutcome(outcome: Outcome, detail: OutcomeDetail, style: Style): string {
  const verdict = renderVerdict(outcome, style) + '\n';
  const body = outcome.result === 'undecided' ? renderUndecided(outcome, style) : renderDecided(outcome, detail, style);
  return [verdict, ...body.filter((part) => part !== '').map((part) => `\n${part}`)].join('');
}

/** One line: `FAILED at session setup: guest-blocked-by-client (decided by the client, documented)`. */
export function renderVerdict(outcome: Outcome, style: Style): string {
  const { paint } = style;
  const certainty = paint.dim(` (${outcome.certainty})`);
  switch (outcome.result) {
    case 'connected':
      return `${paint.green(paint.bold('CONNECTED'))} ${summariseProtection(outcome)}${certainty}`;
    case 'failed':
      return `${paint.red(paint.bold('FAILED'))} ${outcome.stage === null ? '' : `${stageWords[outcome.stage]}: `}${outcome.cause ?? ''}${certainty}`;
    case 'undecided': {
      const facts = outcome.dependsOn.map(({ fact }) => nameFact(fact));
      return `${paint.yellow(paint.bold('UNDECIDED'))} it depends on ${facts.join(' and ')}${certainty}`;
    }
  }
}

/** A session in one line: `over SMB 3.1.1, signed, as the user by Kerberos`; of what is open, all that is possible, with `or` between. */
export function summariseProtection(outcome: DecidedOutcome): string {
  const possible = possibleOutcomes(outcome).map(({ protection }) => protection);
  const dialects = possible.map(({ dialect }) => dialect ?? '?');
  return `over SMB ${joinAlternatives(dialects)}, ${summariseMessages(outcome)}, as ${summariseAccounts(possible)}`;
}

/** As whom a session runs, and as the user, by which mechanism. */
function summariseAccounts(possible: readonly Protection[]): string {
  const mechanisms = possible.flatMap(({ identity, mechanism }) =>
    identity !== 'user' || mechanism === null ? [] : [mechanismWords[mechanism]],
  );
  const by = mechanisms.length === 0 ? '' : ` by ${joinAlternatives(mechanisms)}`;
  return joinAlternatives(possible.map(({ identity }) => (identity === 'user' ? identityWords.user + by : identityWords[identity])));
}

function joinAlternatives(words: readonly string[]): string {
  return [...new Set(words)].join(' or ');
}

/** Details that a line tells. */
const toldInALine: ReadonlySet<Detail> = new Set<Detail>([
  'dialect',
  'signed.messages',
  'encrypted.session',
  'encrypted.share',
  'mechanism',
  'identity',
]);

function summariseMessages({ protection: { signed, encrypted }, open }: DecidedOutcome): string {
  const isOpen = (...details: readonly Detail[]): boolean => open !== null && details.some((detail) => open.details.includes(detail));
  if (isOpen('signed.messages', 'encrypted.session', 'encrypted.share', 'encrypted.tls')) return 'its protection not decided';
  if (encrypted.session || encrypted.share) return 'encrypted';
  if (signed.messages) return 'signed';
  return encrypted.tls ? 'inside TLS' : 'neither signed nor encrypted';
}

function renderDecided(outcome: DecidedOutcome, detail: OutcomeDetail, style: Style): readonly string[] {
  return [
    renderMeaning(outcome, style),
    renderSeen(outcome, style),
    renderSection('Protection', renderProtection(outcome, style), style),
    renderSection(
      'What stays open',
      (outcome.open?.dependsOn ?? []).map((dependence) => renderDependence(dependence, style, outcome.open?.details)).join(''),
      style,
    ),
    renderSection('Errors', renderErrors(outcome.errors, style), style),
    renderSection('Events', renderEvents(outcome.events, style), style),
    renderSection('Decided by', renderFacts(outcome.decidedBy, style), style),
    renderSection('Everything in the way', renderBlockers(outcome, style), style),
    renderSection('Worth knowing', renderWarnings(outcome, style), style),
    renderSection('What to do', renderAdvice(outcome, style), style),
    detail === 'trace' ? renderSection('Gates', renderTrace(outcome.trace, style), style) : '',
  ];
}

function renderUndecided(outcome: UndecidedOutcome, style: Style): readonly string[] {
  return [
    ...outcome.dependsOn.map((dependence) => renderDependence(dependence, style)),
    outcome.complete ? '' : 'More combinations are possible than were tried; other outcomes may exist.\n',
    renderSection('Decided by', renderFacts(outcome.decidedBy, style), style),
    renderSection('Worth knowing', renderWarnings(outcome, style), style),
  ];
}

/** What each value of an unknown fact leads to: the verdict, and of open details those that the fact decides and no verdict tells. */
function renderDependence(dependence: Dependence, style: Style, open: readonly Detail[] = []): string {
  const { fact, origin, values } = dependence;
  const title = indentText(`${nameFact(fact)} (${printFactOrigin(origin)})`, '  ', style.width, '');
  const untold = open.filter((detail) => !toldInALine.has(detail) && decidesDetail(dependence, detail));
  const byVerdict = new Map<string, string[]>();
  for (const { value, outcomes } of values) {
    const possible =
      outcomes.length === 0 ? [`    ${style.paint.dim('not tried')}`] : outcomes.map((each) => renderPossible(each, untold, style));
    const verdicts = [...new Set(possible)].join('\n');
    byVerdict.set(verdicts, [...(byVerdict.get(verdicts) ?? []), makeVisible(printFactValue(fact, value))]);
  }
  const lines = [...byVerdict].flatMap(([verdicts, words]) => [
    `  if ${words.map((word) => style.paint.bold(bracketList(word, words))).join(' or ')}`,
    verdicts,
  ]);
  return [title, ...lines].join('\n') + '\n';
}

function renderPossible(outcome: DecidedOutcome, details: readonly Detail[], style: Style): string {
  return [renderVerdict(outcome, style), ...renderDetails(outcome, details)]
    .map((line, place) => (place === 0 ? `    ${line}` : `      ${line}`))
    .join('\n');
}

/** A list among several possible values stands in brackets: without them nobody sees where one ends. */
function bracketList(word: string, words: readonly string[]): string {
  return words.length > 1 && word.includes(', ') ? `[${word}]` : word;
}

function renderMeaning({ cause }: DecidedOutcome, style: Style): string {
  return cause === null ? '' : indentText(getCause(cause).meaning, '', style.width) + '\n';
}

function renderFacts(facts: readonly UsedFact[], style: Style): string {
  if (facts.length === 0) return '';
  const rows = facts.map(({ fact, value, origin, certainty }) => [
    nameFact(fact),
    printFactValue(fact, value),
    printFactOrigin(origin),
    certainty,
  ]);
  return renderTable(['Fact', 'Value', 'Origin', 'Certainty'], rows, style);
}

function renderWarnings({ warnings }: Outcome, style: Style): string {
  return warnings.map((warning) => indentText(warningWords[warning], '  ', style.width, '- ') + '\n').join('');
}

function renderAdvice({ cause }: DecidedOutcome, style: Style): string {
  if (cause === null) return '';
  const { device, policy } = adviceOn(cause);
  return (
    [indentText(device, '  ', style.width, 'At the device, first: '), indentText(policy, '  ', style.width, 'In the policy, last: ')].join(
      '\n',
    ) + '\n'
  );
}

function renderSection(title: string, body: string, style: Style): string {
  return body === '' ? '' : `${style.paint.bold(title)}\n${body}`;
}
