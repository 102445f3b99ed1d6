import { findSource } from '../catalogue/sources.js';
import type { CitedDocument } from './explanation.js';

/** The documents behind citations, each once with the places cited in it, in the order in which they are first cited. */
export function citeAll(citations: readonly string[]): readonly CitedDocument[] {
  const documents = new Map<string, CitedDocument>();
  for (const citation of citations) {
    const found = findSource(citation);
    const source = found?.id ?? citation;
    const known = documents.get(source);
    const place = found?.place ?? '';
    const places = [...new Set([...(known?.places ?? []), ...(place === '' ? [] : [place])])];
    documents.set(source, { source, places, title: found?.source.title ?? citation, where: found?.source.where ?? '' });
  }
  return [...documents.values()];
}
