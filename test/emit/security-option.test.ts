import { expect } from 'chai';
import type { SettingData } from '../../src/catalogue/settings/definition.js';
import type { SettingId } from '../../src/catalogue/settings/index.js';
import { registryRule } from '../../src/emit/carriers/registry-rule.js';
import { securityOption } from '../../src/emit/carriers/security-option.js';
import { compileOf } from './compile-of.js';
import { ask, type Answer } from './consign.js';
import { policyOf, type WantedData } from './policy-of.js';

const enterprise = ['windows-11-24h2/enterprise'];
const lanManServer = 'MACHINE\\System\\CurrentControlSet\\Services\\LanManServer\\Parameters';
const said = (answer: Answer<unknown>): unknown => (answer.kind === 'refused' ? answer.reason : answer.piece);
const filesOf = (wanted: WantedData, target: 'lgpo-text' | 'policy-rules'): readonly string[] =>
  compileOf(policyOf(enterprise, wanted), { targets: [target] }).files.map(({ path }) => path);

const rows: readonly (readonly [what: string, setting: SettingId, data: SettingData, said: unknown])[] = [
  ['a number', 'requireSigningServer', 1, [{ name: `${lanManServer}\\RequireSecuritySignature`, data: { type: 4, value: 1 } }]],
  [
    'a list',
    'nullSessionPipes',
    ['netlogon', 'samr'],
    [{ name: `${lanManServer}\\NullSessionPipes`, data: { type: 7, texts: ['netlogon', 'samr'] } }],
  ],
  ['a list of none', 'nullSessionPipes', [], [{ name: `${lanManServer}\\NullSessionPipes`, data: { type: 7, texts: [] } }]],
  ['no list of one empty text', 'nullSessionPipes', [''], 'A security template cannot hold this value.'],
  ['no quotation mark', 'nullSessionShares', ['a"b'], 'A security template cannot hold this value.'],
  [
    'no default that is none',
    'requireSigningServer',
    'default',
    'A security template deletes no value: it cannot ask for a default that is none.',
  ],
  ['no setting without a security option', 'encryptDataServer', 1, 'No security option is defined for it.'],
];

describe('emit/security-option', () => {
  for (const [what, setting, data, expected] of rows) {
    it(`says ${what}`, () => void expect(said(ask(securityOption, setting, data))).to.deep.equal(expected));
  }

  it('does not reach Windows Home', () => {
    const { coverage } = compileOf(policyOf(['windows-11-24h2/home'], { requireSigningClient: 1 }));
    expect(coverage[0]?.targets['lgpo-text']?.reason).to.contain('Windows Home processes no Group Policy.');
  });
});

describe('emit/lgpo-text', () => {
  it('makes the files that have something to say', () => {
    expect(filesOf({ allowInsecureGuestAuth: 0 }, 'lgpo-text')).to.deep.equal([
      'lgpo-text/computer.txt',
      'lgpo-text/computer-remove.txt',
      'manifest.json',
    ]);
    expect(filesOf({ requireSigningClient: 1 }, 'lgpo-text')).to.deep.equal(['lgpo-text/GptTmpl.inf', 'manifest.json']);
  });
});

describe('emit/lgpo-text removal', () => {
  const removalOf = (wanted: WantedData): string => {
    const { files } = compileOf(policyOf(enterprise, wanted), { targets: ['lgpo-text'] });
    return new TextDecoder().decode(files.find(({ path }) => path.endsWith('computer-remove.txt'))?.bytes);
  };

  it('deletes each value that the policy sets, and the rows of a table by name', () => {
    const rows = [{ path: '\\\\*\\SYSVOL', integrity: 1 }];
    expect(removalOf({ blockNtlmClient: 1, hardenedUncPaths: rows }).split(/\r\n/)).to.deep.equal([
      '; deletes the policy values of smbward policy test',
      '',
      'Computer',
      'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
      'BlockNTLM',
      'DELETE',
      '',
      'Computer',
      'Software\\Policies\\Microsoft\\Windows\\NetworkProvider\\HardenedPaths',
      '\\\\*\\SYSVOL',
      'DELETE',
      '',
      '',
    ]);
  });

  it('says of a security option nothing, as it says nothing of it when it applies', () => {
    expect(removalOf({ requireSigningClient: 1 })).to.equal('');
  });
});

describe('emit/policy-rules', () => {
  it('is named after the policy, and is made where there is something to say', () => {
    expect(filesOf({ requireSigningClient: 1 }, 'policy-rules')).to.deep.equal(['policy-rules/test.PolicyRules', 'manifest.json']);
  });

  it('leaves lists to other targets, and takes their default', () => {
    expect(said(ask(registryRule, 'cipherSuiteOrderClient', ['AES_256_GCM']))).to.equal(
      'No source says how PolicyRules hold a list of strings (REG_MULTI_SZ).',
    );
    expect(said(ask(registryRule, 'cipherSuiteOrderClient', 'default'))).to.deep.equal([
      {
        kind: 'registry',
        configuration: 'Computer',
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
        valueName: '**del.CipherSuiteOrder',
        type: 'REG_SZ',
        data: ' ',
      },
    ]);
  });
});
