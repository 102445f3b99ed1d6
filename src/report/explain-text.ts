import type { Detail, Explanation, PossibleCause } from '../explain/explanation.js';
import { indentText, padTo } from './lines.js';
import type { Style } from './style.js';

/** Causes whose advice is printed; the others are named. */
const causesInFull = 4;

/** Explanations for a person: what it means, what to do at the device first and in the policy last, the facts, the sources. */
export function renderExplanations(explanations: readonly Explanation[], style: Style): string {
  return explanations.map((explanation) => renderExplanation(explanation, style)).join('\n');
}

function renderExplanation(explanation: Explanation, style: Style): string {
  const width = Math.min(style.width, 100);
  const paragraph = (text: string): string => indentText(text, '', width);
  const parts = [
    style.paint.bold(paragraph(explanation.title)),
    '',
    paragraph(explanation.meaning),
    ...renderAction(explanation, paragraph, style),
    ...renderSettings(explanation, width, style),
    ...(explanation.details.length === 0 ? [] : ['', renderDetails(explanation.details, width, style)]),
    ...renderSources(explanation, width, style),
  ];
  return parts.join('\n') + '\n';
}

function renderAction(explanation: Explanation, paragraph: (text: string) => string, style: Style): readonly string[] {
  const { action, causes } = explanation;
  const [first] = causes;
  if (first === undefined) return action === '' ? [] : ['', paragraph(action)];
  if (causes.length === 1) return ['', paragraph(`At the device, first: ${first.device} In the policy, last: ${first.policy}`)];
  const shown = causes.slice(0, causesInFull);
  const others = causes.slice(causesInFull);
  return [
    '',
    paragraph(`${causes.length} causes can be behind it, the surest first:`),
    ...shown.map((cause) => renderCause(cause, paragraph, style)),
    ...(others.length === 0
      ? []
      : ['', paragraph(`Or one of these, which smbward explain tells more about: ${others.map(({ cause }) => cause).join(', ')}.`)]),
  ];
}

function renderCause(cause: PossibleCause, paragraph: (text: string) => string, style: Style): string {
  const title = style.paint.cyan(cause.cause) + style.paint.dim(` (${cause.certainty})`);
  const words = paragraph(`${cause.meaning} At the device, first: ${cause.device} In the policy, last: ${cause.policy}`);
  return `\n${title}\n${words}`;
}

function renderSettings({ kind, settings }: Explanation, width: number, style: Style): readonly string[] {
  if (settings.length === 0) return [];
  const title = kind === 'setting' ? 'Counts only together with' : kind === 'group' ? 'Its settings' : 'Settings that decide';
  const longest = Math.max(...settings.map(({ path }) => path.length));
  const rows = settings.map(({ path, title: words }) => indentText(words, ' '.repeat(longest + 4), width, `  ${padTo(path, longest)}  `));
  return ['', style.paint.dim(title), ...rows];
}

function renderDetails(details: readonly Detail[], width: number, style: Style): string {
  const longest = Math.max(...details.map(({ name }) => name.length));
  const indent = ' '.repeat(longest + 2);
  return details
    .map(({ name, lines }) =>
      lines
        .map((line, index) => {
          const first = index === 0 ? `${padTo(name, longest)}  ` : indent;
          const text = indentText(line, indent, width, first);
          return index === 0 ? style.paint.dim(text.slice(0, name.length)) + text.slice(name.length) : text;
        })
        .join('\n'),
    )
    .join('\n');
}

function renderSources({ sources }: Explanation, width: number, style: Style): readonly string[] {
  if (sources.length === 0) return [];
  const rows = sources.map(({ source, places, title, where }) => {
    const cited = places.length === 0 ? source : `${source} ${places.join('; ')}`;
    return indentText([`${cited}: ${title}`, where].filter((part) => part !== '').join(', '), '    ', width, '  ');
  });
  return ['', style.paint.dim('Sources'), ...rows];
}
