import type { ObjectNode, SourceDocument } from '../source/document.js';
import type { PlainValue } from '../source/value.js';
import type { Span } from '../text/span.js';
import type { PartName } from '../facts/index.js';
import type { SurfaceWord } from './surface-words/definition.js';

/** What somebody says of a fact: its value, the possible ones, or that nothing is known of it. */
export type Statement =
  | { readonly kind: 'value'; readonly value: PlainValue }
  | { readonly kind: 'one-of'; readonly values: readonly PlainValue[] }
  | { readonly kind: 'unknown' };

/** One fact that somebody states. `none` has become null; dialects are still words. */
export interface StatedFact {
  readonly name: string;
  readonly statement: Statement;
  /** Who says so, as an answer names it: the scenario, or a flag of the command line. */
  readonly by: string;
  /** The option of a configuration by which it is said; left out where it is said as a fact. */
  readonly option?: SurfaceWord;
}

/** A text of a scenario with its place; no span when it comes from the command line. */
export interface LocatedWord {
  readonly text: string;
  readonly span: Span | undefined;
  readonly pointer: string | undefined;
}

/** The name of an end, and what it may be: one of the catalogue's Windows, a peer profile, or either. */
export interface EndName extends LocatedWord {
  readonly kind: 'windows' | 'peer' | 'either';
}

/** Settings in the words of a policy, written in a scenario. */
export interface InlineSettings {
  readonly document: SourceDocument;
  readonly node: ObjectNode;
  readonly pointer: string;
  /** The flags of the command line that say them; none where a file does. */
  readonly by: readonly string[];
}

/** One end of a connection as a scenario describes it. */
export interface ScenarioEnd {
  readonly side: 'client' | 'server';
  /** The file that describes it; its policy is named as seen from there. Empty on the command line. */
  readonly file: string;
  /** At least one, unless the end is a machine that was observed; with several, or with a name that means several, all are tried. */
  readonly names: readonly EndName[];
  /** File that tells the state of a machine, as the scenario writes it: the end is that machine. */
  readonly observation: LocatedWord | undefined;
  /** File of the policy that a Windows has, as the scenario writes it. */
  readonly policy: LocatedWord | undefined;
  readonly settings: InlineSettings | undefined;
  readonly facts: readonly StatedFact[];
  /** It has the policy that is tested; only the connection of an expectation says so. */
  readonly tested: boolean;
}

/** Facts of the parts that are no ends. */
export type Circumstances = { readonly [P in Exclude<PartName, 'client' | 'server'>]: readonly StatedFact[] };

/** One connection to be predicted. */
export interface Scenario extends Circumstances {
  readonly name: string;
  readonly description: string;
  readonly client: ScenarioEnd;
  readonly server: ScenarioEnd;
  readonly span: Span | undefined;
  readonly pointer: string;
}

/** The text that is stated for a fact, where one is; a later statement counts over an earlier one. */
export function statedText(facts: readonly StatedFact[], fact: string): string | undefined {
  const statement = facts.findLast(({ name }) => name === fact)?.statement;
  return statement?.kind === 'value' && typeof statement.value === 'string' ? statement.value : undefined;
}

/** What is stated of one part. */
export function factsOfPart(scenario: Scenario, part: PartName): readonly StatedFact[] {
  return part === 'client' || part === 'server' ? scenario[part].facts : scenario[part];
}
