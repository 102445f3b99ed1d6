import type { Target } from './target.js';
import { admx } from './targets/admx.js';
import { ansible } from './targets/ansible.js';
import { dsc } from './targets/dsc.js';
import { gpoBackup } from './targets/gpo-backup.js';
import { intuneSettingsCatalog } from './targets/intune-settings-catalog.js';
import { lgpoText } from './targets/lgpo-text.js';
import { policyRules } from './targets/policy-rules.js';
import { powershell } from './targets/powershell.js';
import { reg } from './targets/reg.js';
import { registryPol } from './targets/registry-pol.js';
import { winget } from './targets/winget.js';

/** All targets by id, in the order in which they are shown. A target's id is also the name of its folder. */
export const targets = {
  reg,
  'registry-pol': registryPol,
  'intune-settings-catalog': intuneSettingsCatalog,
  'lgpo-text': lgpoText,
  'policy-rules': policyRules,
  'gpo-backup': gpoBackup,
  admx,
  powershell,
  dsc,
  winget,
  ansible,
} as const satisfies Readonly<Record<string, Target>>;

/** Ids of the targets, which are also the names of their folders. */
export type TargetId = keyof typeof targets;

/** Ids of all targets, in the order in which they are shown. */
export const targetIds = Object.keys(targets) as readonly TargetId[];
