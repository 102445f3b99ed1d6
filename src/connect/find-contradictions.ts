import { getSetting } from '../catalogue/settings/index.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type ContradictingFact, contradictions } from '../facts/contradictions.js';
import { findFact, partNames } from '../facts/index.js';
import { text } from '../facts/shape.js';
import { isSameValue, readValue } from '../facts/value.js';
import { printSetValue, setFlag } from '../scenario/set-fact.js';
import { factsOfPart, type Scenario, type ScenarioEnd, type StatedFact } from '../scenario/scenario.js';
import type { Fact } from '../simulate/facts.js';
import type { ImpliedFact, TypedName } from './typed-name.js';

/** Statements that cannot both hold: of two facts, or of a fact and of the name that somebody typed. Only what is stated with one value can contradict. */
export function findContradictions({ scenario, implied }: TypedName): readonly Diagnostic[] {
  const clashes = implied.flatMap((each) => findClash(each, scenario[each.part]));
  if (clashes.length > 0) return clashes;
  const stated = statedValues(scenario);
  if (stated.size < 2) return [];
  return contradictions.flatMap(({ one, other, why }) => {
    if (!holds(stated, one) || !holds(stated, other)) return [];
    return [createDiagnostic('facts-contradict', { one: print(one.fact, stated), other: print(other.fact, stated), why })];
  });
}

/** The facts that follow from a name are words. */
const textShape = text('');

/** A fact that is stated otherwise than the name says. Whether a name is an alias cannot be seen of it, and case does not count in the name of a share. */
function findClash({ part, fact: { name, statement }, words }: ImpliedFact, stated: readonly StatedFact[]): readonly Diagnostic[] {
  const last = stated.findLast((fact) => fact.name === name)?.statement;
  if (last?.kind !== 'value' || statement.kind !== 'value') return [];
  const [implied, said] = [printSetValue(statement.value, textShape), printSetValue(last.value, textShape)];
  const isAlias = name === 'nameKind' && said === 'alias' && implied !== 'ip';
  if (isAlias || implied.toLowerCase() === said.toLowerCase()) return [];
  const id = `${part}.${name}`;
  return [createDiagnostic('facts-contradict', { one: words, other: `${id}=${said}`, why: `the first says ${id}=${implied}` })];
}

/** A fact that is stated otherwise than a setting of the command line makes it. In a file facts count over settings; two flags are equals. */
export function findOverruledSettings({ side, facts: stated, settings }: ScenarioEnd, ends: readonly BareFacts[]): readonly Diagnostic[] {
  if (settings === undefined) return [];
  return stated.flatMap(({ name, statement }) => {
    if (statement.kind !== 'value') return [];
    const shape = findFact(`${side}.${name}`)!.shape;
    const said = readValue(statement.value, shape);
    const clash = ends
      .map((facts) => facts[name])
      .find((fact) => fact !== undefined && setBy(fact) !== undefined && !isSameValue(fact.value, said));
    if (clash === undefined) return [];
    const other = `${side}.${name}=${printSetValue(said, shape)}`;
    const why = `with the first it is ${printSetValue(clash.value, shape)}`;
    return [createDiagnostic('facts-contradict', { one: setBy(clash)!, other, why })];
  });
}

/** Facts of an end by name, as its policy and settings alone make them. */
type BareFacts = Readonly<Record<string, Fact<unknown> | undefined>>;

/** The policy path of the setting of the command line that makes a fact; undefined where none does. */
function setBy({ origin }: Fact<unknown>): string | undefined {
  if (origin.kind !== 'setting' || origin.origin.kind !== 'policy') return undefined;
  const { span, setting } = origin.origin.assignment;
  return span.file === setFlag ? getSetting(setting).policyPath : undefined;
}

function statedValues(scenario: Scenario): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const part of partNames) {
    for (const { name, statement } of factsOfPart(scenario, part)) {
      if (statement.kind === 'value') values.set(`${part}.${name}`, statement.value);
      else values.delete(`${part}.${name}`);
    }
  }
  return values;
}

function holds(stated: ReadonlyMap<string, unknown>, { fact, has }: ContradictingFact): boolean {
  return stated.has(fact) && has(stated.get(fact));
}

function print(fact: string, stated: ReadonlyMap<string, unknown>): string {
  return `${fact}=${printSetValue(stated.get(fact), findFact(fact)!.shape)}`;
}
