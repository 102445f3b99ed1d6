import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isAtLeast } from '../diagnostics/severity.js';
import type { IdleValue } from './idle-values.js';
import { rules } from './index.js';

/** What was said of a policy, waivers applied. */
export interface Said {
  /** Of its text, its bases and its meaning. */
  readonly findings: readonly Diagnostic[];
  /** Of the ways that its assignments take. */
  readonly remarks: readonly Diagnostic[];
  readonly idle: readonly IdleValue[];
}

/**
 * Leaves out what only follows from something else that is said: of a value that does nothing, what is no worse than that; of a value that must be
 * changed, how it would be carried; and what repeats another in other words. What a waiver silences hides nothing.
 */
export function withoutConsequences({ findings, remarks, idle }: Said): readonly Diagnostic[] {
  const open = [...findings, ...remarks].filter(({ waivedBecause }) => waivedBecause === undefined);
  const errors = open.filter(({ severity }) => severity === 'error');
  const causes = idle.flatMap(({ everywhere, because }) => (everywhere ? because.filter((each) => open.includes(each)).slice(0, 1) : []));
  const follows = (diagnostic: Diagnostic): boolean => causes.some((cause) => followsFrom(diagnostic, cause)) || repeats(diagnostic, open);
  return [
    ...findings.filter((finding) => !follows(finding)),
    ...remarks.filter((remark) => !follows(remark) && !(remark.severity !== 'error' && errors.some((error) => touches(error, remark)))),
  ];
}

function followsFrom(diagnostic: Diagnostic, cause: Diagnostic): boolean {
  return diagnostic !== cause && isBelow(diagnostic, cause) && isAtLeast(cause.severity, diagnostic.severity);
}

function repeats({ code, pointer, span }: Diagnostic, open: readonly Diagnostic[]): boolean {
  const codes = repeatedCodes.get(code) ?? [];
  return open.some((other) => codes.includes(other.code) && other.pointer === pointer && other.span?.file === span?.file);
}

const repeatedCodes: ReadonlyMap<string, readonly string[]> = new Map(
  rules.flatMap((rule) => ('repeats' in rule ? [[rule.id, rule.repeats]] : [])),
);

function touches(one: Diagnostic, other: Diagnostic): boolean {
  return isBelow(one, other) || isBelow(other, one);
}

/** Whether a diagnostic stands at the place of another one, or below it. */
function isBelow(diagnostic: Diagnostic, other: Diagnostic): boolean {
  const { pointer, span } = diagnostic;
  if (pointer === undefined || other.pointer === undefined || span?.file !== other.span?.file) return false;
  return pointer === other.pointer || pointer.startsWith(`${other.pointer}/`);
}
