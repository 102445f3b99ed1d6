import type { DefaultRow } from '../definition.js';
import { onClient, onServer } from './applies.js';

/** Defaults of Windows: whether C$ and ADMIN$ exist. */
export const administrativeSharesDefaults = [
  {
    setting: 'autoShareServer',
    applies: [onServer('any', 3790, null)],
    value: 1,
    candidates: [],
    state: 'absent-effective',
    certainty: 'documented',
    preferred: false,
    meaning: 'shared',
    note: '',
    sources: ['KB842715', 'PS25'],
  },
  {
    setting: 'autoShareWks',
    applies: [onClient('any', 2600, null)],
    value: 1,
    candidates: [],
    state: 'absent-effective',
    certainty: 'documented',
    preferred: false,
    meaning: 'shared',
    note: '',
    sources: ['KB842715', 'PS25'],
  },
] as const satisfies readonly DefaultRow[];
