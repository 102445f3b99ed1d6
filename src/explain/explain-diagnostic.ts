import { diagnosticCodes, isDiagnosticCode, severityOf, titleOfDiagnostic } from '../diagnostics/catalogue.js';
import type { Severity } from '../diagnostics/diagnostic.js';
import { specimenOf } from '../diagnostics/specimen.js';
import { rules } from '../rules/index.js';
import { citeAll } from './cited.js';
import type { Explanation } from './explanation.js';

const weights: Readonly<Record<Severity, string>> = {
  error: 'An error: compile writes nothing until it is gone.',
  warning: 'A warning: the policy compiles, but somebody should look at it.',
  note: 'A note: nothing is wrong, but it is worth knowing.',
};

/** The diagnostic with that code. */
export function explainDiagnostic(word: string): readonly Explanation[] {
  const code = word.toLowerCase();
  if (!isDiagnosticCode(code)) return [];
  const { message, help } = specimenOf(code);
  const severity = severityOf(code);
  const rule = rules.find((candidate) => candidate.id === code);
  return [
    {
      kind: 'diagnostic',
      id: code,
      title: `Diagnostic ${code}`,
      meaning: `${titleOfDiagnostic(code)}. ${weights[severity]}`,
      action: help,
      causes: [],
      settings: [],
      details: [
        { name: 'It says', lines: [message] },
        ...(severity === 'error'
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
