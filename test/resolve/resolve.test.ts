import { expect } from 'chai';
import type { SettingData } from '../../src/catalogue/settings/definition.js';
import { type SettingId, settings } from '../../src/catalogue/settings/index.js';
import type { WindowsTarget } from '../../src/catalogue/windows/definition.js';
import { findWindows } from '../../src/catalogue/windows/name.js';
import type { Assignment, Policy } from '../../src/policy/policy.js';
import type { EffectiveConfiguration, EffectiveSetting } from '../../src/resolve/effective.js';
import { resolveEffective } from '../../src/resolve/resolve.js';
import { knowWindows } from '../../src/resolve/untouched.js';
import type { Span } from '../../src/text/span.js';

const start = { offset: 0, line: 1, column: 1, columnUtf16: 1 };
const span: Span = { file: 'policy.json', start, end: start };

function policy(wanted: Partial<Record<SettingId, SettingData | { default: true }>>): Policy {
  const assignments = Object.entries(wanted).map(([id, data]): [SettingId, Assignment] => {
    const isDefault = typeof data === 'object' && 'default' in data;
    const setting = id as SettingId;
    return [
      setting,
      {
        setting,
        wanted: isDefault ? { kind: 'default' } : { kind: 'value', data: data, entries: [] },
        span,
        keySpan: span,
        pointer: `/${id}`,
        overrides: [],
      },
    ];
  });
  return {
    file: 'policy.json',
    name: 'test',
    title: '',
    description: '',
    appliesTo: [],
    assignments: new Map(assignments),
    waivers: [],
    files: ['policy.json'],
  };
}

function windowsOf(text: string): WindowsTarget {
  const found = findWindows(text);
  if ('problem' in found) throw new Error(`${text}: ${found.problem.kind}`);
  return found.windows;
}

/** One for all tests: no answer may hang on what was asked before. */
const known = knowWindows();

function resolve(text: string, given: Policy | null = null): EffectiveConfiguration {
  return resolveEffective(given, windowsOf(text), known);
}

function setting(id: SettingId, text: string, given: Policy | null = null): EffectiveSetting {
  const found = resolve(text, given).settings.get(id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe('the effective configuration', () => {
  it('holds every setting of the catalogue, in its order', () => {
    const ids = settings.map((row) => row.id);
    expect([...resolve('windows-11-24h2/pro').settings.keys()]).to.deep.equal(ids);
    expect([...resolve('windows-11-24h2/pro', policy({ requireSigningClient: 0 })).settings.keys()]).to.deep.equal(ids);
  });

  it('is the same for the same policy and Windows', () => {
    const given = policy({ requireSigningClient: 0, smb1OptionalFeature: ['client'] });
    expect(resolve('windows-11-24h2/pro', given)).to.deep.equal(resolve('windows-11-24h2/pro', given));
  });

  it('is the same whatever was asked before', () => {
    const given = policy({ requireSigningClient: 0, smb1OptionalFeature: ['client'] });
    for (const text of ['windows-11-23h2/pro', 'windows-11-23h2/home', 'windows-11-23h2', 'windows-server-2025/datacenter+dc']) {
      resolve(text, policy({ smb1OptionalFeature: ['server'], smb1Server: 1 }));
      expect(resolve(text, given), text).to.deep.equal(resolveEffective(given, windowsOf(text)));
      expect(resolve(text), text).to.deep.equal(resolveEffective(null, windowsOf(text)));
    }
  });

  it('is worked out once for a Windows without policy', () => {
    expect(resolve('windows-11-24h2/pro')).to.equal(resolve('windows-11-24h2/pro'));
  });

  it('does not remember a policy in the answer without one', () => {
    resolve('windows-11-23h2/pro', policy({ requireSigningClient: 1, smb1OptionalFeature: ['client', 'server'] }));
    expect(setting('requireSigningClient', 'windows-11-23h2/pro').value).to.equal(0);
    expect(setting('smb1Server', 'windows-11-23h2/pro').origin.kind).to.equal('component-missing');
  });
});

describe('the campaign in defaults', () => {
  const rows: readonly (readonly [SettingId, string, SettingData | undefined, string, string])[] = [
    ['allowInsecureGuestAuth', 'windows-11-22h2/pro', 1, 'licence', 'documented'],
    ['allowInsecureGuestAuth', 'windows-11-23h2/pro', 1, 'licence', 'inferred'],
    ['allowInsecureGuestAuth', 'windows-11-22h2/enterprise', 0, 'licence', 'documented'],
    ['allowInsecureGuestAuth', 'windows-11@25275/pro', undefined, 'disputed', 'unconfirmed'],
    ['allowInsecureGuestAuth', 'windows-11@25276/pro', 0, 'licence', 'documented'],
    ['allowInsecureGuestAuth', 'windows-11-24h2/pro', 0, 'licence', 'documented'],
    ['allowInsecureGuestAuth', 'windows-11-24h2/home', undefined, 'disputed', 'unconfirmed'],
    ['allowInsecureGuestAuth', 'windows-11-26h1/pro', 0, 'licence', 'inferred'],
    ['allowInsecureGuestAuth', 'windows-10-1709/enterprise', 0, 'setup', 'documented'],
    ['requireSigningClient', 'windows-11-23h2/pro', 0, 'setup', 'documented'],
    ['requireSigningClient', 'windows-11-24h2/pro', 1, 'licence', 'documented'],
    ['requireSigningClient', 'windows-server-2025/standard', 1, 'licence', 'documented'],
    ['requireSigningServer', 'windows-server-2025/standard', 0, 'licence', 'documented'],
    ['requireSigningServer', 'windows-server-2025/standard+dc', 1, 'setup', 'documented'],
    ['authRateLimiterDelayMs', 'windows-11-24h2/home', 2000, 'licence', 'documented'],
    ['enableMailslotsClient', 'windows-11-24h2/pro', 0, 'built-in', 'documented'],
    ['enableMailslotsClient', 'windows-server-23h2/datacenter', undefined, 'unknown', 'unconfirmed'],
    ['blockNtlmClient', 'windows-11-23h2/pro', 0, 'not-available', 'documented'],
    ['smb1OptionalFeature', 'windows-10-1709/home', ['client'], 'setup', 'documented'],
  ];
  for (const [id, text, value, origin, certainty] of rows) {
    it(`${id} on ${text}: ${JSON.stringify(value)}, ${origin}, ${certainty}`, () => {
      const found = setting(id, text);
      expect({ value: found.value, origin: found.origin.kind, certainty: found.certainty }).to.deep.equal({ value, origin, certainty });
    });
  }
});

describe('the origin of a value without policy', () => {
  it('of a dispute has both statements with their documents, the preferred one first', () => {
    const { origin } = setting('allowInsecureGuestAuth', 'windows-11-24h2/home');
    expect(origin.kind === 'disputed' && origin.statements.map(({ value }) => value)).to.deep.equal([1, 0]);
    expect(origin.kind === 'disputed' && origin.statements.every(({ by, comment }) => by.length > 0 && comment !== '')).to.equal(true);
  });

  it('of a setting that came later names the first builds', () => {
    const { origin } = setting('requireEncryptionClient', 'windows-11-23h2/pro');
    expect(origin.kind === 'not-available' && origin.firstBuilds.map(({ branch, build }) => `${branch} ${build}`)).to.include(
      'client 26100',
    );
  });

  it('of a setting that came later and has no row is no value at all', () => {
    expect(setting('alternativePortMappingsClient', 'windows-11-23h2/pro')).to.deep.include({ value: undefined, candidates: [] });
  });

  it('of an SMB1 switch is the missing component', () => {
    const found = setting('smb1Server', 'windows-11-24h2/pro');
    expect(found.origin).to.include({ kind: 'component-missing', component: 'SMB 1.0 server' });
  });

  it('of the QUIC server on Server 2022 Standard is the missing component', () => {
    expect(setting('enableSmbQuicServer', 'windows-server-2022/standard').origin.kind).to.equal('component-missing');
    expect(setting('quicServerCertificateMapping', 'windows-server-2022/standard').origin.kind).to.equal('component-missing');
    expect(setting('enableSmbQuicServer', 'windows-server-2022/datacenter-azure-edition').value).to.equal(1);
  });

  it('of the QUIC server on a client is that no client has it', () => {
    expect(setting('quicServerCertificateMapping', 'windows-11-24h2/pro').origin.kind).to.equal('not-available');
  });

  it('of what counts on domain controllers only is not available elsewhere', () => {
    expect(setting('restrictNtlmInDomain', 'windows-server-2025/standard').origin.kind).to.equal('not-available');
    expect(setting('restrictNtlmInDomain', 'windows-server-2025/standard+dc').origin.kind).to.equal('built-in');
  });

  it('that no source tells is unknown', () => {
    expect(setting('nullSessionPipes', 'windows-11-24h2/pro')).to.deep.include({
      value: undefined,
      candidates: [],
      certainty: 'unconfirmed',
    });
    expect(setting('nullSessionPipes', 'windows-11-24h2/pro').origin.kind).to.equal('unknown');
  });

  it('that depends on the edition says how', () => {
    const { origin } = setting('allowInsecureGuestAuth', 'windows-server-2022');
    expect(origin.kind).to.equal('licence');
    const client = setting('allowInsecureGuestAuth', 'windows-10-22h2').origin;
    expect(client.kind === 'unknown' && client.reason).to.contain('Home and Pro allowed');
  });
});

describe('what is assumed', () => {
  it('is a clean installation for the SMB1 component', () => {
    expect(setting('smb1OptionalFeature', 'windows-11-24h2/pro').assumptions.join()).to.contain('clean installation');
    expect(setting('smb1OptionalFeature', 'windows-11-24h2/pro+upgraded')).to.deep.include({
      value: undefined,
      candidates: [[], ['client'], ['client', 'server']],
    });
  });

  it('is the latest revision, where it matters', () => {
    expect(setting('allowInsecureGuestAuth', 'windows-10-2004/enterprise').assumptions.join()).to.contain('latest revision');
    expect(setting('allowInsecureGuestAuth', 'windows-10@19041.985/enterprise').assumptions).to.deep.equal([]);
    expect(setting('requireSigningClient', 'windows-10-2004/enterprise').assumptions).to.deep.equal([]);
  });

  it('is that nothing changed after the newest known build, and the answer is at most inferred', () => {
    const found = setting('rejectUnencryptedAccess', 'windows-11@29000/pro');
    expect(found).to.include({ value: 1, certainty: 'inferred' });
    expect(found.assumptions.join()).to.contain('version 26H2');
    expect(resolve('windows-11@29000/pro').notes.join()).to.contain('newer than the newest known');
  });

  it('is said of an Insider build', () => {
    expect(resolve('windows-11@25276/pro').notes.join()).to.contain('Insider');
  });

  it('says that a revision is newer than the newest known', () => {
    const [note, ...others] = resolve('windows-11@26100.99999/pro').notes;
    expect(note).to.match(/^26100\.99999 is newer than the newest known revision, 26100\.\d+;/);
    expect(others).to.deep.equal([]);
    expect(resolve('windows-11@26100.1742/pro').notes).to.deep.equal([]);
  });

  it('is the newest known revision of a release', () => {
    expect(resolve('windows-server-2025/standard').notes.join()).to.contain('26100.33650');
    expect(resolve('windows-server@26100.1/standard').notes).to.deep.equal([]);
  });

  it('is a new machine where Windows removes SMB1 by itself later', () => {
    expect(setting('smb1OptionalFeature', 'windows-10-22h2/home').decays?.to).to.deep.equal([]);
  });

  it('is little: an SMB1 switch whose component may be there says so', () => {
    const found = setting('smb1Server', 'windows-11-24h2/pro+upgraded');
    expect(found.origin.kind).to.equal('built-in');
    expect(found.assumptions.join()).to.contain('SMB 1.0 server');
  });
});

describe('a policy', () => {
  it('decides a value, with its place', () => {
    const given = policy({ allowInsecureGuestAuth: 1 });
    const found = setting('allowInsecureGuestAuth', 'windows-11-24h2/pro', given);
    expect(found).to.deep.include({ value: 1, candidates: [1], certainty: 'documented' });
    expect(found.origin).to.deep.equal({ kind: 'policy', assignment: given.assignments.get('allowInsecureGuestAuth') });
  });

  it('decides what documents dispute', () => {
    expect(setting('allowInsecureGuestAuth', 'windows-11-24h2/home', policy({ allowInsecureGuestAuth: 0 })).value).to.equal(0);
  });

  it('that says default leaves the value to Windows', () => {
    const given = policy({ requireSigningClient: { default: true } });
    expect(setting('requireSigningClient', 'windows-11-24h2/pro', given)).to.deep.equal(
      setting('requireSigningClient', 'windows-11-24h2/pro'),
    );
    expect(resolve('windows-11-24h2/pro', given).ignored).to.deep.equal([]);
  });

  it('is ignored by a Windows that does not know the setting', () => {
    const given = policy({ requireEncryptionClient: 1 });
    const effective = resolve('windows-11-23h2/pro', given);
    expect(effective.ignored.map(({ why, firstBuilds }) => [why, firstBuilds.length > 0])).to.deep.equal([['not-available', true]]);
    expect(effective.settings.get('requireEncryptionClient')?.value).to.equal(0);
  });

  it('is read from the first Insider build on', () => {
    const given = policy({ blockNtlmClient: 1 });
    expect(resolve('windows-11@25950/pro', given).ignored).to.have.length(1);
    expect(resolve('windows-11@25951/pro', given).ignored).to.deep.equal([]);
  });

  it('is ignored where the component is missing', () => {
    const effective = resolve('windows-server-2022/standard', policy({ enableSmbQuicServer: 1 }));
    expect(effective.ignored.map(({ why }) => why)).to.deep.equal(['component-missing']);
  });

  it('is ignored outside its role', () => {
    const given = policy({ restrictNtlmInDomain: 7 });
    expect(resolve('windows-server-2025/standard', given).ignored.map(({ why }) => why)).to.deep.equal(['role']);
    expect(resolve('windows-server-2025/standard+dc', given).ignored).to.deep.equal([]);
  });

  it('that installs SMB1 brings its switches to life', () => {
    const given = policy({ smb1OptionalFeature: ['client', 'server'], smb1Server: 0 });
    expect(setting('smb1Server', 'windows-11-24h2/pro', given)).to.deep.include({ value: 0 });
    expect(setting('smb1ClientDriver', 'windows-11-24h2/pro', given).origin.kind).to.equal('setup');
  });

  it('that removes SMB1 takes its switches away', () => {
    const given = policy({ smb1OptionalFeature: [] });
    expect(setting('smb1Server', 'windows-7/pro', given).origin.kind).to.equal('component-missing');
  });

  it('leaves the value of editions possible that cannot be configured', () => {
    const found = setting('enableSmbQuicServer', 'windows-server-2022', policy({ enableSmbQuicServer: 1 }));
    expect(found).to.deep.include({ value: undefined, candidates: [1, 0] });
    expect(found.assumptions.join()).to.contain('Standard and Datacenter');
  });
});
