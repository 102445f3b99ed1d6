import { findWindows } from '../../src/catalogue/windows/name.js';
import type { WindowsTarget } from '../../src/catalogue/windows/definition.js';

/** Whether a product is a file service that somebody else runs on Windows, whatever its version is. */
export function isManagedWindows(product: string | null): boolean {
  return /\bfsx\b(?!.*\b(ontap|lustre|openzfs)\b)/i.test(product ?? '');
}

/** What such a service runs: a current Windows Server, a member of a domain, with every dialect from 2.0.2 on and without SMB1. */
export const managedWindows: readonly WindowsTarget[] = [
  serverNamed('windows-server-2019/datacenter'),
  serverNamed('windows-server-2022/datacenter'),
];

function serverNamed(name: string): WindowsTarget {
  const found = findWindows(name);
  if (!('windows' in found)) throw new Error(`the catalogue has no ${name}`);
  return found.windows;
}
