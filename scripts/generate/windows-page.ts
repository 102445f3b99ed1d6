import type { Product } from '../../src/catalogue/windows/definition.js';
import { milestones, productNotes, upgradeBehaviour } from '../../src/catalogue/windows/milestones.js';
import { products } from '../../src/catalogue/windows/products.js';
import { cell, render } from './render.js';

/** `docs/reference/windows.md`: every Windows that a policy can name, what Insider builds changed, and what upgrades do. */
export function windowsPage(): string {
  const rows: readonly Product[] = products;
  return render('reference/windows.hbs', {
    products: rows.map(({ name, title, build, otherBuilds, editions, maxDialect, newestRevision }) => ({
      name,
      title,
      builds: [build, ...otherBuilds.map((other) => other.build)].join(', '),
      revision: newestRevision === null ? '' : `${String(build)}.${String(newestRevision.revision)}`,
      editions: editions.join(', '),
      maxDialect,
    })),
    milestones: milestones.map(({ feature, client, server, release, sources }) => ({
      feature: cell(feature),
      client: cell(client ?? '–'),
      server: cell(server ?? '–'),
      release: cell(release),
      sources: sources.join(', '),
    })),
    notes: productNotes,
    upgrades: [upgradeBehaviour.mechanism, upgradeBehaviour.smb1, ...upgradeBehaviour.open],
  });
}
