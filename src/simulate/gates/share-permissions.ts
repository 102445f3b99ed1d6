import { block, type Block, branch, defineGate, type FactsFor, pass } from '../gate.js';
import type { Identity } from '../terms.js';

const rows = {
  admitted: pass(branch('§9', 'the share admits the session', 'documented')),
  guestNotAdmitted: block(branch('§9', 'the share does not admit guests', 'documented'), 'share-access-denied', 'server', [
    'share.admitsGuests',
    'server.guestMapping',
  ]),
  guestOnAdminShare: block(branch('§9', 'an administrative share admits no guests', 'documented'), 'share-access-denied', 'server', [
    'share.kind',
    'server.guestMapping',
  ]),
  anonymousNotAdmitted: block(
    branch('§9', 'the share does not admit anonymous sessions', 'documented'),
    'anonymous-refused',
    'server',
    ['share.kind', 'share.namesAnonymous', 'share.admitsGuests', 'credentials.account'],
    { stage: 'tree-connect' },
  ),
  nullSessionsRestricted: block(
    branch('§5.3', 'a null session stands at a Windows server and opens IPC$, and no other share than those listed for it', 'documented'),
    'anonymous-refused',
    'server',
    ['server.admitsAnonymous', 'share.kind', 'share.namesAnonymous', 'credentials.account'],
    { stage: 'tree-connect' },
  ),
  userNotAdmitted: block(branch('§9', 'share permissions deny the user', 'documented'), 'share-access-denied', 'server', [
    'share.admitsUser',
  ]),
  filtered: block(
    branch('§9', 'a local administrator other than RID 500 gets a filtered token', 'documented'),
    'admin-share-token-filtered',
    'server',
    ['share.kind', 'server.filtersAdminTokens', 'credentials.account', 'credentials.localAdministrator'],
  ),
  full: block(branch('§9', 'the share admits no further connection', 'documented'), 'share-limit-reached', 'server', [
    'share.limitReached',
  ]),
};

const reads = [
  'share.kind',
  'share.admitsUser',
  'share.admitsGuests',
  'share.namesAnonymous',
  'share.limitReached',
  'credentials.account',
  'credentials.localAdministrator',
  'server.filtersAdminTokens',
  'server.family',
  'server.admitsAnonymous',
] as const;

type ShareFacts = FactsFor<(typeof reads)[number]>;

/** What keeps a session of each kind from the share; null where it is admitted. */
const refusals: Readonly<Record<Identity, (facts: ShareFacts) => Block | null>> = {
  guest({ share }) {
    if (share.kind === 'admin') return rows.guestOnAdminShare;
    return share.admitsGuests ? null : rows.guestNotAdmitted;
  },
  anonymous({ share, server }) {
    if (share.kind === 'ipc' || share.namesAnonymous) return null;
    if (server.family === 'windows') return server.admitsAnonymous ? rows.anonymousNotAdmitted : rows.nullSessionsRestricted;
    return share.admitsGuests ? null : rows.anonymousNotAdmitted;
  },
  user({ share, credentials, server }) {
    if (share.kind === 'admin' && credentials.localAdministrator && credentials.account !== 'domain' && server.filtersAdminTokens)
      return rows.filtered;
    return share.admitsUser ? null : rows.userNotAdmitted;
  },
};

/** Gate 13, fourth: permissions of the share, and how many it admits. */
export const sharePermissions = defineGate({
  id: 'share-permissions',
  number: '13',
  title: 'Tree connect: permissions',
  stage: 'tree-connect',
  reads,
  needs: ['identity'],
  gives: [],
  rows,
  decide: (facts, session) => refusals[session.identity](facts) ?? (facts.share.limitReached ? rows.full : rows.admitted),
});
