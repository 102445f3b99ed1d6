import type { Summary } from '../../src/simulate/summary.js';
import type { MatrixRow } from './row.js';

/** A difference that is understood: why smbclient, smbd or smbstatus say something else than the model, and when. */
export interface Difference {
  readonly name: string;
  readonly why: string;
  readonly explains: (field: string, row: MatrixRow, predicted: Summary) => boolean;
}

/** Sessions that have no key, by the words of the row: nobody logs on, or somebody is made a guest. */
function mayHaveNoKey({ credentials, server }: MatrixRow): boolean {
  const mapsGuests = server['map to guest'] === 'Bad User' || server['map to guest'] === 'Bad Password';
  return credentials === 'anonymous' || (mapsGuests && credentials !== 'good' && credentials !== 'ticket');
}

/** All known differences between the measured rows and the model; each is bound to the options of a row and to what is predicted, not to what was measured. */
export const differences: readonly Difference[] = [
  {
    name: 'smbstatus-counts-encryption-as-signing',
    why: 'smbstatus shows an encrypted tree as fully signed; the model says false, because encryption replaces the signature (connection rules §3.1)',
    explains: (field, _row, predicted) => field === 'signed' && predicted.encrypted === true && predicted.signed === false,
  },
  {
    name: 'smbclient-obeys-a-desire-without-key',
    why: 'an smbd that desires encryption flags the tree; smbclient then encrypts a session that has no key, and fails by itself with INVALID_PARAMETER_MIX',
    explains: (field, row, predicted) =>
      field === 'result' && predicted.result === 'connected' && row.server['server smb encrypt'] === 'desired' && mayHaveNoKey(row),
  },
  {
    name: 'smbclient-signs-what-it-desires',
    why: 'client signing = desired, or an encryption that is desired and not to be had, makes smbclient sign although nobody requires it; the model knows required and not required',
    explains: (field, row, predicted) =>
      field === 'signed' &&
      predicted.signed === false &&
      predicted.encrypted === false &&
      (row.client['client signing'] === 'desired' || row.client['client smb encrypt'] === 'desired'),
  },
  {
    name: 'smbclient-refuses-guest-where-it-wants-protection',
    why: 'an encryption that smbclient desires or requires makes it expect a signed answer, which a user mapped to guest does not get',
    explains: (field, row) =>
      (field === 'stage' || field === 'result' || field === 'ntstatus') &&
      ['required', 'desired'].includes(row.client['client smb encrypt'] ?? '') &&
      row.credentials !== 'anonymous' &&
      mayHaveNoKey(row),
  },
  {
    name: 'smbd-fails-its-own-desire',
    why: 'an smbd that desires encryption and ends below SMB 3.0 answers TREE_CONNECT with ENCRYPTION_FAILED; the model lets unencrypted what is only desired',
    explains: (field, row, predicted) =>
      field === 'result' &&
      predicted.result === 'connected' &&
      row.server['server smb encrypt'] === 'desired' &&
      ['NT1', 'SMB2_02', 'SMB2_10'].includes(row.server['server max protocol'] ?? ''),
  },
];
