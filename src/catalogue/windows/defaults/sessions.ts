import type { DefaultRow } from '../definition.js';
import { onClient, onServer } from './applies.js';

/** Defaults of Windows: when a server ends sessions that stand. What clients do with idle sessions no source tells. */
export const sessionsDefaults = [
  {
    setting: 'autoDisconnect',
    applies: [onServer('any', 14393, null)],
    value: 15,
    candidates: [],
    state: 'absent-effective',
    certainty: 'documented',
    preferred: false,
    meaning: '15 minutes',
    note: '',
    sources: ['CSP-LPSO25', 'PS25'],
  },
  {
    setting: 'enableForcedLogOff',
    applies: [onClient('any', 6000, null), onServer('any', 6001, null)],
    value: 1,
    candidates: [],
    state: 'set',
    certainty: 'documented',
    preferred: false,
    meaning: 'ended',
    note: '',
    sources: ['CSP-LPSO25', 'SECPOL'],
  },
  {
    setting: 'enableForcedLogOff',
    applies: [onClient('released', 2600, 5999)],
    value: 0,
    candidates: [],
    state: 'set',
    certainty: 'documented',
    preferred: false,
    meaning: 'kept',
    note: '',
    sources: ['CSP-LPSO25'],
  },
] as const satisfies readonly DefaultRow[];
