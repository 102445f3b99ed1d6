import type { Cmdlet } from './cmdlet.js';
import type { Location, SettingDefinition, Surface } from './definition.js';
import { settings } from './index.js';

const rows: readonly SettingDefinition[] = settings;

/** Settings that have a name, which several may have: `RequireSecuritySignature` is one of the client and one of the server. */
export function findSettingsNamed(name: string): readonly SettingDefinition[] {
  return [...(settingsByName.get(plain(name)) ?? [])];
}

/** Every name under which administrators know settings, as Windows spells it. */
export const settingNames: readonly string[] = [...new Set(rows.flatMap(namesOf))];

const settingsByName: ReadonlyMap<string, ReadonlySet<SettingDefinition>> = indexNames();

function indexNames(): ReadonlyMap<string, ReadonlySet<SettingDefinition>> {
  const index = new Map<string, Set<SettingDefinition>>();
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const found = index.get(plain(name)) ?? new Set();
      index.set(plain(name), found.add(row));
    }
  }
  return index;
}

/** Value names of the registry, parameters and properties of cmdlets, titles of policies and of security options, policies of the CSP. */
function namesOf(row: SettingDefinition): readonly string[] {
  const { storage, on } = row;
  const places = storage.kind === 'registry' ? [storage.policy, storage.local] : [];
  return [
    ...places.flatMap((place) => (place === null ? [] : [nameOfPlace(place)])),
    ...namesIn(on.cmdlet).flatMap(namesOfCmdlet),
    ...namesIn(on.admx).flatMap(({ displayName, policy }) => [displayName, policy]),
    ...namesIn(on.csp).map(({ omaUri }) => lastOf(omaUri, '/')),
    ...namesIn(on.template).map((path) => lastOf(path, '\\')),
  ].filter((name) => name !== '');
}

/** The value name; of a table with a value a row the key, which is all that its rows have in common. */
function nameOfPlace({ key, valueName }: Location): string {
  return valueName.startsWith('<') ? lastOf(key, '\\') : valueName;
}

function namesIn<T>(surface: Surface<T>): readonly T[] {
  return 'none' in surface ? [] : surface.names;
}

function namesOfCmdlet(cmdlet: Cmdlet): readonly string[] {
  return cmdlet.kind === 'property' ? [cmdlet.set.parameter, cmdlet.get.property] : [];
}

function lastOf(path: string, separator: string): string {
  return path.slice(path.lastIndexOf(separator) + 1);
}

/** A name without what spelling leaves open: letter case, a dash before a parameter, the blanks around it. */
function plain(name: string): string {
  return name.trim().replace(/^-/, '').toLowerCase();
}
