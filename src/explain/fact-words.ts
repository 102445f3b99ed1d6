import { type ChangeContext, type FactChange } from '../facts/change.js';
import { type Change, listChanges } from '../facts/changes.js';
import { type FactId, getFact } from '../facts/index.js';
import { noneWord, type ValueShape } from '../facts/shape.js';
import { printSetValue } from '../scenario/set-fact.js';
import { gateList } from '../simulate/gates/index.js';
import { changeWords, nameFact, printFactValue } from './outcome-words.js';
import { joinWords } from '../text/join-words.js';

/** The values of a shape, as files and flags write them: `true or false`, `open, filtered or no-route`, `a whole number from 1 to 65535`. */
export function printShape(shape: ValueShape): string {
  switch (shape.kind) {
    case 'flag':
      return 'true or false';
    case 'word':
      return joinWords(shape.words, 'or');
    case 'text':
      return 'a text';
    case 'integer':
      return `a whole number from ${shape.min} to ${shape.max}`;
    case 'dialect-set':
      return 'a list of dialects of SMB2 and SMB3';
    case 'list':
      return `a list, each item ${printShape(shape.of)}`;
    case 'object':
      return `an object with ${joinWords(Object.entries(shape.members).map(([name, of]) => `${name} (${printShape(of)})`))}`;
    case 'optional':
      return `${noneWord}, or ${printShape(shape.of)}`;
  }
}

/** The value as which a fact is read where nobody speaks of it. */
export function printUsual(id: FactId): string {
  const { usual, shape } = getFact(id);
  return printSetValue(usual, shape) || 'an empty text';
}

/** What comes of a fact that is stated unknown: the values that are tried, or why it cannot be. */
export function printUnknown(id: FactId): string {
  const { unknown } = getFact(id);
  if (unknown === undefined) return 'Each of its values is tried.';
  if ('tries' in unknown) return `Tried with ${unknown.says}.`;
  return `It cannot be: ${unknown.cannot}. State the values that are possible: { "oneOf": [ … ] }.`;
}

/** What somebody can change about a fact so that a connection gets through, each as a line; what an end cannot do is left out of its cures. */
export function printChanges(id: FactId): readonly string[] {
  return listChanges()
    .filter(({ settles }) => settles.some(({ fact }) => fact === id))
    .map(printChange);
}

/** The events that a fact switches on, as a sentence; empty where it switches none on. */
export function printSwitches(id: FactId): string {
  const { switchesOn = [] } = getFact(id);
  return switchesOn.length === 0 ? '' : `Only then does Windows write ${joinWords(switchesOn)}.`;
}

/** The gates that read a fact, each with its number. */
export function printReaders(id: FactId): readonly string[] {
  const gates = gateList.filter(({ reads }) => reads.includes(id)).map(({ number, title }) => `gate ${number}: ${title}`);
  return gates.length > 0 ? gates : ['no gate: it does not decide whether a connection gets through'];
}

function printChange({ kind, settles }: Change): string {
  const single = settles.length === 1;
  const parts = settles.map(({ fact, by }) => `${single ? '' : `${nameFact(fact)}: `}${printTarget(fact, by)}${printLimit(by)}`);
  return `${changeWords[kind]}: ${parts.join('; ')}`;
}

/** A stand-in for the name that a user types, as a list of exceptions shows it. */
const context: ChangeContext<never[]> = { before: [], typedName: 'the name typed' };

function printTarget(fact: FactId, change: FactChange<unknown>): string {
  return printFactValue(fact, 'to' in change ? change.to : change.find(context));
}

function printLimit({ onlyOn }: FactChange<unknown>): string {
  return onlyOn === undefined ? '' : ` (${onlyOn.map((family) => (family === 'windows' ? 'Windows' : family)).join(', ')} only)`;
}
