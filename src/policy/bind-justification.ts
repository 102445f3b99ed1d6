import { createDiagnostic } from '../diagnostics/create.js';
import { findMember, type SourceNode } from '../source/document.js';
import { pointerBelow } from '../source/pointer.js';
import { type Binding, spanIn, textAt } from './binding.js';
import type { Justification } from './policy.js';

/** Reason, owner and last day that stand next to a value or in an entry; undefined when none of them is there. */
export function bindJustification(binding: Binding, node: SourceNode, pointer: string): Justification | undefined {
  const reason = textAt(binding, node, pointer, 'reason');
  const owner = textAt(binding, node, pointer, 'owner');
  const until = bindDate(binding, node, pointer);
  if (reason === undefined && owner === undefined && until === undefined) return undefined;
  const untilMember = findMember(node, 'until');
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(owner === undefined ? {} : { owner }),
    ...(until === undefined ? {} : { until }),
    span: spanIn(binding, untilMember?.value.range ?? node.range),
    pointer: untilMember === undefined ? pointer : pointerBelow(pointer, 'until'),
  };
}

/** The member `until` as a day of the calendar; a day that does not exist is reported. */
export function bindDate(binding: Binding, node: SourceNode, pointer: string): string | undefined {
  const date = textAt(binding, node, pointer, 'until');
  if (date === undefined || isDay(date)) return date;
  const span = spanIn(binding, findMember(node, 'until')!.value.range);
  binding.diagnostics.push(createDiagnostic('date-does-not-exist', { date }, { span, pointer: pointerBelow(pointer, 'until') }));
  return undefined;
}

/** Whether a well-formed date is in the calendar: 2027-02-29 is not. */
function isDay(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (isLeapYear ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= days;
}
