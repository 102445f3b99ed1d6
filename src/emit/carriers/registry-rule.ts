import type { RegistryRule } from '../../formats/policy-rules/model.js';
import { deleteAllValuesEntry, deleteValueEntry, type RegistryPolEntry } from '../../formats/registry-pol/model.js';
import type { StateItem } from '../../state/item.js';
import type { Carrier } from '../carrier.js';
import { otherChannels } from '../ways.js';
import { policyValue } from './policy-value.js';

/** A registry value of PolicyRules; the target adds where it is from. */
export type RegistryRuleValue = Omit<RegistryRule, 'sourceFile' | 'policyName' | 'at'>;

const values = policyValue(rulesOf);

/** Registry values of PolicyRules. Lists go by another target: how Policy Analyzer writes a REG_MULTI_SZ, no source says. */
export const registryRule: Carrier<readonly RegistryRuleValue[]> = {
  ...values,
  carry(wish, setting, state) {
    const holdsList = state.wanted.some((item) => item.kind === 'registry' && typeof item.data === 'object' && item.data !== null);
    if (!holdsList) return values.carry(wish, setting, state);
    const reason = 'No source says how PolicyRules hold a list of strings (REG_MULTI_SZ).';
    return { kind: 'refused', reason, instead: otherChannels(setting) };
  },
};

function rulesOf(item: StateItem): readonly RegistryRuleValue[] {
  if (item.kind === 'registry-key-values') return [orderOf(deleteAllValuesEntry(item.key))];
  if (item.kind !== 'registry') return [];
  if (item.data === null) return [orderOf(deleteValueEntry(item.key, item.valueName))];
  return [{ ...computer, key: item.key, valueName: item.valueName, type: item.type, data: String(item.data) }];
}

const computer = { kind: 'registry', configuration: 'Computer' } as const;

/** An order of registry.pol, with the blank that is its data. */
function orderOf({ key, valueName }: RegistryPolEntry): RegistryRuleValue {
  return { ...computer, key, valueName, type: 'REG_SZ', data: ' ' };
}
