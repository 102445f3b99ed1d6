import type { SettingDefinition, Since } from '../catalogue/settings/definition.js';
import type { SettingId } from '../catalogue/settings/index.js';
import type { StateItem } from './item.js';
import type { RegistryPlace } from './registry-place.js';

/** What one assignment comes to on a machine: everything that a file, a script or a comparison needs of it, in no file's format. */
export interface AssignmentState {
  readonly setting: SettingId;
  /** The place of the registry that was asked for; the items have the one that they stand at, see `placeOf`. */
  readonly asked: RegistryPlace;
  /** What makes it so, in the order in which it is to be applied. */
  readonly wanted: readonly StateItem[];
  /** What takes the wanted items away again, back to what Windows has without us; or why nothing can. */
  readonly reset: (() => readonly StateItem[]) | { readonly cannot: string };
  /** The first builds that read it, empty for all: the guard of a script, the condition of a preference item. */
  readonly readBy: readonly Since[];
  readonly absentMeans: AbsentMeans;
}

/** What it means that nothing stands at a setting's place: Windows' default is in force, or the machine is not as it should be whatever is wanted. */
export type AbsentMeans = 'default' | 'not-compliant';

/** What it means that nothing stands at the place of this setting: where the default is a written value (the start type of a service), it is never right. */
export function absentMeans({ storage }: SettingDefinition): AbsentMeans {
  return storage.reset === 'delete' ? 'default' : 'not-compliant';
}
