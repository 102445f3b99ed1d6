import { isServerToWmi } from './editions.js';
import type { EditionId, Family, WindowsTarget } from './definition.js';

/** ProductType of Win32_OperatingSystem (learn.microsoft.com/windows/win32/cimwin32prov/win32-operatingsystem). */
const productTypes = { client: 1, domainController: 2, server: 3 } as const;

/** What a Windows tells WMI of its kind: 1 is a client, 2 a domain controller, 3 another server, or what says that it is one. */
export type ProductType = (typeof productTypes)[keyof typeof productTypes];

/** The product type that a Windows tells WMI. */
export function productTypeOf({ family, edition, role }: Pick<WindowsTarget, 'family' | 'edition' | 'role'>): ProductType {
  if (family === 'client') return edition !== null && isServerToWmi(edition) ? productTypes.server : productTypes.client;
  return role === 'domain-controller' ? productTypes.domainController : productTypes.server;
}

/** The family and role of a Windows that tells a product type; an edition of clients that says it is a server is a client. */
export function kindOfProductType(
  productType: number,
  edition: EditionId | null,
): { readonly family: Family; readonly role: WindowsTarget['role'] } {
  const isClient = productType === productTypes.client || (edition !== null && isServerToWmi(edition));
  return { family: isClient ? 'client' : 'server', role: productType === productTypes.domainController ? 'domain-controller' : 'member' };
}
