import type { DefaultRow } from '../definition.js';
import { onClient, onServer } from './applies.js';

/** Defaults of Windows: BranchCache hashes and continuously available shares. */
export const branchCacheDefaults = [
  {
    setting: 'hashSupportVersion',
    applies: [onClient('any', 9200, null), onServer('any', 9200, null)],
    value: 3,
    candidates: [],
    state: 'absent-effective',
    certainty: 'documented',
    preferred: false,
    meaning: 'both versions',
    note: '',
    basis: 'the text of the policy: where it is not configured, both versions are made',
    sources: ['ADMX25'],
  },
  {
    setting: 'handleCachingForCaFiles',
    applies: [onClient('any', 10240, null), onServer('any', 14393, null)],
    value: 0,
    candidates: [],
    state: 'absent-effective',
    certainty: 'documented',
    preferred: false,
    meaning: 'off',
    note: '',
    basis: 'the text of the policy: where it is not configured, handles are not cached',
    sources: ['ADMX25'],
  },
] as const satisfies readonly DefaultRow[];
