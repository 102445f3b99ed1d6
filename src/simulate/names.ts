import type { HardenedPath } from '../facts/client/logon.js';
import type { CredentialValues } from '../facts/index.js';

/** What a path demands: the demands of every pattern that covers it together. */
export interface PathDemand {
  readonly mutualAuthentication: boolean;
  readonly integrity: boolean;
  readonly privacy: boolean;
}

const noDemand: PathDemand = Object.freeze({ mutualAuthentication: false, integrity: false, privacy: false });

/** Tells whether two names are the same as typed; case does not count, nothing is resolved (matching beyond that is not documented). */
export function isSameName(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

/** Tells whether a list of names has this one literally. */
export function isOnList(list: readonly string[], name: string): boolean {
  for (const entry of list) if (isSameName(entry, name)) return true;
  return false;
}

/** Tells whether a list of server names, each with at most one `*`, covers this one, as LSA's exception lists do. */
export function isCovered(list: readonly string[], name: string): boolean {
  return list.some((entry) => {
    const [before = '', after] = entry.toLowerCase().split('*');
    const lower = name.toLowerCase();
    return after === undefined
      ? lower === before
      : lower.length >= before.length + after.length && lower.startsWith(before) && lower.endsWith(after);
  });
}

/** Tells whether the name typed has a service principal name: an address and an alias need one registered for them (connection rules §5.1). */
export function hasSpn(credentials: Pick<CredentialValues, 'nameHasSpn' | 'nameKind'>): boolean {
  return credentials.nameHasSpn ?? (credentials.nameKind !== 'alias' && credentials.nameKind !== 'ip');
}

/** Tells whether the name typed is one of the server's own: all are but an alias that nobody gave to the server (connection rules §5.6). */
export function isServersOwn(credentials: Pick<CredentialValues, 'nameIsServersOwn' | 'nameKind'>): boolean {
  return credentials.nameIsServersOwn ?? credentials.nameKind !== 'alias';
}

/** Tells whether a hardened UNC path covers `\\server\share`. */
export function coversPath(path: HardenedPath, server: string, share: string): boolean {
  return (path.share === '*' || isSameName(path.share, share)) && (path.server === '*' || isSameName(path.server, server));
}

/** Demands of the hardened UNC paths on `\\server\share`; several patterns that fit add up. */
export function pathDemand(paths: readonly HardenedPath[], server: string, share: string): PathDemand {
  let demand = noDemand;
  for (const path of paths) {
    if (!coversPath(path, server, share)) continue;
    demand = {
      mutualAuthentication: demand.mutualAuthentication || path.mutualAuthentication,
      integrity: demand.integrity || path.integrity,
      privacy: demand.privacy || path.privacy,
    };
  }
  return demand;
}

/** Tells whether a certificate carries a name; `*.` stands for one label. */
export function certificateHasName(names: readonly string[], target: string): boolean {
  return names.some(
    (name) =>
      isSameName(name, target) || (name.startsWith('*.') && isSameName(name.slice(1), target.slice(Math.max(target.indexOf('.'), 0)))),
  );
}
