import { causes, type Cause } from '../catalogue/smb/causes.js';
import { dumpedReleases, type EventDefinition } from '../catalogue/smb/definition.js';
import { events } from '../catalogue/smb/events.js';
import { findMisattribution, type Misattribution } from '../catalogue/smb/situations.js';
import { citeAll } from './cited.js';
import type { Detail, Explanation } from './explanation.js';
import { rankCauses, settingsOf } from './possible-causes.js';

const rows: readonly EventDefinition[] = events;
const form = /^(?:event[:\s]\s*)?(?:(.+?)[/\s])?(\d{1,5})$/i;

const writers: Readonly<Record<EventDefinition['writtenBy'], string>> = {
  client: 'The client writes it',
  server: 'The server writes it',
  'domain-controller': 'A domain controller writes it',
  either: 'Either end writes it',
};

/** Events with that id, in every log that has one; `SMBClient/Security/31017` names the log too. */
export function explainEvents(word: string): readonly Explanation[] {
  const parts = form.exec(word.trim());
  if (parts === null) return [];
  const [, log, id] = parts;
  return rows.filter((row) => row.id === Number(id) && (log === undefined || isLog(row.log, log))).map(explainRow);
}

/** Ids of all events, for did-you-mean. */
export const eventWords: readonly string[] = [...new Set(rows.map((row) => String(row.id)))];

/** The name of a log as people say it: without the prefix of Windows' own providers. */
export function shortLog(log: string): string {
  return log.replace(/^Microsoft-Windows-/, '');
}

function isLog(log: string, said: string): boolean {
  const known = shortLog(log).toLowerCase();
  const wanted = shortLog(said).toLowerCase();
  return known === wanted || known.split('/')[0] === wanted;
}

function explainRow(row: EventDefinition): Explanation {
  const behind = (causes as readonly Cause[]).filter((cause) => cause.events.some((event) => event.log === row.log && event.id === row.id));
  const ranked = rankCauses(behind.map((cause) => ({ row: cause, certainty: 'documented' })));
  const text = row.text === null ? '' : ` Its text begins: "${row.text}"`;
  return {
    kind: 'event',
    id: `event:${shortLog(row.log)}/${row.id}`,
    title: `Event ${row.id} in ${row.log}${row.name === null ? '' : ` (${row.name})`}`,
    meaning: `${writers[row.writtenBy]}, level ${row.level}: ${row.situation}${text}`,
    action:
      behind.length > 0
        ? ''
        : row.outcome
          ? 'It has no single cause: read its fields, and the events around it.'
          : 'It reports a state or a change, not the end of a connection; nothing needs to be done.',
    causes: ranked,
    settings: settingsOf(ranked),
    details: detailsOf(row),
    seeAlso: behind.map((cause) => cause.id),
    sources: citeAll(row.sources),
  };
}

function detailsOf(row: EventDefinition): readonly Detail[] {
  const details: Detail[] = [];
  if (row.fields.length > 0) details.push({ name: 'Fields', lines: [row.fields.join(', ')] });
  const [oldest] = row.versions;
  if (oldest !== undefined) details.push({ name: 'First seen in', lines: [dumpedReleases[oldest.firstSeenIn]] });
  if (row.note !== undefined) details.push({ name: 'Note', lines: [row.note] });
  const wrong = findMisattribution(row.id);
  if (wrong !== undefined) details.push({ name: 'Not to be confused', lines: [misattributionText(wrong)] });
  return details;
}

function misattributionText({ saidToBe, is, instead }: Misattribution): string {
  const others = instead.length === 0 ? '' : ` Look for ${instead.join(' and ')} instead.`;
  return `Some lists call it ${saidToBe}; it is ${is}.${others}`;
}
