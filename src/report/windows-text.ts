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
    editionsOf(product),
    product.maxDialect,
  ]);
  const hint =
    'A policy may add an edition (/pro; those in brackets count only where they are named), a build and revision (windows-11@26100.3612), +dc for a domain controller, +upgraded for an upgrade in place.';
  return renderTable(['Name', 'Windows', 'Build', 'Editions', 'Highest dialect'], rows, style) + `\n${indentText(hint, '', style.width)}\n`;
}

/** Editions, those last, in brackets, that a name without edition does not mean. */
function editionsOf({ editions, namedEditions = [] }: Product): string {
  return [...editions, ...namedEditions.map((edition) => `(${edition})`)].join(', ');
}

function buildOf({ build, newestRevision }: Product): string {
  return newestRevision === null ? String(build) : `${build}.${newestRevision.revision}`;
}
