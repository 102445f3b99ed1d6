import { block, branch, defineGate, pass } from '../gate.js';

const admitted = pass(branch('§9', 'the share admits the session', 'documented'));
const guestNotAdmitted = block(branch('§9', 'the share does not admit guests', 'documented'), 'share-access-denied', 'server', [
  'share.admitsGuests',
  'server.guestMapping',
]);
const anonymousNotAdmitted = block(
  branch('§9', 'the share does not admit anonymous sessions', 'documented'),
  'anonymous-refused',
  'server',
  ['share.namesAnonymous', 'share.admitsGuests', 'credentials.account'],
  { stage: 'tree-connect' },
);
const userNotAdmitted = block(branch('§9', 'share permissions deny the user', 'documented'), 'share-access-denied', 'server', [
  'share.admitsUser',
]);
const filtered = block(
  branch('§9', 'a local administrator other than RID 500 gets a filtered token', 'documented'),
  'admin-share-token-filtered',
  'server',
  ['server.filtersAdminTokens', 'credentials.account', 'credentials.localAdministrator'],
);
const full = block(branch('§9', 'the share admits no further connection', 'documented'), 'share-limit-reached', 'server', [
  'share.limitReached',
]);

/** Gate 13, fourth: permissions of the share, and how many it admits. */
export const sharePermissions = defineGate({
  id: 'share-permissions',
  number: '13',
  title: 'Tree connect: permissions',
  stage: 'tree-connect',
  reads: [
    'share.kind',
    'share.admitsUser',
    'share.admitsGuests',
    'share.namesAnonymous',
    'share.limitReached',
    'credentials.account',
    'credentials.localAdministrator',
    'server.filtersAdminTokens',
    'server.family',
    'server.guestMapping',
    'credentials.password',
    'credentials.userKnownToServer',
    'server.sharingModel',
    'server.ntlm',
    'server.lsaIncomingNtlm',
    'server.domainDeniesNtlm',
    'server.validatesDomainNtlm',
    'server.reachesDomainController',
    'client.ntlm',
  ],
  needs: ['identity'],
  gives: [],
  decide({ share, credentials, server }, session) {
    if (session.identity === 'guest') {
      if (!share.admitsGuests || share.kind === 'admin') return guestNotAdmitted;
    } else if (session.identity === 'anonymous') {
      if (share.kind !== 'ipc' && !share.namesAnonymous && (server.family === 'windows' || !share.admitsGuests))
        return anonymousNotAdmitted;
    } else {
      if (share.kind === 'admin' && credentials.localAdministrator && credentials.account !== 'domain' && server.filtersAdminTokens)
        return filtered;
      if (!share.admitsUser) return userNotAdmitted;
    }
    return share.limitReached ? full : admitted;
  },
});
