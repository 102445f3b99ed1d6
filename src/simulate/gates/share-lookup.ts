import { block, branch, defineGate, pass } from '../gate.js';

const rows = {
  found: pass(branch('§9', 'the share exists', 'documented')),
  badPath: block(branch('§9', 'the path cannot be parsed', 'documented'), 'share-path-invalid', 'server', ['share.pathIsValid']),
  noShare: block(branch('§9', 'no share of that name', 'documented'), 'share-not-found', 'server', ['share.exists']),
  noAdminShare: block(branch('§9', 'administrative shares are switched off', 'documented'), 'share-not-found', 'server', [
    'share.kind',
    'server.hasAdminShares',
  ]),
  cluster: block(branch('§9', "the cluster's functional level refuses the dialect", 'documented'), 'cluster-dialect-refused', 'server', [
    'share.clusterRefusesDialect',
  ]),
};

/** Gate 13, second: path, share, cluster. */
export const shareLookup = defineGate({
  id: 'share-lookup',
  number: '13',
  title: 'Tree connect: share',
  stage: 'tree-connect',
  reads: ['share.pathIsValid', 'share.exists', 'share.kind', 'share.clusterRefusesDialect', 'server.hasAdminShares'],
  needs: [],
  gives: [],
  rows,
  decide({ share, server }) {
    if (!share.pathIsValid) return rows.badPath;
    if (!share.exists) return rows.noShare;
    if (share.kind === 'admin' && !server.hasAdminShares) return rows.noAdminShare;
    return share.clusterRefusesDialect ? rows.cluster : rows.found;
  },
});
