import type { SettingDefinition, Surface } from '../catalogue/settings/definition.js';
import { settings } from '../catalogue/settings/index.js';

/** A name that Windows or one of its channels has for a setting. */
export interface WindowsName {
  /** What kind of name it is, such as `registry value`. */
  readonly kind: string;
  /** Paths in the policy document of the settings that have it. */
  readonly paths: readonly string[];
}

let index: ReadonlyMap<string, WindowsName> | undefined;

/** What a key is, when somebody wrote Windows' own name of a setting instead of the policy's; letter case does not count. */
export function findWindowsName(name: string): WindowsName | undefined {
  index ??= indexNames(settings);
  return index.get(name.toLowerCase());
}

function indexNames(rows: readonly SettingDefinition[]): ReadonlyMap<string, WindowsName> {
  const names = new Map<string, WindowsName>();
  for (const row of rows) {
    for (const [kind, name] of namesOf(row)) {
      const key = name.toLowerCase();
      const known = names.get(key);
      const paths = new Set([...(known?.paths ?? []), row.policyPath]);
      names.set(key, { kind: known?.kind ?? kind, paths: [...paths] });
    }
  }
  return names;
}

function namesOf(row: SettingDefinition): readonly (readonly [kind: string, name: string])[] {
  const { admx, template, csp, intune, cmdlet } = row.on;
  const locations = row.storage.kind === 'registry' ? [row.storage.policy, row.storage.local] : [];
  return [
    ...locations.flatMap((location) => (location === null ? [] : [['registry value', location.valueName] as const])),
    ...listed(cmdlet).flatMap((each) => (each.kind === 'property' ? [['cmdlet parameter', each.set.parameter] as const] : [])),
    ...listed(csp).map(({ omaUri }) => ['Policy CSP node', lastSegment(omaUri)] as const),
    ...listed(admx).flatMap(({ policy, displayName }) => [
      ['Group Policy setting', policy] as const,
      ['Group Policy setting', displayName] as const,
    ]),
    ...listed(template).map((name) => ['security option', lastSegment(name)] as const),
    ...listed(intune).map(({ definition }) => ['Intune setting definition', definition] as const),
    ['id in the catalogue', row.id],
  ];
}

function listed<T>(surface: Surface<T>): readonly T[] {
  return 'names' in surface ? surface.names : [];
}

function lastSegment(path: string): string {
  return path.split(/[/\\]/).at(-1)!;
}
