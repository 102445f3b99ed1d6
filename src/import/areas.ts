import type { FoundAt } from '../text/span.js';
import type { LeftOut } from './left-out.js';
import type { ForeignRecord } from './record.js';

/** Records on something else than SMB settings that belong together, such as those on one part of the registry. */
export interface AreaCount {
  /** In the spelling in which it is found first. */
  readonly area: string;
  readonly records: readonly { readonly says: string; readonly because: string; readonly at: FoundAt }[];
}

/** Counts records by area, whatever its letter case, in the order in which the areas are found. */
export function countByArea(leftOut: readonly LeftOut[], foreign: readonly ForeignRecord[]): readonly AreaCount[] {
  const areas = new Map<string, { readonly area: string; readonly records: AreaCount['records'][number][] }>();
  const add = (area: string, record: AreaCount['records'][number]): void => {
    const found = areas.get(area.toLowerCase()) ?? { area, records: [] };
    areas.set(area.toLowerCase(), found);
    found.records.push(record);
  };
  for (const { area, says, because, at } of leftOut) add(area, { says, because, at });
  for (const { area, says, at } of foreign) add(area, { says, because: 'it is no SMB setting', at });
  return [...areas.values()];
}
