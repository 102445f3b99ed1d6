import { expect } from 'chai';
import type { Assignment, Policy } from '../../src/policy/policy.js';
import { loadPolicy } from '../../src/policy/load.js';
import { memoryHost } from '../memory-host.js';

const head = '"language": 1, "name": "case", "appliesTo": ["windows-11-24h2/pro"]';

function policyOf(members: string): Policy {
  const { policy, diagnostics } = loadPolicy('policy.json', memoryHost({ 'policy.json': `{ ${head}, ${members} }` }));
  expect(diagnostics.map(({ message }) => message)).to.deep.equal([]);
  return policy!;
}

function codesOf(members: string): readonly string[] {
  return loadPolicy('policy.json', memoryHost({ 'policy.json': `{ ${head}, ${members} }` })).diagnostics.map(({ code }) => code);
}

function only(policy: Policy): Assignment {
  const [assignment] = policy.assignments.values();
  return assignment!;
}

describe('binding', () => {
  it('turns the author’s word into what Windows stores', () => {
    const { wanted, pointer } = only(policyOf('"client": { "dialects": { "minimum": "3.1.1" } }'));
    expect(wanted).to.deep.include({ kind: 'value', data: 785 });
    expect(pointer).to.equal('/client/dialects/minimum');
  });

  it('turns the words of flags into the one number that Windows stores, in whatever order they stand', () => {
    const wanted = (members: string) => only(policyOf(`"machine": { "ntlm": { "minimumClientSecurity": ${members} } }`)).wanted;
    expect([
      wanted('["ntlmv2-session-security", "128-bit-encryption"]'),
      wanted('{ "value": ["128-bit-encryption", "ntlmv2-session-security"], "reason": "relays" }'),
      wanted('[]'),
    ]).to.deep.equal([
      { kind: 'value', data: 0x2008_0000, entries: [] },
      { kind: 'value', data: 0x2008_0000, entries: [] },
      { kind: 'value', data: 0, entries: [] },
    ]);
    expect(codesOf('"machine": { "ntlm": { "minimumClientSecurity": ["128-bit-encryption", "128-bit-encryption"] } }')).to.deep.equal([
      'entry-is-duplicate',
    ]);
  });

  it('takes a text as it is, and the words of every value for what they are', () => {
    const wanted = (text: string) => only(policyOf(`"machine": { "accounts": { "remoteCallers": ${text} } }`)).wanted;
    expect([wanted('"O:BAG:BAD:(A;;RC;;;BA)"'), wanted('""'), wanted('"default"')]).to.deep.equal([
      { kind: 'value', data: 'O:BAG:BAD:(A;;RC;;;BA)', entries: [] },
      { kind: 'value', data: '', entries: [] },
      { kind: 'default' },
    ]);
  });

  it('puts the span on the value, also in the long form, and the key span on the key', () => {
    const text = `{ ${head}, "client": { "signing": { "reason": "relays", "value": "required" } } }`;
    const { policy } = loadPolicy('policy.json', memoryHost({ 'policy.json': text }));
    const { span, keySpan } = only(policy!);
    expect(text.slice(span.start.offset, span.end.offset)).to.equal('"required"');
    expect(text.slice(keySpan.start.offset, keySpan.end.offset)).to.equal('"signing"');
  });

  it('keeps reason, owner and last day of a value', () => {
    const { justification } = only(
      policyOf('"client": { "signing": { "value": "required", "reason": "r", "owner": "o", "until": "2028-02-29" } }'),
    );
    expect(justification).to.include({ reason: 'r', owner: 'o', until: '2028-02-29', pointer: '/client/signing/until' });
  });

  it('keeps them for each entry of a list', () => {
    const { wanted } = only(policyOf('"client": { "ntlm": { "exceptions": ["nas01", { "server": "nas02", "reason": "old" }] } }'));
    const entries = wanted.kind === 'value' ? wanted.entries : [];
    expect(entries.map(({ data, pointer, justification }) => [data, pointer, justification?.reason])).to.deep.equal([
      ['nas01', '/client/ntlm/exceptions/0', undefined],
      ['nas02', '/client/ntlm/exceptions/1', 'old'],
    ]);
  });

  it('turns a row’s true and false into 1 and 0, in the order of the columns', () => {
    const { wanted } = only(
      policyOf('"client": { "hardenedUncPaths": [{ "integrity": true, "path": "\\\\\\\\*\\\\SYSVOL", "privacy": false }] }'),
    );
    expect(wanted.kind === 'value' && JSON.stringify(wanted.data)).to.equal('[{"path":"\\\\\\\\*\\\\SYSVOL","integrity":1,"privacy":0}]');
  });

  it('takes the only rows of a list that others add to, with the reason next to them', () => {
    const row = '{ "path": "\\\\\\\\*\\\\SYSVOL", "integrity": true }';
    const assignment = only(policyOf(`"client": { "hardenedUncPaths": { "only": [${row}], "reason": "old rows", "owner": "us" } }`));
    const { wanted, pointer, justification } = assignment;
    expect(wanted.kind === 'value' && [wanted.data, wanted.only, wanted.entries.map((entry) => entry.pointer)]).to.deep.equal([
      [{ path: '\\\\*\\SYSVOL', integrity: 1 }],
      true,
      ['/client/hardenedUncPaths/only/0'],
    ]);
    expect([pointer, justification?.reason, justification?.owner]).to.deep.equal(['/client/hardenedUncPaths', 'old rows', 'us']);
    expect(codesOf(`"client": { "hardenedUncPaths": { "only": [] } }`)).to.deep.equal(['list-is-empty']);
    expect(codesOf(`"client": { "hardenedUncPaths": { "only": [${row}], "add": [${row}] } }`)).to.deep.equal(['key-is-unknown']);
    expect(codesOf('"client": { "ntlm": { "exceptions": { "only": ["nas01"] } } }')).to.deep.equal(['key-is-unknown']);
  });

  it('takes two rows with one key for two where Windows stores them apart, and for one where it does not', () => {
    const ports = '{ "server": "nas01", "transport": "tcp", "port": 8445 }, { "server": "nas01", "transport": "quic", "port": 8443 }';
    expect(codesOf(`"client": { "alternativePorts": { "mappings": [${ports}] } }`)).to.deep.equal([]);
    const paths = '{ "path": "\\\\\\\\*\\\\SYSVOL", "integrity": true }, { "path": "\\\\\\\\*\\\\sysvol", "privacy": true }';
    expect(codesOf(`"client": { "hardenedUncPaths": [${paths}] }`)).to.deep.equal(['entry-is-duplicate']);
  });

  it('takes "default" on a group for every setting of it that an artefact may carry', () => {
    const { assignments } = policyOf('"client": { "dialects": "default" }');
    expect([...assignments.values()].map(({ setting, wanted, pointer }) => [setting, wanted.kind, pointer])).to.deep.equal([
      ['minDialectClient', 'default', '/client/dialects'],
      ['maxDialectClient', 'default', '/client/dialects'],
    ]);
  });

  it('takes the name for the title when there is none', () => {
    expect(policyOf('"client": {}').title).to.equal('case');
    expect(policyOf('"title": "A case"').title).to.equal('A case');
  });

  it('reports mistakes of structure and of intent in one run', () => {
    const codes = codesOf(
      '"client": { "signing": { "value": "require", "until": "2027-02-30" } }, "machine": { "smb1": { "component": "default" } }',
    );
    expect(codes).to.deep.equal(['word-is-unknown', 'default-cannot-be-restored']);
  });

  it('gives no policy when there is an error, and one when there are only warnings', () => {
    const load = (windows: string): Policy | null =>
      loadPolicy('policy.json', memoryHost({ 'policy.json': `{ "language": 1, "name": "case", "appliesTo": [${windows}] }` })).policy;
    expect(load('"windows-11-24h2/pro", "windows-11-24h2/prro"')).to.equal(null);
    expect(load('"windows-11-24h2/pro", "windows-11-24h2/PRO"')!.appliesTo).to.have.lengthOf(1);
  });

  it('does not change the bytes that it is given', () => {
    const bytes = new TextEncoder().encode(`\ufeff{ ${head}, "client": { "signing": "required" } }`);
    const before = bytes.slice();
    loadPolicy('policy.json', memoryHost({ 'policy.json': bytes }));
    expect(bytes).to.deep.equal(before);
  });
});

describe('a policy that cannot be read', () => {
  it('is one diagnostic without a place in it', () => {
    const { policy, diagnostics } = loadPolicy('policy.json', memoryHost({}));
    expect(policy).to.equal(null);
    expect(diagnostics.map(({ code, span }) => [code, span])).to.deep.equal([['policy-is-missing', undefined]]);
  });

  it('says why, in the words of the host', () => {
    const host = { ...memoryHost({}), read: () => ({ kind: 'unreadable', detail: 'permission denied' }) as const };
    expect(loadPolicy('policy.json', host).diagnostics[0]!.message).to.equal('"policy.json" cannot be read: permission denied');
  });
});
