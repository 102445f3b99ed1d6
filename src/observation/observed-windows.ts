import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { editionOfSku } from '../catalogue/windows/editions.js';
import { printWindows } from '../catalogue/windows/name.js';
import { kindOfProductType } from '../catalogue/windows/product-types.js';
import type { ObservedSystem } from '../formats/observation/model.js';

/** Which Windows a machine says that it is; null where it does not tell its build and kind. An edition that is not known here is any. */
export function windowsOf({ build, revision, sku, productType }: ObservedSystem): WindowsTarget | null {
  if (build === null || productType === null) return null;
  const edition = sku === null ? null : (editionOfSku(sku) ?? null);
  const windows = {
    ...kindOfProductType(productType, edition),
    build,
    revision,
    edition,
    upgraded: false,
  };
  return { ...windows, text: printWindows(windows) };
}
