import type { DiagnosticArguments } from '../diagnostics/catalogue.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isAtLeast } from '../diagnostics/severity.js';
import type { Span } from '../text/span.js';
import type { Finding, Rule, RuleCode, RuleInput } from './rule.js';

/**
 * Runs the rules in their order. Findings of one rule that differ in nothing but the Windows become one diagnostic that names them all; a rule that
 * gives way is silent about places of which a rule before it has said something as bad or worse.
 */
export function runRules(rules: readonly Rule[], input: RuleInput): readonly Diagnostic[] {
  const specific = rules.filter((rule) => rule.givesWay !== true).flatMap((rule) => diagnose(rule, input));
  return rules
    .filter((rule) => rule.givesWay === true)
    .reduce((before, rule) => [...before, ...givingWay(diagnose(rule, input), before)], specific);
}

function diagnose<C extends RuleCode>(rule: Rule<C>, input: RuleInput): readonly Diagnostic[] {
  const merged = new Map<string, { readonly finding: Finding<C>; readonly on: string[] }>();
  for (const finding of rule.check(input)) {
    const key = JSON.stringify([keyOf(finding.at.span), finding.at.pointer, finding.says]);
    const known = merged.get(key) ?? { finding, on: [] };
    for (const { text } of [finding.on ?? []].flat()) if (!known.on.includes(text)) known.on.push(text);
    merged.set(key, known);
  }
  return [...merged.values()].map(({ finding, on }) =>
    createDiagnostic(rule.id, { ...finding.says, on } as unknown as DiagnosticArguments<C>, {
      span: finding.at.span,
      pointer: finding.at.pointer,
      related: finding.related,
      sources: [...new Set([...rule.sources, ...(finding.sources ?? [])])],
    }),
  );
}

function givingWay(diagnostics: readonly Diagnostic[], before: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ span, severity }) => {
    const isTaken = (other: Diagnostic): boolean => isAtLeast(other.severity, severity) && placesOf(other).includes(keyOf(span));
    return !before.some(isTaken);
  });
}

function placesOf({ span, related }: Diagnostic): readonly string[] {
  return [keyOf(span), ...related.map((place) => keyOf(place.span))];
}

function keyOf(span: Span | undefined): string {
  return span === undefined ? '' : `${span.start.offset} ${span.file}`;
}
