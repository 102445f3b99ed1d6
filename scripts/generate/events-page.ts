import { dumpedReleases, eventLogs, type EventDefinition } from '../../src/catalogue/smb/definition.js';
import { events } from '../../src/catalogue/smb/events.js';
import { cell, render } from './render.js';

/** `docs/reference/events.md`: every event that bears on a connection, by log, with the oldest release that was seen to have it. */
export function eventsPage(): string {
  const rows: readonly EventDefinition[] = events;
  return render('reference/events.hbs', {
    count: rows.length,
    logs: eventLogs.map((log) => ({ log, events: rows.filter((row) => row.log === log).map(describe) })),
  });
}

function describe({ id, writtenBy, level, situation, note, versions, sources }: EventDefinition): object {
  return {
    id,
    writtenBy,
    level,
    situation: cell([situation, note].filter((text) => text !== undefined).join(' ')),
    versions: versions.map(({ version, firstSeenIn }) => `v${version}: ${dumpedReleases[firstSeenIn]}`).join('<br>'),
    sources: cell(sources.join(', ')),
  };
}
