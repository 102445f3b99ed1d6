import { dialectsFrom, encryptingDialects, hasDialect, highestDialect, isLower, usableDialects } from '../../facts/dialect-set.js';
import type { DialectSet } from '../../facts/dialect-set.js';
import { block, branch, defineGate, pass } from '../gate.js';

const limits = [
  'client.dialects',
  'client.minDialect',
  'client.maxDialect',
  'server.dialects',
  'server.minDialect',
  'server.maxDialect',
] as const;

const smb1 = pass(branch('§2.3', 'SMB1: limits of SMB2 do not touch it', 'documented'));
const common = pass(branch('§2.3', 'the highest common dialect', 'documented'));
const clientRangeEmpty = block(
  branch('§2.3', "the client's minimum is above its maximum", 'inferred'),
  'dialect-range-empty',
  'client',
  ['client.minDialect', 'client.maxDialect'],
  { goesOn: false },
);
const serverRangeEmpty = block(
  branch('§2.3', "the server's minimum is above its maximum", 'inferred'),
  'dialect-range-empty',
  'server',
  ['server.minDialect', 'server.maxDialect'],
  { goesOn: false },
);
const belowClientMinimum = block(
  branch('§2.3', "the server's best dialect lies below the minimum set on the client", 'documented'),
  'dialect-below-minimum',
  'server',
  ['client.minDialect', 'server.dialects', 'server.maxDialect'],
  { goesOn: false },
);
const belowServerMinimum = block(
  branch('§2.3', "the client's best dialect lies below the minimum set on the server", 'documented'),
  'dialect-below-minimum',
  'server',
  ['server.minDialect', 'client.dialects', 'client.maxDialect'],
  { goesOn: false },
);
const nothingCommon = block(
  branch('§2.3', 'both speak SMB2 or later and the ranges do not meet', 'documented'),
  'no-common-dialect',
  'server',
  limits,
  { goesOn: false },
);
const needs3 = block(
  branch('§1', 'RDMA needs a 3.x dialect', 'documented'),
  'no-common-dialect',
  'server',
  [...limits, 'network.transport'],
  { goesOn: false },
);
const changed = block(
  branch('§2.3', 'a cached server answers with another GUID, dialect, mode or capability', 'documented'),
  'known-server-changed',
  'client',
  ['network.serverChangedSince'],
);

const notOverNetbios = ~dialectsFrom('3.1.1');

/** Gate 5: the highest dialect inside both ends' sets and limits. */
export const dialect = defineGate({
  id: 'dialect',
  number: '5',
  title: 'Dialect',
  stage: 'negotiate',
  reads: [...limits, 'network.serverChangedSince'],
  needs: ['transport', 'dialect'],
  gives: ['dialect'],
  decide({ client, server, network }, session) {
    if (session.dialect === '1.0') return smb1;
    const clientSet = usableDialects(client);
    const serverSet = usableDialects(server);
    if (clientSet === 0) return clientRangeEmpty;
    if (serverSet === 0) return serverRangeEmpty;
    let both: DialectSet = clientSet & serverSet;
    if (session.transport === 'netbios') both &= notOverNetbios;
    const best = highestDialect(both);
    if (best !== undefined) {
      if (session.transport === 'rdma' && !hasDialect(encryptingDialects, best)) return needs3;
      session.dialect = best;
      return network.serverChangedSince ? changed : common;
    }
    const clientMinimum = client.minDialect;
    if (clientMinimum !== null && (serverSet & dialectsFrom(clientMinimum)) === 0 && isLower('1.0', clientMinimum))
      return belowClientMinimum;
    const serverMinimum = server.minDialect;
    if (serverMinimum !== null && (clientSet & dialectsFrom(serverMinimum)) === 0 && isLower('1.0', serverMinimum))
      return belowServerMinimum;
    return nothingCommon;
  },
});
