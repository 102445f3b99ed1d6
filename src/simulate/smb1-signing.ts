import type { Smb1Signing } from './terms.js';

/** Client rows, server columns disabled, declined, enabled, required (MS-SMB 3.2.4.2.4). */
const table: Readonly<Record<Smb1Signing, Readonly<Record<Smb1Signing, 'unsigned' | 'signed' | 'blocked'>>>> = {
  disabled: { disabled: 'unsigned', declined: 'unsigned', enabled: 'unsigned', required: 'blocked' },
  declined: { disabled: 'unsigned', declined: 'unsigned', enabled: 'unsigned', required: 'signed' },
  enabled: { disabled: 'unsigned', declined: 'unsigned', enabled: 'signed', required: 'signed' },
  required: { disabled: 'blocked', declined: 'signed', enabled: 'signed', required: 'signed' },
};

/** What the two signing states of an SMB1 user session lead to. */
export function smb1SigningOf(client: Smb1Signing, server: Smb1Signing): 'unsigned' | 'signed' | 'blocked' {
  return table[client][server];
}

/** The SMB1 state that the two flags of a Windows end mean; `disabled` exists only before Vista (connection rules §3.5). */
export function smb1SigningState(enabled: boolean, required: boolean, beforeVista: boolean): Smb1Signing {
  if (required) return 'required';
  if (enabled) return 'enabled';
  return beforeVista ? 'disabled' : 'declined';
}
