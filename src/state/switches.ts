import type { SettingData, SettingDefinition } from '../catalogue/settings/definition.js';

/** A Windows feature or a group of firewall rules, and whether it is on. */
export interface Switch {
  readonly name: string;
  readonly enabled: boolean;
  /** The feature that it is a part of: a part that is on needs it, and without it every part is off. */
  readonly partOf?: string;
}

/** All features or firewall groups of a setting as this value wants them; none for a setting that Windows keeps elsewhere. */
export function switchesOf({ storage }: SettingDefinition, data: SettingData | null): readonly Switch[] {
  switch (storage.kind) {
    case 'optional-feature': {
      const wanted = Array.isArray(data) ? (data as readonly string[]) : [];
      const parts = Object.entries(storage.parts).flatMap(([part, features]) =>
        features.map((name) => ({ name, enabled: wanted.includes(part), partOf: storage.feature })),
      );
      return [{ name: storage.feature, enabled: wanted.length > 0 }, ...parts];
    }
    case 'firewall-group':
      return Object.entries(storage.groups).map(([word, name]) => ({ name, enabled: word === data }));
    case 'registry':
    case 'object':
      return [];
  }
}
