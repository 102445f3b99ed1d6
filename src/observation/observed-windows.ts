import type { EditionId, Family, WindowsTarget } from '../catalogue/windows/definition.js';
import { editionOfSku, isServerToWmi } from '../catalogue/windows/editions.js';
import { printWindows } from '../catalogue/windows/name.js';
import type { ObservedSystem } from '../formats/observation/model.js';

/** ProductType of Win32_OperatingSystem. */
const client = 1;
const domainController = 2;

/** Which Windows a machine says that it is; null where it does not tell its build and kind. An edition that is not known here is any. */
export function windowsOf({ build, revision, sku, productType }: ObservedSystem): WindowsTarget | null {
  if (build === null || productType === null) return null;
  const edition = sku === null ? null : (editionOfSku(sku) ?? null);
  const windows = {
    family: familyOf(productType, edition),
    build,
    revision,
    edition,
    role: productType === domainController ? ('domain-controller' as const) : ('member' as const),
    upgraded: false,
  };
  return { ...windows, text: printWindows(windows) };
}

function familyOf(productType: number, edition: EditionId | null): Family {
  if (productType === client) return 'client';
  return edition !== null && isServerToWmi(edition) ? 'client' : 'server';
}
