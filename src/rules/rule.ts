import type { Citation } from '../catalogue/sources.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { Predict } from '../connect/predict.js';
import type { DiagnosticArguments, DiagnosticCode } from '../diagnostics/catalogue.js';
import type { RelatedPlace } from '../diagnostics/diagnostic.js';
import type { rulesDiagnostics } from '../diagnostics/rules/index.js';
import type { Policy } from '../policy/policy.js';
import type { EffectiveConfiguration } from '../resolve/effective.js';
import type { Span } from '../text/span.js';
import type { Ignored } from './ignored-assignments.js';
import type { WantedValue } from './wanted-values.js';

/** The code of a diagnostic that a rule gives; each rule gives one, of the same name. */
export type RuleCode = keyof typeof rulesDiagnostics;

/** Every setting on one Windows, with value and origin. */
export type Settings = Pick<EffectiveConfiguration, 'settings'>;

/** One Windows of `appliesTo`: what it has under the policy, and what it has without it. */
export interface RuleTarget {
  readonly windows: WindowsTarget;
  /** Where `appliesTo` names it. */
  readonly place: Place;
  readonly effective: EffectiveConfiguration;
  readonly untouched: EffectiveConfiguration;
}

/** What every rule reads: the author's intent, what each Windows makes of it, what connections come to with that, and the day. */
export interface RuleInput {
  readonly policy: Policy;
  readonly targets: readonly RuleTarget[];
  /** The values that the policy assigns, each with the Windows that read it and those that do not. */
  readonly wanted: readonly WantedValue[];
  /** Those that some of them do not read, and why. */
  readonly ignored: readonly Ignored[];
  /** Predicts a connection between Windows, each under this policy or without it; what several rules ask is walked once. */
  readonly predict: Predict;
  /** The day that counts as today, as an ISO date; undefined: nothing has expired. */
  readonly asOf: string | undefined;
}

/** A place in the author's text, and its JSON Pointer. */
export interface Place {
  readonly span: Span;
  readonly pointer: string;
}

/** What a rule has found; severity, words and the names of the Windows are added by `runRules`. */
export interface Finding<C extends RuleCode = RuleCode> {
  /** The smallest thing that is wrong. */
  readonly at: Place;
  /** The author's own words and values, for the message and the help. */
  readonly says: Omit<DiagnosticArguments<C>, 'on'>;
  /** The Windows it holds for; findings that differ in nothing else become one diagnostic. */
  readonly on?: WindowsTarget | readonly WindowsTarget[];
  /** The other end of a contradiction. */
  readonly related?: readonly RelatedPlace[];
  /** What the statement rests on, where it is more than the rule's own sources. */
  readonly sources?: readonly string[];
}

/** One statement about the meaning of a policy. */
export interface Rule<C extends RuleCode = RuleCode> {
  readonly id: C;
  readonly sources: readonly Citation[];
  /** True: speaks of any setting, and gives way where another rule has already said something about the same place. */
  readonly givesWay?: true;
  /** True: a value that it marks does nothing, on the Windows that it names or, naming none, on all of the policy. */
  readonly voids?: true;
  /** What it repeats in other words: it is silent where one of these stands at the same place. */
  readonly repeats?: readonly DiagnosticCode[];
  readonly check: (input: RuleInput) => Iterable<Finding<C>>;
}
