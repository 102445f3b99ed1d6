import { joinCrlf } from '../../text/lines.js';
import { attributes, printXmlFragment } from '../../text/xml.js';
import type { PolicyRule, PolicyRules } from './model.js';

/** Prints PolicyRules as Policy Analyzer does: UTF-8 with byte order mark, no declaration, a rule a line, CR LF. */
export function printPolicyRules({ rules }: PolicyRules): Uint8Array {
  const lines = rules.map((rule) => printXmlFragment(elementOf(rule)));
  return new TextEncoder().encode(`\ufeff${joinCrlf(['<PolicyRules>', ...lines, '</PolicyRules>'])}`);
}

function elementOf(rule: PolicyRule): object {
  switch (rule.kind) {
    case 'registry': {
      const { key: Key, valueName: Value, type: RegType, data: RegData } = rule;
      return { [`${rule.configuration}Config`]: { Key, Value, RegType, RegData, ...originOf(rule) } };
    }
    case 'security-template':
      return { SecurityTemplate: { '@': attributes({ Section: rule.section }), LineItem: rule.line, ...originOf(rule) } };
    case 'audit':
      return { AuditSubcategory: { GUID: rule.guid, Name: rule.name, Setting: rule.setting, ...originOf(rule) } };
    case 'extension':
      return { [`CSE-${rule.side}`]: { GUID: rule.guid, Name: rule.name } };
  }
}

function originOf({ sourceFile, policyName }: { readonly sourceFile?: string; readonly policyName?: string }): object {
  return {
    ...(sourceFile === undefined ? {} : { SourceFile: sourceFile }),
    ...(policyName === undefined ? {} : { PolicyName: policyName }),
  };
}
