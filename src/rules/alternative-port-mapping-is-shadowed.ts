import type { TableRow } from '../catalogue/settings/definition.js';
import { findWanted, tableRowsOf } from './reading.js';
import type { Rule } from './rule.js';

/** A second mapping of the same server, which Windows never comes to. */
export const alternativePortMappingIsShadowed: Rule<'alternative-port-mapping-is-shadowed'> = {
  id: 'alternative-port-mapping-is-shadowed',
  sources: ['ADMX25'],
  *check({ policy }) {
    const seen = new Map<string, ReturnType<typeof tableRowsOf>[number]>();
    for (const mapping of tableRowsOf(findWanted(policy, 'alternativePortMappingsClient'))) {
      const { entry, row } = mapping;
      const server = String(row['server']).toLowerCase();
      const first = seen.get(server);
      if (first === undefined) {
        seen.set(server, mapping);
        continue;
      }
      yield {
        at: entry,
        says: { entry: `"${row['server']}"`, first: portOf(first.row), later: portOf(row) },
        related: [{ message: 'this one counts', span: first.entry.span }],
      };
    }
  },
};

function portOf(row: TableRow): string {
  return `${String(row['transport']).toUpperCase()} ${row['port']}`;
}
