import type { EditionId } from '../windows/definition.js';

/** Editions that the Policy CSP, and Intune through it, does not reach: Windows Home and every Windows Server. */
export const withoutPolicyCsp: readonly EditionId[] = [
  'home',
  'standard',
  'datacenter',
  'datacenter-azure-edition',
  'server-enterprise',
  'essentials',
];

/** The same for the nodes that came with 26100.3613: their pages do not list Windows 11 SE, those of 17134 do. */
export const withoutPolicyCspOf24H2: readonly EditionId[] = [...withoutPolicyCsp, 'se'];
