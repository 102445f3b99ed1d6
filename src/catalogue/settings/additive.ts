import { oncePerRow } from '../once-per-row.js';
import type { SettingDefinition } from './definition.js';

/**
 * Whether the rows of a setting are values of a key that others fill too: the list of its template is additive, so a policy adds rows to that key and
 * leaves the rest alone. A list that is not additive is the only one to have values in its key.
 */
export const isAdditive = oncePerRow(({ value, storage, on }: SettingDefinition): boolean => {
  if (value.kind !== 'table' || storage.kind !== 'registry' || storage.encoding?.as !== 'value-per-row') return false;
  const policies = 'none' in on.admx ? [] : on.admx.names;
  return policies.some(({ elements }) => elements.some(({ additive }) => additive === true));
});
