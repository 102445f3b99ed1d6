import type { ObservedCommand, ObservedObject, PropertyData } from '../formats/observation/model.js';
import type { FoundAt } from '../text/span.js';
import type { Observation } from './observation.js';
import { emptyAnswer, type PlaceAnswer } from './registry-answers.js';

/** Objects that a command answered, and where the answer stands. */
export interface AnsweredObjects {
  readonly objects: readonly ObservedObject[];
  readonly at: FoundAt | undefined;
}

/** What the commands of an observation answered; those with arguments too, such as once for each of several objects, taken together. */
export type CommandAnswers = (name: string) => PlaceAnswer<AnsweredObjects>;

/** Looks the commands of an observation up by name, in any case. */
export function commandAnswersOf({ commands }: Observation): CommandAnswers {
  return (name) => {
    const own = commands.filter((command) => command.name.toLowerCase() === name.toLowerCase());
    const untold = own.find((command) => !('objects' in command));
    if (untold !== undefined && !('objects' in untold)) return emptyAnswer(untold);
    if (own.length === 0) return { kind: 'not-asked' };
    const objects = own.flatMap((command: ObservedCommand) => ('objects' in command ? command.objects : []));
    return { kind: 'found', found: { objects, at: own[0]?.at } };
  };
}

/** A property of an object, by its name in any case; undefined where the object does not have it. */
export function propertyOf(object: ObservedObject, name: string): PropertyData | undefined {
  const own = Object.keys(object).find((key) => key.toLowerCase() === name.toLowerCase());
  return own === undefined ? undefined : object[own];
}
