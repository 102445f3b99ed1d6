import { type SourceDefinition, sources } from '../../src/catalogue/sources.js';
import { cell, render } from './render.js';

/** `docs/reference/sources.md`: the documents, programs and measurements that the catalogue cites, by their keys. */
export function sourcesPage(): string {
  const rows: readonly (readonly [string, SourceDefinition])[] = Object.entries(sources);
  return render('reference/sources.hbs', {
    sources: rows.map(([key, { title, where, date, authority }]) => ({
      key,
      title: cell(title),
      where: cell(where),
      date: date ?? '',
      authority,
    })),
  });
}
