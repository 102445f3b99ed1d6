import type { Connection } from '../simulate/facts.js';
import type { KerberosObstacle } from './verdict.js';

/** What the facts of a connection say against Kerberos (connection rules §5.1): all of it, in the order in which an administrator would look. */
export function kerberosObstacles({ client, server, credentials }: Connection): readonly KerberosObstacle[] {
  const { nameKind, nameHasSpn, account, reachesDomainController, kdcProxy } = credentials.facts;
  const found: readonly (readonly [KerberosObstacle, boolean])[] = [
    ['named-by-address', nameKind.value === 'ip' && client.facts.triesAddressSpn.value === false],
    ['name-without-spn', nameHasSpn.value === false],
    ['account-outside-domain', account.value !== undefined && account.value !== 'domain'],
    ['client-outside-domain', client.facts.domainJoined.value === false],
    ['server-without-kerberos', server.facts.kerberos.value === false],
    ['no-domain-controller', reachesDomainController.value === false && kdcProxy.value === false],
    ['no-ticket', client.facts.kerberosTicket.value === 'impossible'],
  ];
  return found.flatMap(([obstacle, isThere]) => (isThere ? [obstacle] : []));
}
