import type { SettingData } from '../../src/catalogue/settings/definition.js';
import { getSetting, type SettingId } from '../../src/catalogue/settings/index.js';
import { securityBaselines } from '../../src/catalogue/windows/baselines.js';
import type { Product } from '../../src/catalogue/windows/definition.js';
import { securityFixes } from '../../src/catalogue/windows/fixes.js';
import { milestones, productNotes, upgradeBehaviour } from '../../src/catalogue/windows/milestones.js';
import { products } from '../../src/catalogue/windows/products.js';
import { printData } from '../../src/resolve/words.js';
import { cell, code, render } from './render.js';

/** `docs/reference/windows.md`: every Windows that a policy can name, what Insider builds changed, and what upgrades do. */
export function windowsPage(): string {
  const rows: readonly Product[] = products;
  return render('reference/windows.hbs', {
    products: rows.map(({ name, title, build, otherBuilds, editions, namedEditions = [], maxDialect, newestRevision }) => ({
      name,
      title,
      builds: [build, ...otherBuilds.map((other) => other.build)].join(', '),
      revision: newestRevision === null ? '' : `${String(build)}.${String(newestRevision.revision)}`,
      editions: editions.join(', '),
      namedEditions: namedEditions.join(', '),
      maxDialect,
    })),
    milestones: milestones.map(({ feature, client, server, release, sources }) => ({
      feature: cell(feature),
      client: cell(client ?? '–'),
      server: cell(server ?? '–'),
      release: cell(release),
      sources: sources.join(', '),
    })),
    baselines: securityBaselines.map(({ title, published, note, sets, leaves, certainty, sources }) => ({
      title,
      published,
      note,
      sets: Object.entries(sets).map(([id, data]) => valueOf(id as SettingId, data)),
      leaves: leaves.map((id) => code(getSetting(id).policyPath)).join(', '),
      certainty,
      sources: sources.join(', '),
    })),
    fixes: securityFixes.map(({ cve, date, component, impact, fixedIn, scope, sources }) => ({
      cve,
      date,
      component,
      impact,
      fixedIn: cell([...fixedIn.map(({ family, build }) => `${family} ${build}`), scope].filter((text) => text !== '').join(', ')),
      sources: sources.join(', '),
    })),
    notes: productNotes,
    upgrades: [upgradeBehaviour.mechanism, upgradeBehaviour.smb1, ...upgradeBehaviour.open],
  });
}

function valueOf(id: SettingId, data: SettingData): { readonly path: string; readonly value: string } {
  const setting = getSetting(id);
  return { path: setting.policyPath, value: cell(code(printData(setting, data))) };
}
