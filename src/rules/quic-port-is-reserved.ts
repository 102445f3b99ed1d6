import { findWanted, pathOf } from './reading.js';
import type { Rule } from './rule.js';

/** The highest port that the SMB server refuses as an alternative. */
const highestReserved = 1024;

/** A listening port for QUIC that the server refuses. */
export const quicPortIsReserved: Rule<'quic-port-is-reserved'> = {
  id: 'quic-port-is-reserved',
  sources: ['D-PORTS', 'connection rules §1'],
  *check({ policy }) {
    const at = findWanted(policy, 'alternativePortServer');
    if (at === undefined || typeof at.wanted.data !== 'number' || at.wanted.data > highestReserved) return;
    yield { at, says: { path: pathOf('alternativePortServer'), value: String(at.wanted.data) } };
  },
};
