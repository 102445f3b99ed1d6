import type { FoundAt } from '../../text/span.js';

/** Where Policy Analyzer says that a rule is from: a file, and the name of the policy. Either may be missing. `at` is where the rule was read, and is left out of what is made to be printed. */
interface RuleOrigin {
  readonly sourceFile?: string;
  readonly policyName?: string;
  readonly at?: FoundAt;
}

/** A registry value. `valueName` may be an order of registry.pol, such as `**del.B`. `type` and `data` are words of the file: `REG_DWORD` and a decimal number, `REG_SZ` and the text. */
export interface RegistryRule extends RuleOrigin {
  readonly kind: 'registry';
  readonly configuration: 'Computer' | 'User';
  readonly key: string;
  readonly valueName: string;
  readonly type: string;
  readonly data: string;
}

/** A line of a security template, as GptTmpl.inf has it. */
export interface TemplateRule extends RuleOrigin {
  readonly kind: 'security-template';
  readonly section: string;
  readonly line: string;
}

/** A subcategory of the advanced audit policy: 0 none, 1 success, 2 failure, 3 both. */
export interface AuditRule extends RuleOrigin {
  readonly kind: 'audit';
  readonly guid: string;
  readonly name: string;
  readonly setting: string;
}

/** A client-side extension that the policy needs. */
export interface ExtensionRule {
  readonly kind: 'extension';
  readonly side: 'Machine' | 'User';
  readonly guid: string;
  readonly name: string;
  readonly at?: FoundAt;
}

/** One rule of the file. */
export type PolicyRule = RegistryRule | TemplateRule | AuditRule | ExtensionRule;

/** PolicyRules: what Policy Analyzer saves and shows, and `LGPO.exe /p` applies. Rules stand in their order. */
export interface PolicyRules {
  readonly rules: readonly PolicyRule[];
}
