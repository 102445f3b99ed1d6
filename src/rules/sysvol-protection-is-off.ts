import { hardenedPathsOn } from './hardened-paths.js';
import type { Rule } from './rule.js';

/** An entry for SYSVOL or NETLOGON that demands less than Windows 10, Server 2016 and later demand of themselves (MS15-011). */
export const sysvolProtectionIsOff: Rule<'sysvol-protection-is-off'> = {
  id: 'sysvol-protection-is-off',
  title: 'A hardened UNC path that demands less for SYSVOL or NETLOGON than Windows by itself',
  sources: ['D-SIGNOV', 'CSP-CONN', 'connection rules §9.1'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      for (const { entry, path, mutualAuthentication, integrity, privacy, ofDomain } of hardenedPathsOn(effective)) {
        if (!ofDomain) continue;
        const missing = [
          ...(mutualAuthentication === true ? [] : ['mutualAuthentication']),
          ...(integrity === true || privacy === true ? [] : ['integrity']),
        ];
        if (missing.length > 0) yield { at: entry, says: { entry: path, missing }, on: windows };
      }
    }
  },
};
