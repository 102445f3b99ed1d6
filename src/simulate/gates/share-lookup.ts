import { block, branch, defineGate, pass } from '../gate.js';

const found = pass(branch('§9', 'the share exists', 'documented'));
const badPath = block(branch('§9', 'the path cannot be parsed', 'documented'), 'share-path-invalid', 'client', ['share.pathIsValid']);
const noShare = block(branch('§9', 'no share of that name', 'documented'), 'share-not-found', 'server', ['share.exists', 'share.name']);
const noAdminShare = block(branch('§9', 'administrative shares are switched off', 'documented'), 'share-not-found', 'server', [
  'server.hasAdminShares',
]);
const cluster = block(
  branch('§9', "the cluster's functional level refuses the dialect", 'documented'),
  'cluster-dialect-refused',
  'server',
  ['share.clusterRefusesDialect'],
);

/** Gate 13, second: path, share, cluster. */
export const shareLookup = defineGate({
  id: 'share-lookup',
  number: '13',
  title: 'Tree connect: share',
  stage: 'tree-connect',
  reads: ['share.pathIsValid', 'share.exists', 'share.name', 'share.kind', 'share.clusterRefusesDialect', 'server.hasAdminShares'],
  needs: [],
  gives: [],
  decide({ share, server }) {
    if (!share.pathIsValid) return badPath;
    if (!share.exists) return noShare;
    if (share.kind === 'admin' && !server.hasAdminShares) return noAdminShare;
    return share.clusterRefusesDialect ? cluster : found;
  },
});
