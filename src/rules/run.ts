import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { DiagnosticArguments } from '../diagnostics/catalogue.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isAtLeast } from '../diagnostics/severity.js';
import type { Json } from '../text/canonical-json.js';
import { isEqualJson } from '../text/equal-json.js';
import type { Span } from '../text/span.js';
import { type IdleValue, idleValuesOf, type VoidedValue } from './idle-values.js';
import type { Finding, Rule, RuleCode, RuleInput } from './rule.js';

/**
 * Runs the rules in their order. Findings of one rule that differ in nothing but the Windows become one diagnostic that names them all; a rule that
 * gives way is silent about places of which a rule before it has said something as bad or worse.
 */
export function runRules(rules: readonly Rule[], input: RuleInput): Judged {
  const voided: VoidedValue[] = [];
  const judge = (rule: Rule): readonly Diagnostic[] => {
    const judged = diagnose(rule, input);
    if (rule.voids === true) voided.push(...judged);
    return judged.map(({ diagnostic }) => diagnostic);
  };
  const specific = rules.filter((rule) => rule.givesWay !== true).flatMap(judge);
  const diagnostics = rules
    .filter((rule) => rule.givesWay === true)
    .reduce((before, rule) => [...before, ...givingWay(judge(rule), before)], specific);
  return { diagnostics, idle: idleValuesOf(input, voided) };
}

/** What the rules have to say, and the values that do nothing by what they say. */
export interface Judged {
  readonly diagnostics: readonly Diagnostic[];
  readonly idle: readonly IdleValue[];
}

function diagnose<C extends RuleCode>(rule: Rule<C>, input: RuleInput): readonly VoidedValue[] {
  return mergeFindings(rule.check(input)).map(({ finding, on }) => {
    const { at, says, related, sources = [] } = finding;
    const args = { ...says, on: [...on] } as unknown as DiagnosticArguments<C>;
    const place = { span: at.span, pointer: at.pointer, related, sources: [...new Set([...rule.sources, ...sources])] };
    return { at, on, diagnostic: createDiagnostic(rule.id, args, place) };
  });
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
    for (const { text } of windowsOf(finding)) same.on.add(text);
  }
  return merged;
}

function windowsOf({ on = [] }: Finding): readonly WindowsTarget[] {
  return 'text' in on ? [on] : on;
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
