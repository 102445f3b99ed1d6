import { block, branch, defineGate, pass } from '../gate.js';

const rows = {
  consistent: pass(branch('§2.3', 'no earlier session of this client, or the same dialect', 'documented')),
  differs: block(
    branch('§2.3', 'another dialect than an earlier session of the same client GUID', 'documented'),
    'dialect-differs-from-earlier-session',
    'server',
    ['network.earlierDialect'],
  ),
};

/** Gate 11: the server compares the dialect with that of earlier sessions of the same client (MS-SMB2 3.3.5.5.3). */
export const earlierDialect = defineGate({
  id: 'earlier-dialect',
  number: '11',
  title: 'Dialect of earlier sessions',
  stage: 'session-setup',
  reads: ['network.earlierDialect'],
  needs: ['dialect'],
  gives: [],
  rows,
  decide({ network }, session) {
    const earlier = network.earlierDialect;
    return earlier === null || earlier === session.dialect || session.dialect === '1.0' ? rows.consistent : rows.differs;
  },
});
