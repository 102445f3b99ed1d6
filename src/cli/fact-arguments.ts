import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { parseSetFact, type SetFact } from '../scenario/set-fact.js';

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
  const parsed = words.map(({ text }) => parseSetFact(text));
  const mistakes = parsed.flatMap((each) => ('diagnostics' in each ? each.diagnostics : []));
  return {
    facts: parsed.flatMap((each) => ('fact' in each ? [each.fact] : [])),
    diagnostics: mistakes.length > 0 ? mistakes : findRestated(words),
  };
}

/** Facts that the command line states again. Neither statement counts over the other. */
function findRestated(words: readonly StatedWord[]): readonly Diagnostic[] {
  const stated = new Map<string, StatedWord>();
  return words.flatMap((word) => {
    const fact = word.text.slice(0, word.text.indexOf('='));
    const earlier = stated.get(fact);
    if (earlier === undefined) stated.set(fact, word);
    return earlier === undefined ? [] : [describeRestated(earlier, word)];
  });
}

function describeRestated(earlier: StatedWord, later: StatedWord): Diagnostic {
  if (earlier.text === later.text) return createDiagnostic('flag-repeated', { flag: later.text });
  return createDiagnostic('flags-contradict', { flag: earlier.typed, other: later.typed });
}
