import { isOnList } from '../simulate/names.js';
import { hardenedPathsOn } from './hardened-paths.js';
import type { Rule } from './rule.js';

/** The shares that Group Policy and logon scripts come from. */
const sharesOfDomain = ['SYSVOL', 'NETLOGON'];

/** An entry for SYSVOL or NETLOGON that demands less than Windows 10, Server 2016 and later demand by default (MS15-011). */
export const sysvolProtectionIsOff: Rule<'sysvol-protection-is-off'> = {
  id: 'sysvol-protection-is-off',
  sources: ['D-SIGNOV', 'CSP-CONN', 'connection rules §9.1'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      for (const { entry, text, share, mutualAuthentication, integrity, privacy } of hardenedPathsOn(effective)) {
        if (!isOnList(sharesOfDomain, share)) continue;
        const missing = [...(mutualAuthentication ? [] : ['mutualAuthentication']), ...(integrity || privacy ? [] : ['integrity'])];
        if (missing.length > 0) yield { at: entry, says: { entry: text, missing }, on: windows };
      }
    }
  },
};
