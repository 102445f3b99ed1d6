import { decidedBy, pathOf, wordOn } from './reading.js';
import type { Rule } from './rule.js';

const smb1Only = [
  { setting: 'enableSigningClient', instead: 'requireSigningClient' },
  { setting: 'enableSigningServer', instead: 'requireSigningServer' },
] as const;

/** "Signs if the other end agrees" looks like a signing policy and is none: SMB 2 and 3 never read it. */
export const smb1SettingWithoutSmb1: Rule<'smb1-setting-without-smb1'> = {
  id: 'smb1-setting-without-smb1',
  sources: ['D-SIGNOV', 'connection rules §3.1'],
  voids: true,
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      if (wordOn(effective, 'smb1OptionalFeature') !== 'not-installed') continue;
      for (const { setting, instead } of smb1Only) {
        const at = decidedBy(effective, setting);
        if (at !== undefined) yield { at, says: { path: pathOf(setting), instead: pathOf(instead) }, on: windows };
      }
    }
  },
};
