import { dialectsUpTo } from '../../facts/dialect-set.js';
import { block, branch, type Decision, defineGate, type FactsFor, pass } from '../gate.js';
import { clientEvent, errno, hresult, ntstatus, serverEvent, win32 } from '../numbers.js';

const rows = {
  smb2: pass(branch('§2.1', 'both ends speak SMB2 or later', 'documented')),
  nothingLeft: pass(branch('§2.3', 'the limits of an end leave it no dialect at all; the next gate says so', 'inferred')),
  smb1Session: pass(branch('§2.2', 'one end has SMB1 only and the other has it too', 'documented'), {
    because: ['client.smb1', 'server.smb1'],
    warnings: ['smb1-session'],
    events: [clientEvent('SmbClient/Audit', 32002, 'documented'), serverEvent('SMBServer/Audit', 3000, 'documented')],
  }),
  serverIsSmb1Only: block(
    branch('§2.2', 'the server has SMB1 only, the client has no SMB1', 'documented'),
    'smb1-not-available',
    'client',
    ['client.smb1', 'server.dialects', 'server.maxDialect'],
    {
      errors: [
        win32(384, 'documented'),
        win32(64, 'documented'),
        win32(58, 'documented'),
        win32(53, 'observed'),
        hresult(0x80070180, 'documented'),
        hresult(0x80070035, 'observed'),
        hresult(0x80004005, 'documented'),
        ntstatus(0xc0000513, 'inferred'),
        errno(112, 'observed'),
      ],
      events: [clientEvent('SmbClient/Audit', 32000, 'documented')],
      goesOn: false,
    },
  ),
  serverSmb2IsOff: block(
    branch('§2.2', 'the server has SMB2 switched off, and SMB1 is not there at both ends or not offered', 'inferred'),
    'smb1-not-available',
    'server',
    ['server.smb2', 'client.smb1', 'server.smb1', 'client.firstNegotiate'],
    {
      errors: [
        win32(384, 'inferred'),
        win32(64, 'inferred'),
        win32(53, 'inferred'),
        hresult(0x80070180, 'inferred'),
        ntstatus(0xc0000513, 'inferred'),
      ],
      events: [clientEvent('SmbClient/Audit', 32000, 'inferred')],
      goesOn: false,
    },
  ),
  smb2OnlyAgainstSmb1: block(
    branch('§2.2', 'SMB2-only negotiate against an SMB1-only server: the connection is lost', 'observed'),
    'smb1-not-available',
    'server',
    ['client.firstNegotiate', 'server.dialects', 'server.maxDialect'],
    {
      errors: [win32(64, 'inferred'), win32(53, 'inferred'), ntstatus(0xc000020c, 'observed'), errno(112, 'observed')],
      events: [],
      goesOn: false,
    },
  ),
  clientIsSmb1Only: block(
    branch('§2.2', 'the client has SMB1 only, the server has no SMB1 and drops it', 'documented'),
    'smb1-not-available',
    'server',
    ['client.dialects', 'client.maxDialect', 'server.smb1'],
    {
      errors: [
        win32(64, 'inferred'),
        win32(53, 'inferred'),
        win32(58, 'inferred'),
        ntstatus(0xc00000c3, 'observed'),
        errno(112, 'observed'),
        errno(95, 'observed'),
      ],
      events: [serverEvent('SMBServer/Operational', 1001, 'documented')],
      goesOn: false,
    },
  ),
};

const reads = [
  'client.family',
  'client.dialects',
  'client.minDialect',
  'client.maxDialect',
  'client.smb1',
  'client.firstNegotiate',
  'server.dialects',
  'server.maxDialect',
  'server.smb2',
  'server.smb1',
] as const;

type FormFacts = FactsFor<(typeof reads)[number]>;

/** Whether an end has SMB2 or later below its maximum. */
function hasSmb2({ dialects, maxDialect }: Pick<FormFacts['server'], 'dialects' | 'maxDialect'>): boolean {
  return (dialects & dialectsUpTo(maxDialect)) !== 0;
}

/**
 * Whether a client that has SMB2 leaves SMB1 out of its first message. A Windows does so for a server that it knows; any other that has both names both,
 * unless its own minimum leaves SMB1 out.
 */
function asksForSmb2Only(client: FormFacts['client']): boolean {
  if (client.firstNegotiate === 'multi-protocol') return false;
  return client.family === 'windows' || !client.smb1 || (client.minDialect !== null && client.minDialect !== '1.0');
}

/** What comes of a client with SMB2 and a server that does not speak it. */
function withoutSmb2AtServer({ client, server }: FormFacts): Decision {
  const [askedForSmb2, askedForBoth] = hasSmb2(server)
    ? [rows.serverSmb2IsOff, rows.serverSmb2IsOff]
    : [rows.smb2OnlyAgainstSmb1, rows.serverIsSmb1Only];
  if (asksForSmb2Only(client)) return askedForSmb2;
  return client.smb1 && server.smb1 ? rows.smb1Session : askedForBoth;
}

function formOf(facts: FormFacts): Decision {
  const { client, server } = facts;
  const clientHasSmb2 = hasSmb2(client);
  const serverHasSmb2 = hasSmb2(server);
  if (clientHasSmb2 && serverHasSmb2 && server.smb2) return rows.smb2;
  if ((!clientHasSmb2 && !client.smb1) || (!serverHasSmb2 && !server.smb1)) return rows.nothingLeft;
  if (clientHasSmb2) return withoutSmb2AtServer(facts);
  return server.smb1 ? rows.smb1Session : rows.clientIsSmb1Only;
}

/** Gate 4: SMB1 or not. SMB1 runs only where one end has nothing else and both have it; a minimum above it never touches it. */
export const negotiateForm = defineGate({
  id: 'negotiate-form',
  number: '4',
  title: 'First negotiate message and SMB1',
  stage: 'negotiate',
  reads,
  needs: [],
  gives: ['dialect'],
  rows,
  decide(facts, session) {
    const row = formOf(facts);
    session.dialect = row === rows.smb1Session ? '1.0' : null;
    return row;
  },
});
