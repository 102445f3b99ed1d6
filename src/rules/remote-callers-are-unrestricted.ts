import { decidedBy, effectiveOn, pathOf, printValue } from './reading.js';
import type { Rule } from './rule.js';

/** An empty descriptor, with which everybody who logs on may ask for the accounts of a machine that only answers administrators by default. */
export const remoteCallersAreUnrestricted: Rule<'remote-callers-are-unrestricted'> = {
  id: 'remote-callers-are-unrestricted',
  sources: ['SECPOL'],
  *check({ targets }) {
    for (const { windows, effective, untouched } of targets) {
      const at = decidedBy(effective, 'restrictRemoteSam');
      const standard = effectiveOn(untouched, 'restrictRemoteSam').value;
      if (at?.wanted.data !== '' || standard === undefined || standard === '') continue;
      yield { at, says: { path: pathOf('restrictRemoteSam'), standard: printValue('restrictRemoteSam', standard) }, on: windows };
    }
  },
};
