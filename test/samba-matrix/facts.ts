import { findClientPeer } from '../../src/catalogue/peers/index.js';
import type { ClientValues, CredentialValues, ServerValues } from '../../src/facts/index.js';
import type { AnyDialect } from '../../src/facts/dialect-set.js';
import { clientPart, statedConnection, type Connection } from '../../src/simulate/facts.js';
import type { Smb1Signing } from '../../src/simulate/terms.js';
import type { MatrixRow, Options } from './row.js';

const dialects: Readonly<Record<string, AnyDialect>> = {
  NT1: '1.0',
  SMB2_02: '2.0.2',
  SMB2_10: '2.1',
  SMB3_00: '3.0',
  SMB3_02: '3.0.2',
  SMB3_11: '3.1.1',
};

/** Name of a dialect in smb.conf and smbstatus to its number. */
export function dialectNamed(name: string | undefined): AnyDialect | null {
  return name === undefined ? null : (dialects[name] ?? null);
}

/**
 * The facts of a measured connection: Samba 4.17 on both ends, with the row's options over its defaults. Measured with it: `client smb encrypt = off`
 * still encrypts when the server or the share demands it; a server that only desires encryption leaves the refusal to the share; with a ticket but no
 * name to use it for, smbclient goes on without a user.
 */
export function connectionOfRow(row: MatrixRow): Connection {
  const inDomain = row.target !== undefined;
  const connection = statedConnection(
    {
      client: clientOf(row),
      server: serverOf(row, inDomain),
      credentials: credentialsOf(row),
      share: { admitsGuests: row.share !== 'closed', namesAnonymous: row.share !== 'closed', demandsEncryption: row.share === 'encrypted' },
    },
    'the measured options',
  );
  return { ...connection, client: clientPart(connection.client.facts, findClientPeer('libsmbclient-4.15')?.reports) };
}

function clientOf(row: MatrixRow): Partial<ClientValues> {
  const options = row.client;
  const minimum = dialectNamed(options['client min protocol']);
  const signing = options['client signing'];
  const encryption = options['client smb encrypt'];
  return {
    family: 'samba',
    smb1: minimum === '1.0',
    minDialect: minimum === '1.0' ? null : (minimum ?? '2.0.2'),
    maxDialect: dialectNamed(options['client max protocol']),
    firstNegotiate: minimum === '1.0' ? 'multi-protocol' : 'smb2-only',
    requiresSigning: signing === 'required',
    smb1Signing: smb1SigningOfClient(signing),
    testsSigningCapability: false,
    encrypts: true,
    requiresEncryption: encryption === 'required',
    prefersEncryption: encryption === 'desired',
    judgesEncryption: 'after-session-setup',
    mechanisms: row.kerberos === 'off' ? 'ntlm-only' : row.kerberos === 'required' ? 'kerberos-only' : 'kerberos-then-ntlm',
    domainJoined: row.target !== undefined,
    quic: 'not-available',
    alternativePorts: 'allowed',
    netbios: false,
  };
}

function smb1SigningOfClient(signing: string | undefined): Smb1Signing {
  if (signing === 'required') return 'required';
  if (signing === 'desired') return 'enabled';
  return signing === 'disabled' ? 'disabled' : 'declined';
}

function serverOf(row: MatrixRow, inDomain: boolean): Partial<ServerValues> {
  const options: Options = row.server;
  const minimum = dialectNamed(options['server min protocol']);
  const signing = options['server signing'];
  const encryption = options['server smb encrypt'];
  const ntlm = options['ntlm auth'];
  return {
    family: 'samba',
    smb1: minimum === '1.0',
    minDialect: minimum === '1.0' ? null : (minimum ?? '2.0.2'),
    maxDialect: dialectNamed(options['server max protocol']),
    signs: 'on-demand',
    requiresSigning: signing === 'mandatory' || (signing === undefined && inDomain),
    smb1Signing: signing === 'mandatory' ? 'required' : signing === 'auto' ? 'enabled' : 'disabled',
    encrypts: encryption !== 'off',
    ...(encryption === 'off' ? { ciphers: [] } : {}),
    demandsEncryption: encryption === 'required' || (encryption === 'desired' && row.share !== 'encrypted'),
    rejectsUnencrypted: encryption === 'required' || row.share === 'encrypted',
    refusesUnencryptedAt: 'session-setup',
    guestMapping: ({ 'Bad User': 'bad-user', 'Bad Password': 'bad-password' } as const)[options['map to guest'] ?? ''] ?? 'never',
    kerberos: inDomain,
    ntlm: ntlm === 'disabled' ? 'none' : ntlm === 'ntlmv1-permitted' ? 'v1-and-v2' : 'v2-only',
    ntlmRefusal: 'after-authenticate',
    refusesUnencryptable: 'after-logon',
    admitsAnonymous: true,
    quic: 'not-available',
  };
}

function credentialsOf(row: MatrixRow): Partial<CredentialValues> {
  const inDomain = row.target !== undefined;
  const nameKind = row.target === 'name' ? 'fqdn' : 'ip';
  const account = inDomain ? 'domain' : 'local';
  const place = { nameKind, reachesDomainController: inDomain } as const;
  switch (row.credentials) {
    case 'good':
      return { ...place, account };
    case 'ticket':
      return { ...place, account: row.target === 'address' && row.kerberos !== 'required' ? 'anonymous' : account };
    case 'wrong-password':
      return { ...place, account, password: 'wrong' };
    case 'unknown-user':
      return { ...place, account, userKnownToServer: false };
    case 'guest':
      return { ...place, account: 'guest', password: 'blank', userKnownToServer: false };
    case 'anonymous':
      return { ...place, account: 'anonymous' };
  }
}
