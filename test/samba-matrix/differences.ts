import type { Summary } from '../../src/simulate/summary.js';
import type { MatrixRow } from './row.js';

/** A difference that is understood: why smbclient, smbd or smbstatus say something else than the model, and when. */
export interface Difference {
  readonly name: string;
  readonly why: string;
  readonly explains: (field: string, row: MatrixRow, predicted: Summary) => boolean;
}

const clientWantsEncryption = (row: MatrixRow): boolean => ['required', 'desired'].includes(row.client['client smb encrypt'] ?? '');

/** All known differences between the measured rows and the model. */
export const differences: readonly Difference[] = [
  {
    name: 'smbstatus-counts-encryption-as-signing',
    why: 'smbstatus shows an encrypted tree as fully signed; the model says false, because encryption replaces the signature (connection rules §3.1)',
    explains: (field, row, predicted) =>
      field === 'signed' && row.result.encrypted === true && row.result.signed === true && predicted.encrypted === true,
  },
  {
    name: 'smbclient-judges-encryption-after-session-setup',
    why: 'smbclient looks for encryption only after the session stands, the model for Windows right after NEGOTIATE (connection rules §4); so other refusals of SESSION_SETUP come first',
    explains: (field, row, predicted) =>
      (field === 'stage' || field === 'result') &&
      row.client['client smb encrypt'] === 'required' &&
      predicted.cause === 'encryption-not-available-on-server',
  },
  {
    name: 'smbclient-insists-on-desired-encryption-without-user',
    why: 'smbclient asks for encryption of a session that has no key (anonymous or guest) and fails by itself with INVALID_PARAMETER_MIX',
    explains: (field, row) =>
      (field === 'result' || field === 'stage') &&
      row.result.ntstatus === 'NT_STATUS_INVALID_PARAMETER_MIX' &&
      row.result.phase !== 'client configuration' &&
      (clientWantsEncryption(row) || row.server['server smb encrypt'] === 'desired') &&
      (row.credentials === 'anonymous' || row.credentials === 'guest'),
  },
  {
    name: 'smbclient-signs-what-it-desires',
    why: 'client signing = desired, or an encryption that is desired and not to be had, makes smbclient sign although nobody requires it; the model knows required and not required',
    explains: (field, row, predicted) =>
      field === 'signed' &&
      row.result.signed === true &&
      predicted.encrypted === false &&
      (row.client['client signing'] === 'desired' || row.client['client smb encrypt'] === 'desired'),
  },
  {
    name: 'smbclient-refuses-guest-where-it-desires-protection',
    why: 'an encryption that is desired makes smbclient expect a signed answer, which a user mapped to guest does not get',
    explains: (field, row) => (field === 'stage' || field === 'result') && /Bad SMB2 .* signature/.test(row.result.message ?? ''),
  },
  {
    name: 'smbd-fails-its-own-desire',
    why: 'an smbd that desires encryption and ends below SMB 3.0 answers TREE_CONNECT with ENCRYPTION_FAILED; the model lets unencrypted what is only desired',
    explains: (field, row) =>
      field === 'result' &&
      row.server['server smb encrypt'] === 'desired' &&
      ['NT1', 'SMB2_02', 'SMB2_10'].includes(row.server['server max protocol'] ?? '') &&
      row.result.ntstatus === 'NT_STATUS_ENCRYPTION_FAILED',
  },
  {
    name: 'smbclient-refuses-its-own-configuration',
    why: 'a maximum below the default minimum is refused before anything is sent; the model calls it an SMB1 end without partner, stage negotiate',
    explains: (field, row) => field === 'stage' && row.result.phase === 'client configuration',
  },
  {
    name: 'anonymous-tree-after-restricted-session',
    why: 'with restrict anonymous = 2 and encryption off on the server the null session itself stood in this measurement and the closed share refused it',
    explains: (field, row) =>
      field === 'stage' &&
      row.credentials === 'anonymous' &&
      row.server['restrict anonymous'] === '2' &&
      row.server['server smb encrypt'] === 'off' &&
      row.result.phase === 'tree connect',
  },
];
