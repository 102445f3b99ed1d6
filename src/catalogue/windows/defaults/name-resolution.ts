import type { DefaultRow } from '../definition.js';
import { onClient, onServer } from './applies.js';

/** Defaults of Windows: how short names are found that DNS does not know. */
export const nameResolutionDefaults = [
  {
    setting: 'enableMulticast',
    applies: [onClient('any', 6000, null), onServer('any', 6001, null)],
    value: 1,
    candidates: [],
    state: 'absent-effective',
    certainty: 'documented',
    preferred: false,
    meaning: 'on',
    note: '',
    sources: ['ADMX25H2', 'CSP-ADMXDNS'],
  },
  {
    setting: 'enableNetbios',
    applies: [onClient('released', 26100, null, { branch: 'ge' }), onServer('released', 26100, null, { branch: 'ge' })],
    value: 2,
    candidates: [],
    state: 'absent-effective',
    certainty: 'documented',
    preferred: false,
    meaning: 'not on public networks',
    note: 'what the template says of the DNS client by default; what is configured locally goes before it',
    sources: ['ADMX25H2'],
  },
  {
    setting: 'enableNetbios',
    applies: [onClient('any', 6000, 26099), onServer('any', 6001, 26099)],
    value: null,
    candidates: [1, 2],
    state: 'unknown',
    certainty: 'unknown',
    preferred: false,
    meaning: 'on, or not on public networks',
    note: 'since which build public networks are left out is not documented',
    sources: ['ADMX25H2'],
  },
  {
    setting: 'netbtNodeType',
    applies: [onClient('any', 2600, null), onServer('any', 3790, null)],
    value: null,
    candidates: [1, 8, 2, 4],
    state: 'unknown',
    certainty: 'unknown',
    preferred: false,
    meaning: 'broadcast where no WINS server is configured, hybrid where one is; or what DHCP says',
    note: '',
    sources: ['ADMX-SECG'],
  },
] as const satisfies readonly DefaultRow[];
