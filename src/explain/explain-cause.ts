import { causes, findCause, type Cause } from '../catalogue/smb/causes.js';
import { numberSpaces } from '../catalogue/smb/definition.js';
import { citeAll } from './cited.js';
import { shortLog } from './explain-event.js';
import type { Detail, Explanation } from './explanation.js';
import { renderHex } from './number-word.js';
import { rankCauses, settingsOf } from './possible-causes.js';

const deciders: Readonly<Record<Cause['decidedBy'], string>> = {
  client: 'The client ends the connection',
  server: 'The server ends the connection',
  network: 'What lies between ends the connection',
  either: 'Either end ends the connection',
};

const stages: Readonly<Record<Cause['stage'], string>> = {
  transport: 'before SMB begins (transport)',
  negotiate: 'while dialect and algorithms are agreed on (negotiate)',
  'session-setup': 'while the user is authenticated (session setup)',
  'tree-connect': 'when the share is opened (tree connect)',
};

/** The cause with that id. */
export function explainCause(word: string): readonly Explanation[] {
  const row = findCause(word.toLowerCase());
  return row === undefined ? [] : [explainRow(row)];
}

/** Ids of all causes, for did-you-mean. */
export const causeWords: readonly string[] = causes.map((row) => row.id);

function explainRow(row: Cause): Explanation {
  const ranked = rankCauses([{ row, certainty: 'documented' }]);
  return {
    kind: 'cause',
    id: row.id,
    title: `Cause ${row.id}`,
    meaning: `${row.meaning} ${deciders[row.decidedBy]} ${stages[row.stage]}.`,
    action: '',
    causes: ranked,
    settings: settingsOf(ranked),
    details: detailsOf(row),
    seeAlso: row.accept.map(({ id }) => id),
    sources: citeAll(row.sources),
  };
}

function detailsOf(row: Cause): readonly Detail[] {
  const numbers = numberSpaces.flatMap((space) => {
    const codes = row.codes[space].map(
      ({ code, certainty }) => `${space === 'win32' || space === 'errno' ? code : renderHex(code)} (${certainty})`,
    );
    return codes.length === 0 ? [] : [`${space}: ${codes.join(', ')}`];
  });
  const events = row.events.map(({ log, id }) => `${shortLog(log)} ${id}`);
  return [
    ...(numbers.length === 0 ? [] : [{ name: 'Numbers shown', lines: numbers }]),
    ...(events.length === 0 ? [] : [{ name: 'Events', lines: [events.join(', ')] }]),
    ...(row.note === undefined ? [] : [{ name: 'Note', lines: [row.note] }]),
  ];
}
