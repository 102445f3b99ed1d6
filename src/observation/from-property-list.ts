import type { Cmdlet } from '../catalogue/settings/cmdlet.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { settings } from '../catalogue/settings/index.js';
import type { ObservedCommand } from '../formats/observation/model.js';
import type { ShownObject } from '../formats/property-list/model.js';
import type { Observation } from './observation.js';

const cmdlets: readonly Cmdlet[] = settings.flatMap(({ on }: SettingDefinition) => ('none' in on.cmdlet ? [] : on.cmdlet.names));

/** The properties by which an object of each configuration is known, in lower case, by the cmdlet that shows it. */
const propertiesOf = new Map<string, Set<string>>();
for (const cmdlet of cmdlets) {
  if (cmdlet.kind !== 'property' || cmdlet.each !== null) continue;
  const properties = propertiesOf.get(cmdlet.get.name) ?? new Set();
  propertiesOf.set(cmdlet.get.name, properties.add(cmdlet.get.property.toLowerCase()));
}

/**
 * Takes objects that PowerShell showed for the configurations of the SMB client and server that they are, by the properties that they have; null where
 * one is neither, or could be either.
 */
export function observationOfObjects(file: string, objects: readonly ShownObject[]): Observation | null {
  const commands = objects.map(commandOf);
  if (commands.length === 0 || !commands.every((command) => command !== null)) return null;
  return { files: [file], windows: null, registry: [], exported: [], commands };
}

function commandOf({ properties, at }: ShownObject): ObservedCommand | null {
  const names = properties.map(({ name }) => name.toLowerCase());
  const known = [...propertiesOf].map(([name, own]) => ({ name, shared: names.filter((each) => own.has(each)).length }));
  const most = Math.max(...known.map(({ shared }) => shared));
  const [best, ...others] = known.filter(({ shared }) => shared === most && shared > 0);
  if (best === undefined || others.length > 0) return null;
  const object = Object.fromEntries(properties.map(({ name, data }) => [name, data]));
  return { name: best.name, arguments: {}, objects: [object], at };
}
