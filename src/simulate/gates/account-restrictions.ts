import type { CauseId } from '../../catalogue/smb/causes.js';
import type { AccountState } from '../../facts/credentials.js';
import { block, type Block, branch, type Decision, defineGate, pass } from '../gate.js';
import { serverEvent } from '../numbers.js';

const restricted = (cause: CauseId, says: string): Block =>
  block(branch('§0 gate 10b', says, 'inferred'), cause, 'server', ['credentials.accountState']);

const rows = {
  unrestricted: pass(branch('§5.3', 'nothing restricts the account', 'documented')),
  blank: block(
    branch('§5.3', 'a local account with a blank password may not log on over the network', 'documented'),
    'blank-password-restricted',
    'server',
    ['credentials.password', 'server.limitsBlankPasswords'],
    { events: [serverEvent('Security', 4625, 'documented'), serverEvent('SMBServer/Security', 551, 'inferred')] },
  ),
  disabled: restricted('account-disabled', 'the account is disabled'),
  locked: restricted('account-locked', 'the account is locked'),
  expired: restricted('account-expired', 'the account has expired'),
  'password-expired': restricted('password-expired', 'the password has expired'),
  'password-must-change': restricted('password-must-change', 'the password must be changed first'),
  'outside-hours': restricted('logon-hours-restricted', 'the account may not log on at this hour'),
  'other-workstation-only': restricted('workstation-restricted', 'the account may not log on from this client'),
  'no-network-logon': restricted('logon-type-denied', 'the account may not access this computer from the network'),
  restricted: restricted('account-restricted', 'another restriction of the account'),
  'selective-authentication': restricted('selective-authentication-denied', 'the trust is selective and does not let this account in'),
};

/** The row of each state; what counts for NTLM alone is judged while NTLM is validated. */
const byState: Readonly<Record<AccountState, Decision>> = {
  ...rows,
  usable: rows.unrestricted,
  'protected-user': rows.unrestricted,
  'silo-denied': rows.unrestricted,
};

/** Gate 10b: accounts that may not log on over the network although name and password are right. */
export const accountRestrictions = defineGate({
  id: 'account-restrictions',
  number: '10b',
  title: 'Account restrictions',
  stage: 'session-setup',
  reads: ['credentials.accountState', 'credentials.password', 'credentials.account', 'server.limitsBlankPasswords', 'server.family'],
  needs: ['identity'],
  gives: [],
  rows,
  decide({ credentials, server }, session) {
    if (session.identity !== 'user') return rows.unrestricted;
    if (credentials.password === 'blank' && credentials.account !== 'domain' && server.family === 'windows' && server.limitsBlankPasswords)
      return rows.blank;
    return byState[credentials.accountState];
  },
});
