import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { sortDiagnostics } from '../diagnostics/order.js';
import type { Waiver } from './policy.js';

/** `asOf` is the day that counts as today (ISO date); without it no waiver has expired, and none is called unused. */
export interface WaiverOptions {
  readonly asOf?: string | undefined;
}

/**
 * Marks the diagnostics that a waiver silences with the waiver's reason; they stay in the list. With a date also says which waivers silence
 * nothing and which have expired. An expired waiver goes on silencing, so that its expiry is the one thing to act on, and so that what is compiled does
 * not hang on the date.
 */
export function applyWaivers(
  diagnostics: readonly Diagnostic[],
  waivers: readonly Waiver[],
  { asOf }: WaiverOptions,
): readonly Diagnostic[] {
  const used = new Set<Waiver>();
  const marked = diagnostics.map((diagnostic) => {
    const matching = waivers.filter((waiver) => silences(waiver, diagnostic));
    matching.forEach((waiver) => used.add(waiver));
    const [first] = matching;
    return first === undefined ? diagnostic : { ...diagnostic, waivedBecause: first.reason };
  });
  if (asOf === undefined) return marked;
  return sortDiagnostics([...marked, ...waivers.flatMap((waiver) => judgeWaiver(waiver, used.has(waiver), asOf))]);
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
