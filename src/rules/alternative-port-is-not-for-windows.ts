import { findWanted, tableRowsOf } from './reading.js';
import type { Rule } from './rule.js';

/** Ports that a Windows server listens on anyway. */
const usual: Readonly<Record<string, number>> = { tcp: 445, rdma: 5445 };

/** A mapping to another TCP or RDMA port, which no Windows server offers. An entry that says why is taken to name another product. */
export const alternativePortIsNotForWindows: Rule<'alternative-port-is-not-for-windows'> = {
  id: 'alternative-port-is-not-for-windows',
  sources: ['D-PORTS', 'MS-SMB2 note 2', 'connection rules §1'],
  *check({ policy }) {
    for (const { entry, row } of tableRowsOf(findWanted(policy, 'alternativePortMappingsClient'))) {
      const transport = String(row['transport']);
      const expected = usual[transport];
      if (expected === undefined || row['port'] === expected || entry.justification?.reason !== undefined) continue;
      yield {
        at: entry,
        says: { entry: `"${row['server']}"`, transport: transport.toUpperCase(), port: String(row['port']) },
      };
    }
  },
};
