import type { ObservationFile, ObservedCommand, ObservedKey } from '../formats/observation/model.js';
import { computerHive, type ImportRecord, placeOf } from './record.js';

/** What stands in the registry of a machine that was observed, a record a value. What is not there, or could not be read, says nothing. */
export function recordsOfObservation({ registry, commands }: ObservationFile, file: string): readonly ImportRecord[] {
  return [...registry.flatMap((key) => recordsOfKey(key, file)), ...commands.flatMap((command) => recordsOfCommand(command, file))];
}

function recordsOfKey(observed: ObservedKey, file: string): readonly ImportRecord[] {
  if (!('values' in observed)) return [];
  const { key } = observed;
  return observed.values.flatMap((value): readonly ImportRecord[] => {
    if (!('data' in value)) return [];
    const { name: valueName, type, data } = value;
    return [{ kind: 'registry', hive: computerHive, key, effect: { kind: 'set', valueName, type, data }, at: placeOf(value, file) }];
  });
}

/** What commands showed besides the registry: a policy is made of values that stand, not of what is shown of them. */
function recordsOfCommand(command: ObservedCommand, file: string): readonly ImportRecord[] {
  if (!('objects' in command)) return [];
  const { name, objects } = command;
  return objects.map((object) => ({
    kind: 'foreign',
    area: `not imported: ${name}`,
    says: JSON.stringify(object),
    at: placeOf(command, file),
  }));
}
