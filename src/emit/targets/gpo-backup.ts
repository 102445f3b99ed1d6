import type { GpoBackup, GpoFiles } from '../../formats/gpo-backup/model.js';
import { printGpoBackups } from '../../formats/gpo-backup/print.js';
import { printPolicyComments } from '../../formats/policy-comments/print.js';
import { meaningOf } from '../../formats/registry-pol/model.js';
import { printRegistryPol } from '../../formats/registry-pol/print.js';
import { printRegistryPreferences } from '../../formats/registry-preferences/print.js';
import { templateOfRegistryValues } from '../../formats/security-template/model.js';
import { printSecurityTemplate } from '../../formats/security-template/print.js';
import { policySetting, type PolicySetting } from '../carriers/policy-setting.js';
import { preferenceItem, type PreferenceValue } from '../carriers/preference-item.js';
import { securityOption } from '../carriers/security-option.js';
import { makeInert, makeVisible } from '../../text/visible.js';
import { deriveGuid } from '../derive-guid.js';
import type { EmittedFile, PackageFacts, Pieces, Target, WordedPiece } from '../target.js';
import { deletionsFirst } from './registry-pol.js';

/** A domain that is nobody's (RFC 2606): a backup says where it was made, and Import-GPO asks for none of it. */
const domain = { name: 'smbward.invalid', controller: 'dc.smbward.invalid' };

/** A backup of a Group Policy object, for Import-GPO and the Group Policy Management Console: policy values, security options, and preferences for the rest. */
export const gpoBackup: Target = {
  title: 'Group Policy backup (Import-GPO)',
  place: 'policy',
  carriers: [policySetting, securityOption, preferenceItem],
  pack(pieces, facts) {
    const { policy, windows, time } = facts;
    const guid = (purpose: string): string => deriveGuid([policy.name, ...windows.map(({ text }) => text), purpose]);
    const files = filesOf(pieces, facts, guid);
    if (Object.keys(files).length === 0) return [];
    const backup: GpoBackup = {
      backupId: guid('backup'),
      gpoId: guid('object'),
      displayName: policy.name,
      comment: `smbward policy ${policy.name}`,
      domain: { ...domain, id: guid('domain') },
      time,
      files: { comment: commentOf(pieces.withWords(securityOption), facts), ...files },
    };
    const empties = pieces
      .of(policySetting)
      .flatMap(({ entries }) => entries)
      .filter((entry) => meaningOf(entry).kind === 'delete-all-values')
      .map(({ key }) => key);
    return printGpoBackups([backup]).map((file): EmittedFile => (file.path.endsWith('/registry.pol') ? { ...file, empties } : file));
  },
};

function filesOf(pieces: Pieces, { time }: PackageFacts, guid: (purpose: string) => string): GpoFiles {
  const carried = pieces.withWords(policySetting);
  const entries = carried.flatMap(({ piece }) => piece.entries);
  const values = pieces.of(securityOption).flat();
  const items = pieces.withWords(preferenceItem);
  return {
    ...(entries.length === 0
      ? {}
      : { registryPol: printRegistryPol({ entries: deletionsFirst(entries) }), policyComments: policyCommentsOf(carried) }),
    ...(values.length === 0 ? {} : { securityTemplate: printSecurityTemplate(templateOfRegistryValues(values)) }),
    ...(items.length === 0 ? {} : { preferences: preferencesOf(items, time, guid) }),
  };
}

/** comment.cmtx names the templates of all settings, and has a comment on those for which a reason is given. */
function policyCommentsOf(carried: readonly WordedPiece<PolicySetting>[]): Uint8Array {
  const namespaces = carried.flatMap(({ piece }) => (piece.policy === null ? [] : [piece.policy.namespace]));
  const comments = carried.flatMap(({ piece: { policy }, reason }) => {
    return policy === null || reason === null ? [] : [{ namespace: policy.namespace, policy: policy.name, text: reason }];
  });
  return printPolicyComments({ namespaces: [...new Set(namespaces)].sort(), comments });
}

/** The comment on the object: what the policy is, and the reasons for security options, on which the console keeps no comment. */
function commentOf(carried: readonly WordedPiece<unknown>[], { policy, windows }: PackageFacts): string {
  const reasons = carried.flatMap(({ title, reason }) => (reason === null ? [] : [`${title}: ${reason}`]));
  const about = [policy.title, policy.description].filter((text) => text !== '').map(makeVisible);
  const origin = `smbward policy ${policy.name} for ${windows.map(({ text }) => text).join(', ')}`;
  const lines = [...about, origin, ...(reasons.length === 0 ? [] : ['', 'Security options', ...reasons])];
  return makeInert(lines.join('\n'), false);
}

function preferencesOf(
  carried: readonly WordedPiece<readonly PreferenceValue[]>[],
  time: string,
  guid: (purpose: string) => string,
): Uint8Array {
  const changed = time.replace('T', ' ');
  const items = carried.flatMap(({ piece, title, reason }) => {
    const description = reason === null ? title : `${title}. ${reason}`;
    return piece.map((value) => ({ ...value, description, changed, uid: guid(`${value.key}\\${value.valueName}`) }));
  });
  return printRegistryPreferences({ items });
}
