import { getSetting } from '../catalogue/settings/index.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { printData } from '../resolve/words.js';
import type { SettingDrift, Winner } from './drift.js';

/** Whose value is in force, in words. */
export const winners: Readonly<Record<Winner, string>> = {
  policy: 'policy place',
  local: 'local place',
  shown: 'as Windows shows it',
  windows: 'Windows by itself',
};

/** What is to be said of each setting that is not as the policy wants it, or of which that is not told; at the place of the policy that wants it. */
export function describeDrift(settings: readonly SettingDrift[]): readonly Diagnostic[] {
  return settings.flatMap((each): readonly Diagnostic[] => {
    const { assignment, verdict, why } = each;
    const { policyPath } = getSetting(each.setting);
    const place = { span: assignment.span, pointer: assignment.pointer };
    if (verdict === 'not-told') return [createDiagnostic('setting-is-not-told', { setting: policyPath, why: why ?? '' }, place)];
    return verdict === 'drifts' ? [createDiagnostic('setting-drifts', { setting: policyPath, ...wordsOf(each) }, place)] : [];
  });
}

function wordsOf({ setting: id, assignment: { wanted }, effective, wins }: SettingDrift): {
  readonly found: string;
  readonly expected: string;
  readonly from: string;
} {
  const setting = getSetting(id);
  return {
    found: printData(setting, effective.value),
    expected: wanted.kind === 'default' ? "Windows' default" : printData(setting, wanted.data),
    from: wins === null ? 'no value of the setting' : winners[wins],
  };
}
