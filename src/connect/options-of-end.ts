import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { findFact } from '../facts/index.js';
import { printSetValue } from '../scenario/set-fact.js';
import type { StatedFact } from '../scenario/scenario.js';
import type { SurfaceWord } from '../scenario/surface-words/definition.js';

/** An end, as far as it is asked whose implementation it is. */
export interface EndOfFamily {
  readonly name: string;
  /** Undefined where that is not known. */
  readonly family: string | undefined;
}

/** Options of a configuration that are stated of an end which does not read them: smb.conf says nothing of a Windows. */
export function findStrangeOptions(
  side: 'client' | 'server',
  ends: readonly EndOfFamily[],
  facts: readonly (StatedFact & { readonly part: string })[],
): readonly Diagnostic[] {
  const options = new Set(facts.flatMap(({ option }) => (option?.side === side ? [option] : [])));
  return [...options].flatMap((option) => {
    if (ends.some(({ family }) => reads(option, family))) return [];
    const says = facts.filter((fact) => fact.option === option).map(printFact);
    const { word, surface } = option;
    return [createDiagnostic('word-is-not-of-end', { word, surface, side, names: ends.map(({ name }) => name), says: says.join(', ') })];
  });
}

function reads({ readBy }: SurfaceWord, family: string | undefined): boolean {
  return family === undefined || (readBy as readonly string[]).includes(family);
}

function printFact({ part, name, statement }: StatedFact & { readonly part: string }): string {
  const id = `${part}.${name}`;
  return statement.kind === 'value' ? `${id}=${printSetValue(statement.value, findFact(id)!.shape)}` : id;
}
