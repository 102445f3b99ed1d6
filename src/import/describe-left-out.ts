import { getSetting } from '../catalogue/settings/index.js';
import { createDiagnostic } from '../diagnostics/create.js';
import { placeAt } from '../diagnostics/place-at.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { LeftOut } from './left-out.js';

/** What is said of a record on SMB settings that says nothing in the policy; files that disagree are told of once for all their records. */
export function describeLeftOut({ why, because, says, settings, at }: LeftOut): readonly Diagnostic[] {
  const paths = settings.map((id) => getSetting(id).policyPath);
  const [setting] = paths;
  if (setting === undefined || why === 'disagree') return [];
  if (why === 'value-unknown' || why === 'type-differs') {
    return [createDiagnostic('imported-value-is-unknown', { setting, says }, placeAt(at))];
  }
  return [createDiagnostic('imported-record-is-left-out', { settings: paths, says, why: because }, placeAt(at))];
}
