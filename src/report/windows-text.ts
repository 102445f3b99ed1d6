import type { Product } from '../catalogue/windows/definition.js';
import { indentText } from './lines.js';
import type { Style } from './style.js';
import { renderTable } from './table.js';

/** Every Windows of the catalogue as a table: the name that a policy uses, title, build, editions, highest dialect. */
export function renderProducts(products: readonly Product[], style: Style): string {
  const rows = products.map((product) => [
    { text: product.name, paint: style.paint.cyan },
    product.title,
    buildOf(product),
    product.editions.join(', '),
    product.maxDialect,
  ]);
  const hint =
    'A policy may add an edition (/pro), a build and revision (windows-11@26100.3612), +dc for a domain controller, +upgraded for an upgrade in place.';
  return renderTable(['Name', 'Windows', 'Build', 'Editions', 'Highest dialect'], rows, style) + `\n${indentText(hint, '', style.width)}\n`;
}

function buildOf({ build, newestRevision }: Product): string {
  return newestRevision === null ? String(build) : `${build}.${newestRevision.revision}`;
}
