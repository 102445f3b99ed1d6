import { findErrorText } from '../explain/error-text.js';
import { nameFact, stageWords } from '../explain/outcome-words.js';
import type { DecidedOutcome, ShownBy, ShownError, WrittenEvent } from '../simulate/outcome.js';
import { indentText } from './lines.js';
import type { Style } from './style.js';
import { renderTable } from './table.js';

const places: Readonly<Record<ShownBy, string>> = {
  explorer: 'Explorer',
  'net-use': 'net use',
  powershell: 'PowerShell',
  linux: 'mount.cifs',
  library: 'client library',
  wire: 'on the wire',
  'event-log': 'events of the client',
};

const spaces: Readonly<Record<ShownError['space'], string>> = { win32: 'Win32', hresult: 'HRESULT', ntstatus: 'NTSTATUS', errno: 'errno' };

/** What the user sees where: the numbers as each place shows them, then Windows' own text for each number. */
export function renderSeen({ errors, messages }: DecidedOutcome, style: Style): string {
  const seenAt = (Object.keys(places) as ShownBy[]).filter(
    (place) => place !== 'wire' && place !== 'event-log' && errors.some(({ shownBy }) => shownBy.includes(place)),
  );
  if (seenAt.length === 0 && messages.length === 0) return '';
  const lines = seenAt.map((place) => {
    const numbers = errors.filter(({ shownBy }) => shownBy.includes(place)).map((error) => sayNumber(place, error));
    return indentText(`${places[place]} shows ${numbers.join(' or ')}`, '  ', style.width, '- ');
  });
  const texts = new Set(errors.map(({ space, number }) => findErrorText(space, number)?.message).filter((text) => text !== undefined));
  const quoted = [...texts].map((text) => indentText(`"${text}"`, '  ', style.width));
  const own = messages.map((message) => indentText(`The client says: ${message}`, '  ', style.width, '- '));
  return `${style.paint.bold('What the user sees')}\n${[...lines, ...own, ...quoted].join('\n')}\n`;
}

/** Error numbers, each with its number space: the same number means different things in different spaces. */
export function renderErrors(errors: readonly ShownError[], style: Style): string {
  if (errors.length === 0) return '';
  const rows = errors.map(({ space, number, hex, shownBy, certainty }) => [
    spaces[space],
    space === 'win32' || space === 'errno' ? String(number) : hex,
    findErrorText(space, number)?.symbol ?? '',
    shownBy.map((place) => places[place]).join(', '),
    certainty,
  ]);
  return renderTable(['Space', 'Number', 'Name', 'Shown by', 'Certainty'], rows, style);
}

/** Events that the ends write, with log and end. */
export function renderEvents(events: readonly WrittenEvent[], style: Style): string {
  if (events.length === 0) return '';
  const rows = events.map(({ end, log, id, audit, certainty }) => [
    end.replace('-', ' '),
    log,
    `${id}${audit === undefined ? '' : audit === 'on' ? ', an audit' : ', only where its audit is on'}`,
    certainty,
  ]);
  return renderTable(['End', 'Log', 'Event', 'Certainty'], rows, style);
}

/** Every gate that would end the connection, in order, each with what is taken as relaxed for it to be reached. */
export function renderBlockers({ blockers }: DecidedOutcome, style: Style): string {
  if (blockers.all.length === 0) return '';
  const lines = blockers.all.map(({ cause, stage, by, assumes }, index) => {
    const before =
      assumes.length === 0
        ? ''
        : `; reached once ${assumes.map(nameFact).join(', ')} no longer stand${assumes.length === 1 ? 's' : ''} in the way`;
    const decider = by === 'network' ? 'what lies between' : `the ${by}`;
    return indentText(`${cause}, by ${decider} ${stageWords[stage]}${before}`, '   ', style.width, `${index + 1}. `);
  });
  const rest = blockers.complete ? [] : ['   What follows cannot be told: there may be more.'];
  return [...lines, ...rest].join('\n') + '\n';
}

function sayNumber(place: ShownBy, { space, number, hex }: ShownError): string {
  if (place === 'net-use' && space === 'win32') return `System error ${number}`;
  if (place === 'linux') return `mount error(${number})`;
  return space === 'win32' ? String(number) : hex;
}
