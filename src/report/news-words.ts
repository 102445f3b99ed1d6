import { getSetting } from '../catalogue/settings/index.js';
import { printOrigin } from '../explain/origin-words.js';
import { printSettingValue } from '../explain/setting-words.js';
import type { News } from '../observation/resolve-observed.js';

/** What a machine shows of a default, against what the catalogue says of it: `client.signing: here not-required where nobody sets it; until now documents differ: …`. */
export function printNews({ setting: id, value, catalogue }: News): string {
  const setting = getSetting(id);
  const own = `${setting.policyPath}: here ${printSettingValue(setting, value)} where nobody sets it`;
  if (catalogue.value === undefined) return `${own}; until now ${printOrigin(catalogue.origin, setting)}`;
  return `${own}; the catalogue says ${printSettingValue(setting, catalogue.value)} (${catalogue.certainty})`;
}
