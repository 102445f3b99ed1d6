import { printPolicyComments } from '../../formats/policy-comments/print.js';
import type { GpoFiles } from '../../formats/gpo-backup/model.js';
import type { GpoReport, ReportedValue } from '../../formats/gpo-backup/report.js';
import { decodeRegistryDword, decodeRegistryString, decodeRegistryStrings, registryTypes } from '../../formats/registry-data.js';
import { meaningOf, type RegistryPolEntry } from '../../formats/registry-pol/model.js';
import { printRegistryPol } from '../../formats/registry-pol/print.js';
import type { PreferenceItem } from '../../formats/registry-preferences/model.js';
import { printRegistryPreferences } from '../../formats/registry-preferences/print.js';
import { templateOfRegistryValues } from '../../formats/security-template/model.js';
import { printSecurityTemplate } from '../../formats/security-template/print.js';
import { firewallRulesKey } from '../../state/firewall-rules.js';
import { makeInert, makeVisible } from '../../text/visible.js';
import { policySetting, type PolicySetting } from '../carriers/policy-setting.js';
import { preferenceItem, type PreferenceValue } from '../carriers/preference-item.js';
import { securityOption } from '../carriers/security-option.js';
import type { PackageFacts, WindowsPieces, WordedPiece } from '../target.js';
import { deletionsFirst } from './registry-pol.js';

const isFirewallRule = ({ key }: RegistryPolEntry): boolean => key === firewallRulesKey;

/** What the files of a Group Policy object say about themselves. */
export interface GpoParts extends Pick<PackageFacts, 'policy' | 'windows' | 'time'> {
  readonly displayName: string;
  /** An id of the object for a purpose: the same policy and Windows always give the same. */
  readonly guid: (purpose: string) => string;
}

/** What a Group Policy object that says these pieces holds, and what a report shows of it. */
export function gpoOf(pieces: Omit<WindowsPieces, 'windows'>, parts: GpoParts): { readonly files: GpoFiles; readonly report: GpoReport } {
  const carried = pieces.withWords(policySetting);
  const entries = carried.flatMap(({ piece }) => piece.entries);
  const options = pieces.of(securityOption).flat();
  const preferences = itemsOf(pieces.withWords(preferenceItem), parts);
  const files: GpoFiles = {
    comment: commentOf(
      {
        'Policy values without a template, firewall rules': carried.filter(({ piece }) => piece.policy === null),
        'Security options': pieces.withWords(securityOption),
      },
      parts,
    ),
    ...(entries.length === 0
      ? {}
      : { registryPol: printRegistryPol({ entries: deletionsFirst(entries) }), policyComments: policyCommentsOf(carried) }),
    ...(entries.some(isFirewallRule) ? { hasFirewallRules: true as const } : {}),
    ...(options.length === 0 ? {} : { securityTemplate: printSecurityTemplate(templateOfRegistryValues(options)) }),
    ...(preferences.length === 0 ? {} : { preferences: printRegistryPreferences({ items: preferences }) }),
  };
  const reported = pieces.withWords(securityOption).flatMap(({ piece, title }) => piece.map((option) => ({ title, option })));
  return { files, report: { ...reportOf(carried.map(({ piece }) => piece)), options: reported, preferences } };
}

/** Policies that the templates know, and by their places the values that a template fills in or that none knows. */
function reportOf(settings: readonly PolicySetting[]): Pick<GpoReport, 'policies' | 'values'> {
  return {
    policies: settings.flatMap(({ policy, summary }) => {
      const state = policy?.state ?? null;
      return policy === null || state === null ? [] : [{ name: policy.displayName, state, explain: summary, category: policy.category }];
    }),
    values: settings
      .filter(({ policy }) => policy === null || policy.hasElements || policy.state === null)
      .flatMap(({ entries }) => entries)
      .flatMap((entry) => reportedValueOf(entry)),
  };
}

function reportedValueOf(entry: RegistryPolEntry): readonly ReportedValue[] {
  const meaning = meaningOf(entry);
  const { key, valueName, type, data } = entry;
  if (meaning.kind === 'delete-value') return [{ key, valueName: meaning.valueName, data: null }];
  if (meaning.kind !== 'set') return [];
  if (type === registryTypes.REG_DWORD) return [{ key, valueName, data: decodeRegistryDword(data) ?? null }];
  const texts = type === registryTypes.REG_MULTI_SZ ? decodeRegistryStrings(data) : [decodeRegistryString(data) ?? ''];
  return [{ key, valueName, data: (texts ?? []).join(', ') }];
}

/** comment.cmtx names the templates of all settings, and has a comment on those for which a reason is given. */
function policyCommentsOf(carried: readonly WordedPiece<PolicySetting>[]): Uint8Array {
  const namespaces = carried.flatMap(({ piece }) => (piece.policy === null ? [] : [piece.policy.namespace]));
  const comments = carried.flatMap(({ piece: { policy }, reason }) => {
    return policy === null || reason === null ? [] : [{ namespace: policy.namespace, policy: policy.name, text: reason }];
  });
  return printPolicyComments({ namespaces: [...new Set(namespaces)].sort(), comments });
}

/** The comment on the object: what the policy is, and the reasons for what the console keeps no comment on, by what that is. */
function commentOf(carried: Readonly<Record<string, readonly WordedPiece<unknown>[]>>, { policy, windows }: GpoParts): string {
  const reasons = Object.entries(carried).flatMap(([kind, pieces]) => {
    const lines = pieces.flatMap(({ title, reason }) => (reason === null ? [] : [`${title}: ${reason}`]));
    return lines.length === 0 ? [] : ['', kind, ...lines];
  });
  const about = [policy.title, policy.description].filter((text) => text !== '').map(makeVisible);
  const origin = `smbward policy ${policy.name} for ${windows.map(({ text }) => text).join(', ')}`;
  const lines = [...about, origin, ...reasons];
  return makeInert(lines.join('\n'), false);
}

function itemsOf(carried: readonly WordedPiece<readonly PreferenceValue[]>[], { time, guid }: GpoParts): readonly PreferenceItem[] {
  const changed = time.replace('T', ' ');
  return carried.flatMap(({ piece, title, reason }) => {
    const description = reason === null ? title : `${title}. ${reason}`;
    return piece.map((value) => ({ ...value, description, changed, uid: guid(`${value.key}\\${value.valueName}`) }));
  });
}
