import type { PolicyRule, PolicyRules, RegistryRule, TemplateRule } from '../formats/policy-rules/model.js';
import { encodeRegistryString, registryTypes } from '../formats/registry-data.js';
import { registryValuesSection } from '../formats/security-template/print.js';
import { parseRegistryValue } from '../formats/security-template/registry-value.js';
import { areaOfSection, recordOfTemplateValue } from './from-security-template.js';
import { recordsOfRegistryPol } from './from-registry-pol.js';
import { computerHive, type ImportRecord, placeOf, userHive } from './record.js';

/** What PolicyRules say: values and orders of registry.pol, lines of a security template, the audit policy. The extensions that apply them say nothing more. */
export function recordsOfPolicyRules({ rules }: PolicyRules, file: string): readonly ImportRecord[] {
  return rules.flatMap((rule) => recordsOfRule(rule, file));
}

function recordsOfRule(rule: PolicyRule, file: string): readonly ImportRecord[] {
  switch (rule.kind) {
    case 'registry':
      return recordsOfRegistryRule(rule, file);
    case 'security-template':
      return [recordOfTemplateRule(rule, file)];
    case 'audit':
      return [{ kind: 'foreign', area: 'advanced audit policy', says: `${rule.name} = ${rule.setting}`, at: placeOf(rule, file) }];
    case 'extension':
      return [];
  }
}

/** Orders are those of registry.pol, and their data is a text. */
function recordsOfRegistryRule(rule: RegistryRule, file: string): readonly ImportRecord[] {
  const { key, valueName, type, data } = rule;
  const hive = rule.configuration === 'Computer' ? computerHive : userHive;
  const at = placeOf(rule, file);
  const isOrder = valueName.startsWith('**') || (valueName === '' && type === 'REG_NONE' && data === '');
  if (isOrder) {
    const number = type === 'REG_NONE' ? registryTypes.REG_NONE : registryTypes.REG_SZ;
    const bytes = data === '' ? new Uint8Array() : encodeRegistryString(data);
    return recordsOfRegistryPol({ entries: [{ key, valueName, type: number, data: bytes, at }] }, hive, file);
  }
  const isNumber = type === 'REG_DWORD' && /^\d{1,10}$/.test(data);
  return [{ kind: 'registry', hive, key, effect: { kind: 'set', valueName, type, data: isNumber ? Number(data) : data }, at }];
}

function recordOfTemplateRule(rule: TemplateRule, file: string): ImportRecord {
  const { section, line } = rule;
  const at = placeOf(rule, file);
  const value = section.toLowerCase() === registryValuesSection.toLowerCase() ? parseRegistryValue(line) : undefined;
  if (value === undefined || 'problem' in value) return { kind: 'foreign', area: areaOfSection(section), says: line, at };
  return recordOfTemplateValue({ ...value, at }, file);
}
