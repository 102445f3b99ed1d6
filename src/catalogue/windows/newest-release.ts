import type { Family, Product } from './definition.js';
import { products } from './products.js';

/** Servicing branches of Windows that is sold with new hardware alone: 26H1. */
const forNewHardware: readonly Product['branch'][] = ['br'];

/** The newest release of a family that any machine may run. */
export function newestRelease(family: Family): Product {
  const candidates = (products as readonly Product[]).filter(
    (product) => product.family === family && !forNewHardware.includes(product.branch),
  );
  return candidates.reduce((best, product) => (product.build >= best.build ? product : best));
}
