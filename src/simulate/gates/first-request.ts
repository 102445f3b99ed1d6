import { block, branch, defineGate, pass } from '../gate.js';

const rows = {
  answered: pass(branch('§9', 'the first request is answered', 'documented')),
  pipeRefused: block(branch('§8', 'named pipes are not admitted over QUIC', 'documented'), 'named-pipe-over-quic-refused', 'server', [
    'share.request',
    'server.allowsPipesOverQuic',
    'network.mappingAllowsPipes',
  ]),
  mailslotOff: block(
    branch('§9', 'remote mailslots are off, or SMB1 that would carry them is missing', 'documented'),
    'mailslot-not-carried',
    'client',
    ['share.request', 'client.remoteMailslots', 'server.remoteMailslots', 'client.smb1', 'server.smb1'],
  ),
  fileDenied: block(branch('§9', 'the file system denies the request', 'documented'), 'file-access-denied', 'server', [
    'share.fileAccessAllowed',
  ]),
};

/** Gate 15: the first request on the share. */
export const firstRequest = defineGate({
  id: 'first-request',
  number: '15',
  title: 'First request',
  stage: 'tree-connect',
  reads: [
    'share.request',
    'share.fileAccessAllowed',
    'server.allowsPipesOverQuic',
    'network.mappingAllowsPipes',
    'client.remoteMailslots',
    'server.remoteMailslots',
    'client.smb1',
    'server.smb1',
  ],
  needs: ['transport'],
  gives: [],
  rows,
  decide({ share, server, network, client }, session) {
    if (share.request === 'named-pipe' && session.transport === 'quic' && !server.allowsPipesOverQuic && !network.mappingAllowsPipes)
      return rows.pipeRefused;
    if (share.request === 'mailslot' && !(client.remoteMailslots && server.remoteMailslots && client.smb1 && server.smb1))
      return rows.mailslotOff;
    return share.fileAccessAllowed ? rows.answered : rows.fileDenied;
  },
});
