import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ValueAssignment } from './reading.js';
import type { Place } from './rule.js';
import type { WantedValue } from './wanted-values.js';

/** What a rule said of a place, and the Windows that it named; none: all of the policy. */
export interface VoidedValue {
  readonly at: Place;
  readonly on: ReadonlySet<string>;
  readonly diagnostic: Diagnostic;
}

/** A value of the policy that does nothing, wherever Windows reads it or on some. */
export interface IdleValue {
  readonly at: ValueAssignment;
  /** The Windows that read it in vain. */
  readonly on: ReadonlySet<string>;
  /** Whether no Windows of the policy makes anything of it. */
  readonly everywhere: boolean;
  /** What was said of that. */
  readonly because: readonly Diagnostic[];
}

/** Brings together what was said of each value that does nothing. */
export function idleValuesOf(wanted: readonly WantedValue[], voided: readonly VoidedValue[]): readonly IdleValue[] {
  if (voided.length === 0) return [];
  return wanted.flatMap(({ at, readers }) => {
    const here = voided.filter((each) => each.at.pointer === at.pointer && each.at.span.file === at.span.file);
    if (here.length === 0) return [];
    const all = readers.map(({ windows }) => windows.text);
    const on = new Set(here.flatMap((each) => (each.on.size === 0 ? all : [...each.on])));
    return [{ at, on, everywhere: all.every((text) => on.has(text)), because: here.map(({ diagnostic }) => diagnostic) }];
  });
}
