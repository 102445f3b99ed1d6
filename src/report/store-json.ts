import { printSettingValue } from '../explain/setting-words.js';
import type { HeldAssignment, StoredPolicy } from '../store/hold-against-store.js';
import { displayNameOf } from '../store/template.js';

/** What a central store has for each assignment of a policy, for programs. */
export function heldToJson({ assignment, setting, verdict }: HeldAssignment): object {
  const { wanted } = assignment;
  const common = {
    setting: setting.id,
    path: setting.policyPath,
    value: wanted.kind === 'default' ? 'default' : wanted.data,
    word: wanted.kind === 'default' ? 'default' : printSettingValue(setting, wanted.data),
    verdict: verdict.kind,
    span: assignment.span,
  };
  switch (verdict.kind) {
    case 'held':
      return { ...common, in: storedToJson(verdict) };
    case 'not-needed':
      return common;
    case 'no-template':
      return { ...common, reason: verdict.reason, channels: verdict.channels };
    case 'lacking':
      return {
        ...common,
        lacks: verdict.lacks,
        in: verdict.in === null ? null : storedToJson(verdict.in),
        wanted: verdict.names.map(({ file, policy, displayName }) => ({ file, policy, displayName })),
      };
  }
}

function storedToJson({ template, policy }: StoredPolicy): object {
  return { file: template.name, policy: policy.name, displayName: displayNameOf(template, policy) };
}
