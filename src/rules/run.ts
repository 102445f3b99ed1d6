import type { DiagnosticArguments } from '../diagnostics/catalogue.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isAtLeast } from '../diagnostics/severity.js';
import type { Json } from '../text/canonical-json.js';
import { isEqualJson } from '../text/equal-json.js';
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
  return mergeFindings(rule.check(input)).map(({ finding, on }) =>
    createDiagnostic(rule.id, { ...finding.says, on: [...on] } as unknown as DiagnosticArguments<C>, {
      span: finding.at.span,
      pointer: finding.at.pointer,
      related: finding.related,
      sources: [...new Set([...rule.sources, ...(finding.sources ?? [])])],
    }),
  );
}

/** A finding, and all the Windows on which it was made. */
interface MergedFinding<C extends RuleCode> {
  readonly finding: Finding<C>;
  readonly on: Set<string>;
}

function mergeFindings<C extends RuleCode>(findings: Iterable<Finding<C>>): readonly MergedFinding<C>[] {
  const merged: MergedFinding<C>[] = [];
  const byOffset = new Map<number, MergedFinding<C>[]>();
  for (const finding of findings) {
    const { offset } = finding.at.span.start;
    const there = byOffset.get(offset) ?? [];
    let same = there.find((other) => isSameFinding(other.finding, finding));
    if (same === undefined) {
      same = { finding, on: new Set() };
      merged.push(same);
      byOffset.set(offset, [...there, same]);
    }
    for (const { text } of [finding.on ?? []].flat()) same.on.add(text);
  }
  return merged;
}

/** Whether two findings at one offset say the same of the same place. */
function isSameFinding<C extends RuleCode>(one: Finding<C>, other: Finding<C>): boolean {
  const { at } = one;
  return at.span.file === other.at.span.file && at.pointer === other.at.pointer && isEqualJson(one.says as Json, other.says as Json);
}

function givingWay(diagnostics: readonly Diagnostic[], before: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ span, severity }) => {
    const isTaken = (other: Diagnostic): boolean => isAtLeast(other.severity, severity) && speaksOf(other, span);
    return !before.some(isTaken);
  });
}

/** Whether a diagnostic speaks of what begins at a place, as its own place or as a related one. */
function speaksOf(diagnostic: Diagnostic, span: Span | undefined): boolean {
  return beginsWith(diagnostic.span, span) || diagnostic.related.some((related) => beginsWith(related.span, span));
}

function beginsWith(one: Span | undefined, other: Span | undefined): boolean {
  return one?.start.offset === other?.start.offset && one?.file === other?.file;
}
