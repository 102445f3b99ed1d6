import type { AppDefinition } from '../catalogue/peers/apps.js';
import type { PeerProfile } from '../catalogue/peers/definition.js';
import { countOf, indentText } from './lines.js';
import type { Style } from './style.js';
import { renderTable } from './table.js';

/** Profiles of peers, then the apps and vendors that stand for one, as tables: the name to give, the end, releases, what it is and what else it is called. */
export function renderPeers(profiles: readonly PeerProfile[], apps: readonly AppDefinition[], style: Style): string {
  const parts = [
    ...(profiles.length === 0 ? [] : [renderProfiles(profiles, style)]),
    ...(apps.length === 0 ? [] : [renderApps(apps, style)]),
  ];
  const hint =
    'A profile, a product, a product with its version (samba-4.17) or an app is named with --client or --server of smbward simulate. Without a version the newest known release counts. smbward explain NAME tells more of one.';
  return `${parts.join('\n')}\n${indentText(hint, '', style.width)}\n`;
}

function renderProfiles(profiles: readonly PeerProfile[], style: Style): string {
  const rows = profiles.map((profile) => [
    { text: profile.id, paint: style.paint.cyan },
    profile.side,
    releasesOf(profile),
    profile.title,
    [...new Set([profile.product, ...profile.aliases])].filter((name) => name !== profile.id).join(', '),
  ]);
  return `${renderTable(['Profile', 'End', 'Releases', 'What it is', 'Also called'], rows, style)}${countOf(profiles.length, 'profile')}\n`;
}

function renderApps(apps: readonly AppDefinition[], style: Style): string {
  const rows = apps.map(({ names, side, uses, says, certainty }) => [
    { text: names.join(', '), paint: style.paint.cyan },
    side,
    uses.length === 0 ? 'none' : uses.join(' or '),
    `${says} (${certainty})`,
  ]);
  return `${renderTable(['App or vendor', 'End', 'Stands for', 'What is inside'], rows, style)}${countOf(apps.length, 'app or vendor', 'apps and vendors')}\n`;
}

/** The releases that a profile covers, in words; a configuration goes with any. */
export function releasesOf({ versions }: PeerProfile): string {
  if (versions === null) return 'any';
  const { from, before } = versions;
  return [from === null ? '' : `from ${from}`, before === null ? '' : `before ${before}`].filter((part) => part !== '').join(', ');
}
