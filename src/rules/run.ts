import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { DiagnosticArguments } from '../diagnostics/catalogue.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isAtLeast } from '../diagnostics/severity.js';
import type { Json } from '../text/canonical-json.js';
import { isEqualJson } from '../text/equal-json.js';
import type { Span } from '../text/span.js';
import { type IdleValue, idleValuesOf, type VoidedValue } from './idle-values.js';
import type { Finding, Place, Rule, RuleCode, RuleInput, RuleTarget } from './rule.js';
import type { WantedValue } from './wanted-values.js';

/** What the rules have to say, and the values that do nothing by what they say. */
export interface Judged {
  readonly diagnostics: readonly Diagnostic[];
  readonly idle: readonly IdleValue[];
}

/**
 * Runs the rules in their order. Findings of one rule that differ in nothing but the Windows become one diagnostic that names them all; a rule that
 * gives way is silent about places of which a rule before it has said something as bad or worse.
 */
export function runRules(rules: readonly Rule[], input: RuleInput): Judged {
  return judge(rules, input.wanted, (rule) => mergeFindings(rule.check(input)).map((merged) => ({ ...merged, names: [...merged.on] })));
}

/**
 * Runs the rules over one policy as it would be for each of many Windows alone, and says what holds on all of them that read the value in question.
 * @param inputs one for each Windows, of the same assignments
 */
export function runRulesOnEvery(rules: readonly Rule[], inputs: readonly RuleInput[]): Judged {
  const wanted = (inputs[0]?.wanted ?? []).map((each, index) => ({
    ...each,
    readers: inputs.flatMap((input) => input.wanted[index]!.readers),
  }));
  return judge(rules, wanted, (rule) => {
    const findings = inputs.flatMap((input) => [...rule.check(input)].map((finding) => ({ finding, on: input.targets })));
    return mergeFindings(findings.map(({ finding, on }) => ({ ...finding, on: on.map(({ windows }) => windows) })))
      .filter(({ finding, on }) => concernedBy(finding.at, wanted, inputs).every(({ windows }) => on.has(windows.text)))
      .map((merged) => ({ ...merged, names: ['every Windows that reads it'] }));
  });
}

/** The Windows that have to do with a place: those that read the value that stands there; all, where none stands there or none reads it. */
function concernedBy(place: Place, wanted: readonly WantedValue[], inputs: readonly RuleInput[]): readonly RuleTarget[] {
  const value = wanted.find(({ at }) => at.span.file === place.span.file && isAtOrBelow(place.pointer, at.pointer));
  return value === undefined || value.readers.length === 0 ? inputs.flatMap(({ targets }) => targets) : value.readers;
}

function isAtOrBelow(pointer: string, above: string): boolean {
  return pointer === above || pointer.startsWith(`${above}/`);
}

/** What a rule found, and how a message names the Windows. */
interface NamedFinding<C extends RuleCode = RuleCode> extends MergedFinding<C> {
  readonly names: readonly string[];
}

function judge(rules: readonly Rule[], wanted: readonly WantedValue[], find: (rule: Rule) => readonly NamedFinding[]): Judged {
  const voided: VoidedValue[] = [];
  const run = (rule: Rule): readonly Diagnostic[] => {
    const judged = find(rule).map((found) => diagnose(rule, found));
    if (rule.voids === true) voided.push(...judged);
    return judged.map(({ diagnostic }) => diagnostic);
  };
  const specific = rules.filter((rule) => rule.givesWay !== true).flatMap(run);
  const diagnostics = rules
    .filter((rule) => rule.givesWay === true)
    .reduce((before, rule) => [...before, ...givingWay(run(rule), before)], specific);
  return { diagnostics, idle: idleValuesOf(wanted, voided) };
}

function diagnose<C extends RuleCode>(rule: Rule<C>, { finding, on, names }: NamedFinding<C>): VoidedValue {
  const { at, says, related, sources = [] } = finding;
  const args = { ...says, on: names } as unknown as DiagnosticArguments<C>;
  const place = { span: at.span, pointer: at.pointer, related, sources: [...new Set([...rule.sources, ...sources])] };
  return { at, on, diagnostic: createDiagnostic(rule.id, args, place) };
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
