import type { DefaultRow } from '../definition.js';
import { onClient, onServer } from './applies.js';

/** Defaults of Windows: the switches of the newer NTLM log. */
export const ntlmLoggingDefaults = [
  {
    setting: 'logEnhancedAuditEvents',
    applies: [onClient('released', 26100, null, { branch: 'ge' }), onServer('released', 26100, null, { branch: 'ge' })],
    value: 1,
    candidates: [],
    state: 'absent-effective',
    certainty: 'documented',
    preferred: false,
    meaning: 'logged',
    note: 'the events are not in the manifest of 26100.1742: an update brought them, whose revision no source names',
    sources: ['ADMX25H2', 'KB5064479', 'MAN24H2'],
  },
  {
    setting: 'enableEnhancedDomainNtlmLogs',
    applies: [onServer('released', 26100, null, { branch: 'ge', role: 'domain-controller' })],
    value: 1,
    candidates: [],
    state: 'absent-effective',
    certainty: 'documented',
    preferred: false,
    meaning: 'logged',
    note: 'the events are not in the manifest of 26100.1742: an update brought them, whose revision no source names',
    sources: ['ADMX25H2', 'KB5064479', 'MAN24H2'],
  },
] as const satisfies readonly DefaultRow[];
