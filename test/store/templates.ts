import { parseAdmx } from '../../src/formats/admx/parse.js';
import { parseAdml } from '../../src/formats/admx/parse-resources.js';
import type { Template } from '../../src/store/template.js';

/** The text of an .admx file with these policies. */
export function admxText(policies: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions revision="1.0" schemaVersion="1.0">
  <policyNamespaces><target prefix="t" namespace="Test" /><using prefix="windows" namespace="Microsoft.Policies.Windows" /></policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <policies>
${policies}
  </policies>
</policyDefinitions>
`;
}

/** The text of an .adml file with these texts by id. */
export function admlText(strings: Readonly<Record<string, string>>): string {
  const lines = Object.entries(strings).map(([id, text]) => `<string id="${id}">${text}</string>`);
  return `<policyDefinitionResources revision="1.0" schemaVersion="1.0"><displayName /><description /><resources><stringTable>${lines.join('')}</stringTable></resources></policyDefinitionResources>`;
}

/** A policy of the machine that writes below Software\Policies\Microsoft\Windows. */
export function policyText(name: string, key: string, attributes: string, children = ''): string {
  return `    <policy name="${name}" class="Machine" displayName="$(string.${name})" key="Software\\Policies\\Microsoft\\Windows\\${key}" ${attributes}><parentCategory ref="windows:Network" /><supportedOn ref="windows:S" />${children}</policy>`;
}

/** Values of the two states of a policy. */
export function states(enabled: number, disabled: number): string {
  return `<enabledValue><decimal value="${enabled}" /></enabledValue><disabledValue><decimal value="${disabled}" /></disabledValue>`;
}

/** A template that stands in a store with English words, or with none. */
export function templateOf(name: string, policies: string, strings: Readonly<Record<string, string>> | null = {}): Template {
  const { model, diagnostics } = parseAdmx(name, new TextEncoder().encode(admxText(policies)));
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const words = strings === null ? undefined : parseAdml(name, new TextEncoder().encode(admlText(strings))).model;
  return { name, admx: model, languages: new Map(words === undefined ? [] : [['en-US', words]]) };
}
