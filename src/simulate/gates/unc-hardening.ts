import { block, branch, defineGate, pass } from '../gate.js';
import { pathDemand } from '../names.js';

const rows = {
  plain: pass(branch('§9.1', 'nothing hardens this path', 'documented')),
  met: pass(branch('§9.1', 'the path is hardened and its demands can be met', 'documented'), { because: ['client.hardenedPaths'] }),
  notMutual: block(
    branch('§9.1', 'the hardened path demands mutual authentication and Kerberos is not used', 'inferred'),
    'unc-hardening-unmet',
    'client',
    ['client.hardenedPaths', 'credentials.nameKind', 'credentials.account', 'server.kerberos', 'credentials.reachesDomainController'],
  ),
};

/** Gate 8c: what the path demands: mutual authentication here, integrity as a signing requirement of the client from here on. */
export const uncHardening = defineGate({
  id: 'unc-hardening',
  number: '8c',
  title: 'UNC hardening',
  stage: 'session-setup',
  reads: [
    'client.requiresSigning',
    'client.requiresIpcSigning',
    'network.mappingRequiresIntegrity',
    'client.hardenedPaths',
    'credentials.target',
    'share.name',
    'share.kind',
  ],
  needs: ['mechanism'],
  gives: ['clientMustSign', 'integrityIsHardened'],
  rows,
  decide({ client, network, credentials, share }, session) {
    const own = client.requiresSigning || network.mappingRequiresIntegrity || (client.requiresIpcSigning && share.kind === 'ipc');
    session.clientMustSign = own;
    session.integrityIsHardened = false;
    const paths = client.hardenedPaths;
    if (paths.length === 0) return rows.plain;
    const demand = pathDemand(paths, credentials.target, share.name);
    session.clientMustSign = own || demand.integrity;
    session.integrityIsHardened = !own && demand.integrity;
    if (demand.mutualAuthentication && session.mechanism !== 'kerberos') return rows.notMutual;
    return demand.mutualAuthentication || demand.integrity || demand.privacy ? rows.met : rows.plain;
  },
});
