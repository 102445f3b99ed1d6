import type { Spelling } from '../catalogue/settings/cmdlet.js';
import type { SettingData, TableRow } from '../catalogue/settings/definition.js';

/** Data that one argument can hold: every value but rows. */
export type ArgumentData = Exclude<SettingData, readonly TableRow[]>;

/** Data as the parameter of a cmdlet takes it. */
export function argumentFor(spelling: Spelling, data: ArgumentData): string | number | boolean {
  switch (spelling.kind) {
    case 'boolean':
      return data === 1;
    case 'number':
      return data as number;
    case 'name':
      return spelling.names.find((each) => each.data === data)?.name ?? String(data);
    case 'text':
      return typeof data === 'object' ? data.join(spelling.separator) : String(data);
  }
}
