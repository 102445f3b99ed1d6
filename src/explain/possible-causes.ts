import { certainties, type Certainty } from '../catalogue/certainty.js';
import { getSetting } from '../catalogue/settings/index.js';
import { getCause, type Cause } from '../catalogue/smb/causes.js';
import { adviceOn } from './advice.js';
import type { Explanation, PossibleCause } from './explanation.js';

/** Causes with their advice: the surest first, of equally sure ones those that a setting decides, then in the order of the gates. */
export function rankCauses(causes: readonly { readonly row: Cause; readonly certainty: Certainty }[]): readonly PossibleCause[] {
  return [...causes]
    .sort((a, b) => certainties.indexOf(a.certainty) - certainties.indexOf(b.certainty) || bySetting(a.row) - bySetting(b.row))
    .map(({ row, certainty }) => ({ cause: row.id, meaning: row.meaning, certainty, ...adviceOn(row.id) }));
}

/** The settings that bring the surest of these causes about or prevent them, each once. */
export function settingsOf(ranked: readonly PossibleCause[]): Explanation['settings'] {
  const surest = ranked.filter(({ certainty }) => certainty === ranked[0]?.certainty);
  const ids = new Set(surest.flatMap(({ cause }) => getCause(cause).settings));
  return [...ids].map((id) => {
    const { policyPath, title } = getSetting(id);
    return { path: policyPath, title };
  });
}

function bySetting(row: Cause): number {
  return row.settings.length > 0 ? 0 : 1;
}
