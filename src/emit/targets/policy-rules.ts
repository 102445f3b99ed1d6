import type { ExtensionRule, PolicyRule } from '../../formats/policy-rules/model.js';
import { printPolicyRules } from '../../formats/policy-rules/print.js';
import { deleteAllValuesName } from '../../formats/registry-pol/model.js';
import { registryValuesSection } from '../../formats/security-template/print.js';
import { printRegistryValue } from '../../formats/security-template/registry-value.js';
import { registryRule } from '../carriers/registry-rule.js';
import { securityOption } from '../carriers/security-option.js';
import type { Target } from '../target.js';

/** PolicyRules: what Policy Analyzer shows and compares with baselines and with machines, and LGPO.exe applies. */
export const policyRules: Target = {
  title: 'PolicyRules (Policy Analyzer, LGPO.exe)',
  place: 'policy',
  carriers: [registryRule, securityOption],
  pack(pieces, { policy }) {
    const origin = { sourceFile: `smbward policy ${policy.name}`, policyName: policy.name };
    const values = pieces.of(registryRule).flat();
    const options = pieces.of(securityOption).flat();
    if (values.length === 0 && options.length === 0) return [];
    const rules: readonly PolicyRule[] = [
      ...values.map((value) => ({ ...value, ...origin })),
      ...options.map((option): PolicyRule => {
        return { kind: 'security-template', section: registryValuesSection, line: printRegistryValue(option), ...origin };
      }),
      ...(values.length === 0 ? [] : [registryExtension]),
      ...(options.length === 0 ? [] : [securityExtension]),
    ];
    const empties = values.filter(({ valueName }) => valueName === deleteAllValuesName).map(({ key }) => key);
    return [{ path: `${policy.name}.PolicyRules`, bytes: printPolicyRules({ rules }), empties }];
  },
};

/** The client-side extensions by which Windows applies the rules, as Microsoft's baselines name them. */
const registryExtension: ExtensionRule = {
  kind: 'extension',
  side: 'Machine',
  guid: '{35378EAC-683F-11D2-A89A-00C04FBBCFA2}',
  name: 'Registry Policy',
};
const securityExtension: ExtensionRule = {
  kind: 'extension',
  side: 'Machine',
  guid: '{827D319E-6EAC-11D2-A4EA-00C04F79F83A}',
  name: 'Security',
};
