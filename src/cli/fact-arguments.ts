import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { parseSetFact, type SetFact } from '../scenario/set-fact.js';
import { isEqualJson } from '../text/equal-json.js';

/** The flags that state facts of a connection. */
export interface FactFlags {
  readonly account?: string | undefined;
  readonly address?: string | undefined;
  readonly set?: readonly string[] | undefined;
}

/** A fact as the command line states it. */
interface StatedWord {
  /** The flag and its value, as typed. */
  readonly typed: string;
  /** The same as `--set` takes it. */
  readonly text: string;
}

/** The same once it is understood. */
interface StatedWordAsFact {
  readonly typed: string;
  readonly fact: SetFact;
}

/** The facts that a command line states, or what is wrong with them; a fact that is stated twice is a mistake, whatever its values. */
export function readFactArguments({ account, address, set = [] }: FactFlags): {
  readonly facts: readonly SetFact[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const words: readonly StatedWord[] = [
    ...(account === undefined ? [] : [{ typed: `--account ${account}`, text: `credentials.account=${account}` }]),
    ...(address === undefined ? [] : [{ typed: `--address ${address}`, text: `credentials.target=${address}` }]),
    ...set.map((text) => ({ typed: `--set ${text}`, text })),
  ];
  const parsed = words.map(({ typed, text }) => ({ typed, read: parseSetFact(text) }));
  const mistakes = parsed.flatMap(({ read }) => ('diagnostics' in read ? read.diagnostics : []));
  const stated = parsed.flatMap(({ typed, read }) => ('fact' in read ? [{ typed, fact: read.fact }] : []));
  return { facts: stated.map(({ fact }) => fact), diagnostics: mistakes.length > 0 ? mistakes : findRestated(stated) };
}

/** Facts that the command line states again. Neither statement counts over the other. */
function findRestated(stated: readonly StatedWordAsFact[]): readonly Diagnostic[] {
  return stated.flatMap((later, index) => {
    const earlier = stated.slice(0, index).find(({ fact }) => fact.part === later.fact.part && fact.name === later.fact.name);
    return earlier === undefined ? [] : [describeRestated(earlier, later)];
  });
}

function describeRestated(earlier: StatedWordAsFact, later: StatedWordAsFact): Diagnostic {
  const [flag, other] = [earlier.typed, later.typed];
  if (flag === other) return createDiagnostic('flag-repeated', { flag });
  return createDiagnostic(isEqualJson(earlier.fact.statement, later.fact.statement) ? 'flag-repeated' : 'flags-contradict', {
    flag,
    other,
  });
}
