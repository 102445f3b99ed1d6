import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { parseSetStatement, type SetStatement } from '../scenario/set-statement.js';
import type { Json } from '../text/canonical-json.js';
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

/** One thing that a word of the command line says, by the name of what it is about. */
interface Said {
  readonly typed: string;
  /** The place of the word among all words. */
  readonly place: number;
  readonly of: string;
  readonly value: Json;
  readonly byOption: boolean;
}

/** What a command line states, or what is wrong with it; what is stated twice is a mistake, whatever the values. */
export function readFactArguments({ account, address, set = [] }: FactFlags): {
  readonly stated: SetStatement;
  readonly diagnostics: readonly Diagnostic[];
} {
  const words: readonly StatedWord[] = [
    ...(account === undefined ? [] : [{ typed: `--account ${account}`, text: `credentials.account=${account}` }]),
    ...(address === undefined ? [] : [{ typed: `--address ${address}`, text: `credentials.target=${address}` }]),
    ...set.map((text) => ({ typed: `--set ${text}`, text })),
  ];
  const parsed = words.map(({ typed, text }) => ({ typed, read: parseSetStatement(text) }));
  const mistakes = parsed.flatMap(({ read }) => ('diagnostics' in read ? read.diagnostics : []));
  const stated = parsed.flatMap(({ read }) => ('facts' in read ? [read] : []));
  const said = parsed.flatMap(({ typed, read }, place) => ('facts' in read ? saidBy({ typed, place }, read) : []));
  return {
    stated: { facts: stated.flatMap(({ facts }) => facts), settings: stated.flatMap(({ settings }) => settings) },
    diagnostics: mistakes.length > 0 ? mistakes : findRestated(said),
  };
}

function saidBy(word: Pick<Said, 'typed' | 'place'>, { facts, settings }: SetStatement): readonly Said[] {
  return [
    ...facts.map(({ part, name, statement, option }) => ({
      ...word,
      of: `${part}.${name}`,
      value: { ...statement },
      byOption: option !== undefined,
    })),
    ...settings.map(({ side, path, value }) => ({ ...word, of: `${side}: ${path.join('.')}`, value, byOption: false })),
  ];
}

/** What the command line states again. Neither statement counts over the other; options that agree in what they say may stand together. */
function findRestated(said: readonly Said[]): readonly Diagnostic[] {
  const clashes = said.flatMap((later, index) => {
    const earlier = said.slice(0, index).find(({ of, place }) => of === later.of && place !== later.place);
    return earlier === undefined || agrees(earlier, later) ? [] : [{ earlier, later }];
  });
  const isFirst = (index: number): boolean => clashes.findIndex(({ later }) => later.place === clashes[index]!.later.place) === index;
  return clashes.filter((_, index) => isFirst(index)).map(({ earlier, later }) => describeRestated(earlier, later));
}

function agrees(earlier: Said, later: Said): boolean {
  return (earlier.byOption || later.byOption) && earlier.typed !== later.typed && isEqualJson(earlier.value, later.value);
}

function describeRestated(earlier: Said, later: Said): Diagnostic {
  const [flag, other] = [earlier.typed, later.typed];
  if (flag === other) return createDiagnostic('flag-repeated', { flag });
  return createDiagnostic(isEqualJson(earlier.value, later.value) ? 'flag-repeated' : 'flags-contradict', { flag, other });
}
