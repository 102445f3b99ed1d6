import { diagnosticCodes, diagnosticDefinitions, isDiagnosticCode } from '../diagnostics/catalogue.js';
import type { DiagnosticDefinition, Severity } from '../diagnostics/diagnostic.js';
import { rules } from '../rules/index.js';
import { citeAll } from './cited.js';
import type { Explanation } from './explanation.js';

const weights: Readonly<Record<Severity, string>> = {
  error: 'An error: compile writes nothing while it stands.',
  warning: 'A warning: the policy compiles, but somebody should look.',
  note: 'A note: nothing is wrong, but it is worth knowing.',
};

/** The diagnostic with that code. */
export function explainDiagnostic(word: string): readonly Explanation[] {
  const code = word.toLowerCase();
  if (!isDiagnosticCode(code)) return [];
  const definition = diagnosticDefinitions[code] as unknown as DiagnosticDefinition<unknown>;
  const rule = rules.find((candidate) => candidate.id === code);
  return [
    {
      kind: 'diagnostic',
      id: code,
      title: `Diagnostic ${code}`,
      meaning: `${rule === undefined ? '' : `${rule.title}. `}${weights[definition.severity]}`,
      action: definition.help(placeholders),
      causes: [],
      settings: [],
      details: [
        { name: 'It says', lines: [definition.message(placeholders)] },
        ...(definition.severity === 'error'
          ? []
          : [{ name: 'To waive it', lines: [`"waivers": [{ "code": "${code}", "at": "…", "reason": "…", "owner": "…", "until": "…" }]`] }]),
      ],
      seeAlso: [],
      sources: citeAll(rule?.sources ?? []),
    },
  ];
}

/** Codes of all diagnostics, for did-you-mean. */
export const diagnosticWords: readonly string[] = diagnosticCodes;

/** Stands for the values that an author would see: every member is its own name in angle brackets, and answers as text and as a list of one. */
const placeholders: unknown = new Proxy({}, { get: (_, name) => placeholder(String(name)) });

function placeholder(name: string): unknown {
  const text = `<${name}>`;
  const asText = { replace: () => text, toLowerCase: () => text, toString: () => text };
  return Object.assign([text], asText);
}
