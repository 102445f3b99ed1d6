import type { CredentialValues, NetworkValues } from './circumstance-facts.js';
import type { ClientValues } from './client-facts.js';
import type { ServerValues } from './server-facts.js';

/** Direct TCP on 445 gets through, so that no other transport is tried. Tests of single parts, for gates that idle then. */
export const plainTcp = {
  network: ({ transport, tcp, tcpPort }: Pick<NetworkValues, 'transport' | 'tcp' | 'tcpPort'>): boolean =>
    (transport === 'any' || transport === 'tcp') && tcp === 'open' && tcpPort === null,
  client: ({ portMappings }: Pick<ClientValues, 'portMappings'>): boolean => portMappings.length === 0,
  server: ({ tcpPorts, firewallAllowsTcp }: Pick<ServerValues, 'tcpPorts' | 'firewallAllowsTcp'>): boolean =>
    firewallAllowsTcp && tcpPorts.includes(445),
};

/** A known user with the right password on a server that makes nobody guest against his will and takes NTLM: a user session, whatever the mechanism. */
export const plainUser = {
  credentials: ({ account, password, userKnownToServer }: Pick<CredentialValues, 'account' | 'password' | 'userKnownToServer'>): boolean =>
    userKnownToServer && password === 'right' && account !== 'guest' && account !== 'anonymous',
  server: (
    server: Pick<
      ServerValues,
      'guestMapping' | 'sharingModel' | 'ntlm' | 'lsaIncomingNtlm' | 'domainDeniesNtlm' | 'validatesDomainNtlm' | 'reachesDomainController'
    >,
  ): boolean =>
    server.guestMapping !== 'always-guest' &&
    server.sharingModel === 'classic' &&
    server.ntlm !== 'none' &&
    server.lsaIncomingNtlm === 'allow' &&
    !server.domainDeniesNtlm &&
    server.validatesDomainNtlm &&
    server.reachesDomainController,
  client: ({ ntlm }: Pick<ClientValues, 'ntlm'>): boolean => ntlm !== 'ntlmv1',
};
