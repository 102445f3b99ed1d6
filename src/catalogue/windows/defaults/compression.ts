import type { DefaultRow } from '../definition.js';
import { onClient, onServer } from './applies.js';

/** Defaults of Windows: compression. */
export const compressionDefaults = [
  {
    setting: 'disableCompressionClient',
    applies: [onClient('any', 22000, null), onServer('any', 20348, null)],
    value: 0,
    candidates: [],
    state: 'absent-effective',
    certainty: 'documented',
    preferred: false,
    meaning: 'compression available',
    note: '',
    sources: ['ADMX25', 'GETCLI'],
  },
  {
    setting: 'enableCompressedTrafficClient',
    applies: [onClient('any', 22000, null), onServer('any', 20348, null)],
    value: 0,
    candidates: [],
    state: 'absent-effective',
    certainty: 'documented',
    preferred: false,
    meaning: 'not requested',
    note: '',
    sources: ['ADMX25', 'GETCLI'],
  },
  {
    setting: 'disableCompressionServer',
    applies: [onClient('any', 22000, null), onServer('any', 20348, null)],
    value: 0,
    candidates: [],
    state: 'absent-effective',
    certainty: 'documented',
    preferred: false,
    meaning: 'compression available',
    note: '',
    sources: ['ADMX25'],
  },
  {
    setting: 'enableCompressedTrafficServer',
    applies: [onClient('any', 22000, null), onServer('any', 20348, null)],
    value: 0,
    candidates: [],
    state: 'absent-effective',
    certainty: 'documented',
    preferred: false,
    meaning: 'not requested',
    note: '',
    sources: ['ADMX25'],
  },
] as const satisfies readonly DefaultRow[];
