import type { ClientValues, ServerValues } from '../facts/index.js';
import type { Session } from './session.js';
import type { Smb1Signing } from './terms.js';

/** Client rows, server columns disabled, declined, enabled, required (MS-SMB 3.2.4.2.4). */
const table: Readonly<Record<Smb1Signing, Readonly<Record<Smb1Signing, 'unsigned' | 'signed' | 'blocked'>>>> = {
  disabled: { disabled: 'unsigned', declined: 'unsigned', enabled: 'unsigned', required: 'blocked' },
  declined: { disabled: 'unsigned', declined: 'unsigned', enabled: 'unsigned', required: 'signed' },
  enabled: { disabled: 'unsigned', declined: 'unsigned', enabled: 'signed', required: 'signed' },
  required: { disabled: 'blocked', declined: 'signed', enabled: 'signed', required: 'signed' },
};

/** The SMB1 state of a client: what is known of its signing at all goes before its SMB1 flags (connection rules §3.5). */
export function smb1SigningOfClient(
  client: Pick<ClientValues, 'canSign' | 'smb1Signing'>,
  { clientMustSign }: Readonly<Pick<Session, 'clientMustSign'>>,
): Smb1Signing {
  if (!client.canSign) return 'disabled';
  return clientMustSign ? 'required' : client.smb1Signing;
}

/** Whether a server signs for a client from SMB 2 on; what is set to disabled there does so on many products all the same (connection rules §3.1). */
export function signsOnDemand(server: Pick<ServerValues, 'signs' | 'signsWhenDisabled'>): boolean {
  return server.signs === 'on-demand' || (server.signs === 'set-to-disabled' && server.signsWhenDisabled);
}

/** The SMB1 state of a server, likewise; one whose signing is set to disabled signs at most from SMB 2 on. */
export function smb1SigningOfServer(server: Pick<ServerValues, 'signs' | 'requiresSigning' | 'smb1Signing'>): Smb1Signing {
  if (server.signs !== 'on-demand') return 'disabled';
  return server.requiresSigning ? 'required' : server.smb1Signing;
}

/** What the two signing states of an SMB1 user session lead to. */
export function smb1SigningOf(client: Smb1Signing, server: Smb1Signing): 'unsigned' | 'signed' | 'blocked' {
  return table[client][server];
}

/** The SMB1 state that a Windows end has while it does not require signing; `disabled` exists only before Vista (connection rules §3.5). */
export function smb1SigningState(enabled: boolean, beforeVista: boolean): Smb1Signing {
  if (enabled) return 'enabled';
  return beforeVista ? 'disabled' : 'declined';
}
