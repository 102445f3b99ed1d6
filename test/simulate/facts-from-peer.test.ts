import { expect } from 'chai';
import { clientPeers, findClientPeer, findServerPeer, serverPeers } from '../../src/catalogue/peers/index.js';
import type { ClientPeer, ServerPeer } from '../../src/catalogue/peers/definition.js';
import { listDialects } from '../../src/facts/dialect-set.js';
import { clientPart, credentialsPart, networkPart, serverPart, sharePart, stated } from '../../src/simulate/facts.js';
import { clientFactsOfPeer, serverFactsOfPeer, shareFactsOfPeer } from '../../src/simulate/facts-from-peer.js';
import { simulate } from '../../src/simulate/simulate.js';

function server(id: string): ServerPeer {
  const peer = findServerPeer(id);
  if (peer === undefined) throw new Error(`No server profile is called ${id}.`);
  return peer;
}

function client(id: string): ClientPeer {
  const peer = findClientPeer(id);
  if (peer === undefined) throw new Error(`No client profile is called ${id}.`);
  return peer;
}

function outcome(from: string, to: string): string {
  const result = simulate({
    client: clientPart(clientFactsOfPeer(client(from))),
    server: serverPart(serverFactsOfPeer(server(to))),
    credentials: credentialsPart(stated({ account: 'local' } as const, 'the test')),
    share: sharePart({ ...shareFactsOfPeer(server(to)), ...stated({ admitsUser: true }, 'the test') }),
    network: networkPart({}),
  });
  return result.result === 'undecided' ? 'undecided' : (result.cause ?? result.result);
}

const isProperty = (value: object): boolean => 'certainty' in value && 'sources' in value;

/** The paths of the properties of a profile, such as `server.signing.requires`. */
function propertiesOf(value: object, path: string): readonly string[] {
  return Object.entries(value).flatMap(([name, below]: [string, unknown]) => {
    if (typeof below !== 'object' || below === null || Array.isArray(below)) return [];
    return isProperty(below) ? [`${path}.${name}`] : propertiesOf(below, `${path}.${name}`);
  });
}

/** A profile that notes which of its properties are read. */
function watched<T extends object>(value: T, read: Set<string>, path = (value as { readonly side?: string }).side ?? ''): T {
  return new Proxy(value, {
    get(target, name) {
      const below: unknown = Reflect.get(target, name);
      if (typeof below !== 'object' || below === null || Array.isArray(below)) return below;
      const place = `${path}.${String(name)}`;
      read.add(place);
      return isProperty(below) ? below : watched(below, read, place);
    },
  });
}

describe('facts from a peer profile', () => {
  it('Samba from 4.11 on has no SMB1 and signs on demand', () => {
    const facts = serverFactsOfPeer(server('samba-4.11'));
    expect([facts.family?.value, facts.smb1?.value, facts.signs?.value]).to.deep.equal(['samba', false, 'on-demand']);
    expect(listDialects(facts.dialects?.value ?? 0)).to.deep.equal(['2.0.2', '2.1', '3.0', '3.0.2', '3.1.1']);
  });

  it('what nobody knows of a product stays open', () => {
    expect(serverFactsOfPeer(server('qnap')).dialects?.oneOf.length).to.be.above(1);
    expect(serverFactsOfPeer(server('qnap')).dialects?.value).to.equal(undefined);
  });

  it('a NAS that makes everybody guest cannot demand encryption', () => {
    expect(serverFactsOfPeer(server('guest-only-nas')).demandsEncryption?.value).to.equal(false);
  });

  it('Azure Files demands encryption', () => {
    expect(serverFactsOfPeer(server('azure-files'))).to.have.nested.property('demandsEncryption.value', true);
  });

  it('Linux cifs asks for SMB2 only, tries NTLM first and tests the announcement of signing', () => {
    const facts = clientFactsOfPeer(client('linux-cifs'));
    expect([facts.family?.value, facts.firstNegotiate?.value, facts.mechanisms?.value, facts.testsSigningCapability?.value]).to.deep.equal([
      'linux-cifs',
      'smb2-only',
      'ntlm-then-kerberos',
      true,
    ]);
  });

  it('every profile has the family that its row names', () => {
    for (const peer of serverPeers) expect(serverFactsOfPeer(peer).family?.value, peer.id).to.equal(peer.family);
    for (const peer of clientPeers) expect(clientFactsOfPeer(peer).family?.value, peer.id).to.equal(peer.family);
    expect(server('member-without-ntlm-validation').family).to.equal('other');
    expect(server('smblibrary-server').family).to.equal('smblibrary');
  });

  it('every property of a profile is read', () => {
    const read = new Set<string>();
    for (const peer of serverPeers) {
      serverFactsOfPeer(watched<ServerPeer>(peer, read));
      shareFactsOfPeer(watched<ServerPeer>(peer, read));
    }
    for (const peer of clientPeers) clientFactsOfPeer(watched<ClientPeer>(peer, read));
    const stated = [...serverPeers, ...clientPeers].flatMap((peer) => propertiesOf(peer, peer.side));
    expect([...new Set(stated)].filter((path) => !read.has(path))).to.deep.equal([]);
  });

  it('the origin names the profile and its sources', () => {
    expect(clientFactsOfPeer(client('smblibrary')).mechanisms?.origin).to.deep.include({
      kind: 'catalogue',
      row: client('smblibrary').title,
    });
  });

  it('connection rules §2.2: libdsm against current Samba fails at negotiate, against old Samba it works', () => {
    expect(outcome('libdsm', 'samba-4.15')).to.equal('smb1-not-available');
    expect(outcome('libdsm', 'samba-3.5')).to.equal('connected');
  });

  it('connection rules §10.2: current smbclient and current Samba connect', () => {
    expect(outcome('libsmbclient-4.15', 'samba-4.15')).to.equal('connected');
  });

  it('every profile with every other gives an outcome', () => {
    for (const from of clientPeers) for (const to of serverPeers) expect(outcome(from.id, to.id)).to.be.a('string');
  });
});
