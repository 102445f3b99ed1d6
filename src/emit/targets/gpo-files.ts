import { printPolicyComments } from '../../formats/policy-comments/print.js';
import type { GpoFiles } from '../../formats/gpo-backup/model.js';
import { printRegistryPol } from '../../formats/registry-pol/print.js';
import { printRegistryPreferences } from '../../formats/registry-preferences/print.js';
import { templateOfRegistryValues } from '../../formats/security-template/model.js';
import { printSecurityTemplate } from '../../formats/security-template/print.js';
import { makeInert, makeVisible } from '../../text/visible.js';
import { policySetting, type PolicySetting } from '../carriers/policy-setting.js';
import { preferenceItem, type PreferenceValue } from '../carriers/preference-item.js';
import { securityOption } from '../carriers/security-option.js';
import type { PackageFacts, WindowsPieces, WordedPiece } from '../target.js';
import { deletionsFirst } from './registry-pol.js';

/** What the files of a Group Policy object say about themselves. */
export interface GpoParts extends Pick<PackageFacts, 'policy' | 'windows' | 'time'> {
  readonly displayName: string;
  /** An id of the object for a purpose: the same policy and Windows always give the same. */
  readonly guid: (purpose: string) => string;
}

/** The files of a Group Policy object that says these pieces. */
export function gpoFilesOf(pieces: Omit<WindowsPieces, 'windows'>, parts: GpoParts): GpoFiles {
  const carried = pieces.withWords(policySetting);
  const entries = carried.flatMap(({ piece }) => piece.entries);
  const options = pieces.of(securityOption).flat();
  const items = pieces.withWords(preferenceItem);
  return {
    comment: commentOf(pieces.withWords(securityOption), parts),
    ...(entries.length === 0
      ? {}
      : { registryPol: printRegistryPol({ entries: deletionsFirst(entries) }), policyComments: policyCommentsOf(carried) }),
    ...(options.length === 0 ? {} : { securityTemplate: printSecurityTemplate(templateOfRegistryValues(options)) }),
    ...(items.length === 0 ? {} : { preferences: preferencesOf(items, parts) }),
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
function commentOf(carried: readonly WordedPiece<unknown>[], { policy, windows }: GpoParts): string {
  const reasons = carried.flatMap(({ title, reason }) => (reason === null ? [] : [`${title}: ${reason}`]));
  const about = [policy.title, policy.description].filter((text) => text !== '').map(makeVisible);
  const origin = `smbward policy ${policy.name} for ${windows.map(({ text }) => text).join(', ')}`;
  const lines = [...about, origin, ...(reasons.length === 0 ? [] : ['', 'Security options', ...reasons])];
  return makeInert(lines.join('\n'), false);
}

function preferencesOf(carried: readonly WordedPiece<readonly PreferenceValue[]>[], { time, guid }: GpoParts): Uint8Array {
  const changed = time.replace('T', ' ');
  const items = carried.flatMap(({ piece, title, reason }) => {
    const description = reason === null ? title : `${title}. ${reason}`;
    return piece.map((value) => ({ ...value, description, changed, uid: guid(`${value.key}\\${value.valueName}`) }));
  });
  return printRegistryPreferences({ items });
}
