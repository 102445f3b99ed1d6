import { block, branch, defineGate, pass } from '../gate.js';

const rows = {
  nothingInTheWay: pass(branch('§0 gate 0', 'no other session under this name, drive letter free', 'documented')),
  driveLetterTaken: block(
    branch('§0 gate 0', 'the drive letter is taken, nothing is sent', 'inferred'),
    'drive-letter-in-use',
    'client',
    ['network.driveLetterTaken'],
    { stage: 'transport' },
  ),
  otherCredentials: block(
    branch('§5.4', 'the same logon session uses other credentials under the same literal name', 'documented'),
    'credential-conflict',
    'client',
    ['credentials.conflictsWithSession'],
  ),
};

/** Gate 0: what this logon session already holds. A different name of the same server (address instead of FQDN) is another server here (MS-SMB2 note 126). */
export const existingSession = defineGate({
  id: 'existing-session',
  number: '0',
  title: 'Existing session and drive letter',
  stage: 'session-setup',
  reads: ['network.driveLetterTaken', 'credentials.conflictsWithSession'],
  needs: [],
  gives: [],
  rows,
  decide({ network, credentials }) {
    if (network.driveLetterTaken) return rows.driveLetterTaken;
    if (credentials.conflictsWithSession) return rows.otherCredentials;
    return rows.nothingInTheWay;
  },
});
