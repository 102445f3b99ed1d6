import type { Cmdlet, EachObject, FixedArguments } from '../catalogue/settings/cmdlet.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { settings } from '../catalogue/settings/index.js';
import { hasValuePerRow } from '../state/found.js';
import { placesOf } from '../state/registry-place.js';
import { switchesOf } from '../state/switches.js';

/** Values of one key below HKEY_LOCAL_MACHINE. `all`: every value of it, whatever its name. */
export interface RegistryQuestion {
  readonly key: string;
  readonly names: readonly string[];
  readonly all: boolean;
}

/** Objects that a command shows, and which of their properties are wanted. */
export interface CommandQuestion {
  readonly name: string;
  readonly fixed: FixedArguments;
  /** The command is called for each of these objects. */
  readonly each: EachObject | null;
  readonly properties: readonly string[];
  /** Only the objects with one of these values are wanted. */
  readonly where: { readonly property: string; readonly values: readonly string[] } | null;
}

/** Everything that a machine is asked: what the catalogue can know of it, the same for every policy. */
export interface Questions {
  readonly registry: readonly RegistryQuestion[];
  readonly commands: readonly CommandQuestion[];
}

const definitions: readonly SettingDefinition[] = settings;

/** The questions that the catalogue has, in its order. */
export function listQuestions(): Questions {
  return { registry: listRegistryQuestions(), commands: [...listCommandQuestions(), servicesQuestion()] };
}

function listRegistryQuestions(): readonly RegistryQuestion[] {
  const byKey = new Map<string, { readonly key: string; readonly names: string[]; all: boolean }>();
  for (const setting of definitions) {
    for (const { location } of placesOf(setting)) {
      const known = byKey.get(location.key.toLowerCase()) ?? { key: location.key, names: [], all: false };
      byKey.set(location.key.toLowerCase(), known);
      if (hasValuePerRow({ setting })) known.all = true;
      else if (!known.names.includes(location.valueName)) known.names.push(location.valueName);
    }
  }
  return [...byKey.values()];
}

function listCommandQuestions(): readonly CommandQuestion[] {
  const byName = new Map<string, CommandQuestion>();
  for (const setting of definitions) {
    for (const cmdlet of 'none' in setting.on.cmdlet ? [] : setting.on.cmdlet.names) {
      const question = questionOf(cmdlet, setting);
      if (question === null) continue;
      const known = byName.get(question.name) ?? question;
      byName.set(question.name, { ...known, properties: [...new Set([...known.properties, ...question.properties])] });
    }
  }
  return [...byName.values()];
}

function questionOf(cmdlet: Cmdlet, setting: SettingDefinition): CommandQuestion | null {
  switch (cmdlet.kind) {
    case 'property': {
      const properties = [...(cmdlet.each === null ? [] : [cmdlet.each.property]), cmdlet.get.property];
      return { name: cmdlet.get.name, fixed: {}, each: null, properties, where: null };
    }
    case 'rows': {
      const properties = Object.values(cmdlet.columns).map(({ property }) => property);
      return { name: cmdlet.list.name, fixed: {}, each: cmdlet.each, properties, where: null };
    }
    case 'switch': {
      const { get, parameter } = cmdlet;
      const values = switchesOf(setting, []).map(({ name }) => name);
      return {
        name: get.name,
        fixed: get.fixed,
        each: null,
        properties: [parameter, get.property],
        where: { property: parameter, values },
      };
    }
    case 'program':
      return null;
  }
}

/** The services whose keys settings stand in: a setting whose service does not run does nothing. */
function servicesQuestion(): CommandQuestion {
  const keys = definitions.flatMap((setting) => placesOf(setting).map(({ location }) => location.key));
  const values = [...new Set(keys.flatMap((key) => /^SYSTEM\\CurrentControlSet\\Services\\([^\\]+)/i.exec(key)?.[1] ?? []))];
  return {
    name: 'Get-Service',
    fixed: { ErrorAction: 'SilentlyContinue' },
    each: null,
    properties: ['Name', 'Status', 'StartType'],
    where: { property: 'Name', values },
  };
}
