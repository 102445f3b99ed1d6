import { dirname, relative, resolve, sep } from 'node:path';
import type { AddressOf } from '../report/relocate.js';
import { boundaryOf } from './contained-file.js';
import { followLinks, isBelow } from './follow-links.js';
import { standardInput } from './policy-host.js';

/**
 * Addresses as CI services look files up: below the root of the repository that holds the first file, from whatever folder the command runs in; without
 * a repository, below that folder. Links count as what they point to, because code scanning shows no result in a link; what lies outside keeps its
 * whole path, and standard input its name.
 */
export function addressesFrom(folder: string, firstFile: string): AddressOf {
  const boundary = boundaryOf(firstFile === standardInput ? folder : dirname(resolve(folder, firstFile)));
  const root = boundary.kind === 'repository' ? boundary.folder : followLinks(folder).path;
  const known = new Map<string, string>([[standardInput, standardInput]]);
  return (file) => {
    const address = known.get(file) ?? addressIn(root, followLinks(resolve(folder, file)).path);
    known.set(file, address);
    return address;
  };
}

function addressIn(root: string, path: string): string {
  return (isBelow(root, path) ? relative(root, path) : path).split(sep).join('/');
}
