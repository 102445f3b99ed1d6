import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Waiver } from './policy.js';

/**
 * Marks the diagnostics that a waiver silences with the waiver's reason; they stay in the list. An expired waiver goes on silencing, so that its expiry
 * is the one thing to act on, and so that what is compiled does not hang on the date.
 */
export function applyWaivers(diagnostics: readonly Diagnostic[], waivers: readonly Waiver[]): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const first = waivers.find((waiver) => silences(waiver, diagnostic));
    return first === undefined ? diagnostic : { ...diagnostic, waivedBecause: first.reason };
  });
}

/**
 * Says which waivers silence none of these diagnostics, and which have expired.
 * @param diagnostics null for a base, whose waivers may be for what is said of those that extend it
 * @param asOf the day that counts as today, as an ISO date
 */
export function judgeWaivers(diagnostics: readonly Diagnostic[] | null, waivers: readonly Waiver[], asOf: string): readonly Diagnostic[] {
  return waivers.flatMap((waiver) => {
    const isUsed = diagnostics === null || diagnostics.some((diagnostic) => silences(waiver, diagnostic));
    return judgeWaiver(waiver, isUsed, asOf);
  });
}

/** Whether a waiver names this diagnostic's code and a place at or above its own. */
function silences({ code, at }: Waiver, diagnostic: Diagnostic): boolean {
  if (diagnostic.code !== code || diagnostic.pointer === undefined) return false;
  const above = at.startsWith('/') ? at : `/${at.replaceAll('.', '/')}`;
  return diagnostic.pointer === above || diagnostic.pointer.startsWith(`${above}/`);
}

function judgeWaiver(waiver: Waiver, isUsed: boolean, asOf: string): readonly Diagnostic[] {
  const { code, at, owner, until, span, untilSpan, pointer } = waiver;
  if (!isUsed) return [createDiagnostic('waiver-is-unused', { code, at }, { span, pointer })];
  if (until === undefined || until >= asOf) return [];
  const place = { span: untilSpan ?? span, pointer: `${pointer}/until` };
  return [createDiagnostic('waiver-has-expired', { code, at, until, asOf, owner }, place)];
}
