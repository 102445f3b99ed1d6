import {
  type AnyDialect,
  type DialectSet,
  dialectsFrom,
  encryptingDialects,
  everyDialect,
  hasDialect,
  highestDialect,
  usableDialects,
} from '../../facts/dialect-set.js';
import { block, type Block, branch, defineGate, type FactsFor, pass } from '../gate.js';

const limits = [
  'client.dialects',
  'client.minDialect',
  'client.maxDialect',
  'server.dialects',
  'server.minDialect',
  'server.maxDialect',
] as const;

const rows = {
  smb1: pass(branch('§2.3', 'SMB1: limits of SMB2 do not touch it', 'documented')),
  common: pass(branch('§2.3', 'the highest common dialect', 'documented')),
  clientRangeEmpty: block(
    branch('§2.3', 'the client has no dialect between its limits', 'inferred'),
    'dialect-range-empty',
    'client',
    ['client.minDialect', 'client.maxDialect', 'client.dialects'],
    { goesOn: false },
  ),
  serverRangeEmpty: block(
    branch('§2.3', 'the server has no dialect between its limits', 'inferred'),
    'dialect-range-empty',
    'server',
    ['server.minDialect', 'server.maxDialect', 'server.dialects'],
    { goesOn: false },
  ),
  belowClientMinimum: block(
    branch('§2.3', "the server's best dialect lies below the minimum set on the client", 'documented'),
    'dialect-below-minimum',
    'server',
    ['client.minDialect', 'server.dialects', 'server.maxDialect'],
    { goesOn: false },
  ),
  belowServerMinimum: block(
    branch('§2.3', "the client's best dialect lies below the minimum set on the server", 'documented'),
    'dialect-below-minimum',
    'server',
    ['server.minDialect', 'client.dialects', 'client.maxDialect'],
    { goesOn: false },
  ),
  nothingCommon: block(
    branch('§2.3', 'both speak SMB2 or later and the ranges do not meet', 'documented'),
    'no-common-dialect',
    'server',
    limits,
    { goesOn: false },
  ),
  needs3: block(branch('§1', 'RDMA needs a 3.x dialect', 'documented'), 'no-common-dialect', 'server', [...limits, 'network.transport'], {
    goesOn: false,
  }),
  changed: block(
    branch('§2.3', 'a cached server answers with another GUID, dialect, mode or capability', 'documented'),
    'known-server-changed',
    'client',
    ['network.serverChangedSince'],
  ),
};

type Limits = FactsFor<(typeof limits)[number]>;

/** Whether a minimum lies above all that the other end can. */
function isMissed(minimum: AnyDialect | null, others: DialectSet): boolean {
  return minimum !== null && (others & dialectsFrom(minimum)) === 0;
}

/** Why two ends that both speak SMB2 or later have no dialect in common. */
function whyNone(client: Limits['client'], server: Limits['server']): Block {
  if (isMissed(client.minDialect, usableDialects(server))) return rows.belowClientMinimum;
  return isMissed(server.minDialect, usableDialects(client)) ? rows.belowServerMinimum : rows.nothingCommon;
}

/** Gate 5: the highest dialect inside both ends' sets and limits. */
export const dialect = defineGate({
  id: 'dialect',
  number: '5',
  title: 'Dialect',
  stage: 'negotiate',
  reads: [...limits, 'network.serverChangedSince'],
  needs: ['transport', 'dialect'],
  gives: ['dialect'],
  rows,
  decide({ client, server, network }, session) {
    if (session.dialect === '1.0') return rows.smb1;
    const clientSet = usableDialects(client);
    const serverSet = usableDialects(server);
    if (clientSet === 0) return rows.clientRangeEmpty;
    if (serverSet === 0) return rows.serverRangeEmpty;
    const carried = session.transport === 'netbios' ? ~dialectsFrom('3.1.1') : everyDialect;
    const best = highestDialect(clientSet & serverSet & carried);
    if (best === undefined) return whyNone(client, server);
    if (session.transport === 'rdma' && !hasDialect(encryptingDialects, best)) return rows.needs3;
    session.dialect = best;
    return network.serverChangedSince ? rows.changed : rows.common;
  },
});
