import type { DefaultRow } from '../definition.js';
import { onClient, onServer } from './applies.js';

const require128Bit = 0x2000_0000;

/** Defaults of Windows: what NTLM must negotiate, and sessions of services without a name. */
export const ntlmSessionSecurityDefaults = [
  ...(['ntlmMinClientSec', 'ntlmMinServerSec'] as const).flatMap((setting): readonly DefaultRow[] => [
    {
      setting,
      applies: [onClient('any', 7600, null), onServer('any', 7600, null)],
      value: require128Bit,
      candidates: [],
      state: 'set',
      certainty: 'documented',
      preferred: false,
      meaning: '128-bit encryption required',
      note: '',
      sources: ['CSP-LPSO', 'SECPOL', 'MS-NLMP note 39'],
    },
    {
      setting,
      applies: [onClient('released', 2600, 7599), onServer('released', 3790, 7599)],
      value: 0,
      candidates: [],
      state: 'set',
      certainty: 'documented',
      preferred: false,
      meaning: 'no requirements',
      note: '',
      sources: ['CSP-LPSO', 'MS-NLMP note 39'],
    },
  ]),
  {
    setting: 'allowNullSessionFallback',
    applies: [onClient('any', 7600, null), onServer('any', 7600, null)],
    value: 0,
    candidates: [],
    state: 'absent-effective',
    certainty: 'documented',
    preferred: false,
    meaning: 'no session security for anonymous sessions of services',
    note: '',
    sources: ['SECPOL', 'CSP-LPSO25'],
  },
  {
    setting: 'allowNullSessionFallback',
    applies: [onClient('released', 6000, 7599), onServer('released', 6001, 7599)],
    value: 1,
    candidates: [],
    state: 'absent-effective',
    certainty: 'documented',
    preferred: false,
    meaning: 'a known key for anonymous sessions of services',
    note: '',
    sources: ['SECPOL', 'CSP-LPSO25'],
  },
] as const satisfies readonly DefaultRow[];
