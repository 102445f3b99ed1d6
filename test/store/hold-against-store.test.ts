import { expect } from 'chai';
import type { SettingData } from '../../src/catalogue/settings/definition.js';
import type { SettingId } from '../../src/catalogue/settings/index.js';
import { holdAgainstStore } from '../../src/store/hold-against-store.js';
import type { Template } from '../../src/store/template.js';
import { policyOf } from '../emit/policy-of.js';
import { policyText, states, templateOf } from './templates.js';

/** What a store says of one setting: the verdict, what is lacking, and the policy that is or comes nearest. */
function verdictOn(setting: SettingId, data: SettingData, ...store: readonly Template[]): readonly unknown[] {
  const [held] = holdAgainstStore(policyOf(['windows-11-24h2/enterprise'], { [setting]: data }), store);
  const verdict = held?.verdict;
  if (verdict?.kind === 'held') return ['held', verdict.template.name, verdict.policy.name];
  if (verdict?.kind !== 'lacking') return [verdict?.kind];
  return ['lacking', verdict.lacks, verdict.in?.policy.name ?? null, verdict.names.map(({ file, policy }) => `${file} ${policy}`)];
}

const encryption = policyText('Ours', 'LanmanWorkstation', 'valueName="RequireEncryption"', states(1, 0));
const limit = (element: string): string => policyText('Delay', 'LanmanServer', '', `<elements>${element}</elements>`);
const lines = (attributes: string): Template =>
  templateOf(
    'any.admx',
    policyText('Suites', 'LanmanServer', '', `<elements><multiText id="E" valueName="CipherSuiteOrder" ${attributes}/></elements>`),
  );

describe('store, held against a policy', () => {
  it('holds a setting where any policy of it writes its place and its value, in either state', () => {
    const store = templateOf('smbward.admx', encryption);
    expect(verdictOn('requireEncryptionClient', 1, store)).to.deep.equal(['held', 'smbward.admx', 'Ours']);
    expect(verdictOn('requireEncryptionClient', 0, store)).to.deep.equal(['held', 'smbward.admx', 'Ours']);
  });

  it('lacks a template that is not there, and a policy of an older set', () => {
    const wanted = ['LanmanWorkstation.admx Pol_RequireEncryption'];
    expect(verdictOn('requireEncryptionClient', 1, templateOf('NetworkProvider.admx', ''))).to.deep.equal([
      'lacking',
      'file',
      null,
      wanted,
    ]);
    expect(verdictOn('requireEncryptionClient', 1, templateOf('lanmanworkstation.ADMX', ''))).to.deep.equal([
      'lacking',
      'policy',
      null,
      wanted,
    ]);
  });

  it('lacks a value that the policy cannot write', () => {
    const wanted = ['LanmanServer.admx Pol_AuthRateLimiterDelayInMs'];
    const [small, asText] = ['maxValue="1000"', 'storeAsText="true"'].map((attribute) =>
      templateOf('LanmanServer.admx', limit(`<decimal id="E" valueName="InvalidAuthenticationDelayTimeInMs" ${attribute} />`)),
    );
    expect(verdictOn('authRateLimiterDelayMs', 900, small!)).to.deep.equal(['held', 'LanmanServer.admx', 'Delay']);
    expect(verdictOn('authRateLimiterDelayMs', 2000, small!)).to.deep.equal(['lacking', 'value', 'Delay', wanted]);
    expect(verdictOn('authRateLimiterDelayMs', 900, asText!)).to.deep.equal(['lacking', 'value', 'Delay', wanted]);
  });

  it('counts the lines that a policy takes, and their letters', () => {
    const wanted = ['LanmanServer.admx Pol_CipherSuiteOrder'];
    const suites = ['AES_256_GCM', 'AES_128_GCM'];
    expect(verdictOn('cipherSuiteOrderServer', suites, lines(''))).to.deep.equal(['held', 'any.admx', 'Suites']);
    expect(verdictOn('cipherSuiteOrderServer', suites, lines('maxStrings="1"'))).to.deep.equal(['lacking', 'value', 'Suites', wanted]);
    expect(verdictOn('cipherSuiteOrderServer', suites, lines('maxLength="5"'))).to.deep.equal(['lacking', 'value', 'Suites', wanted]);
  });

  it('holds a table where its rows can be named', () => {
    const rows = [{ path: '\\\\*\\SYSVOL', mutualAuthentication: 1, integrity: 1 }];
    const list = (attributes: string): Template =>
      templateOf(
        'any.admx',
        policyText('Paths', 'NetworkProvider\\HardenedPaths', '', `<elements><list id="E" ${attributes}/></elements>`),
      );
    expect(verdictOn('hardenedUncPaths', rows, list('explicitValue="true" '))).to.deep.equal(['held', 'any.admx', 'Paths']);
    expect(verdictOn('hardenedUncPaths', rows, list(''))).to.deep.equal([
      'lacking',
      'value',
      'Paths',
      ['NetworkProvider.admx Pol_HardenedPaths'],
    ]);
  });

  it('lacks the words of a template without any language file', () => {
    const bare = templateOf('smbward.admx', encryption, null);
    expect(verdictOn('requireEncryptionClient', 1, bare).slice(0, 3)).to.deep.equal(['lacking', 'words', 'Ours']);
    expect(verdictOn('requireEncryptionClient', 1, bare, templateOf('other.admx', encryption))).to.deep.equal([
      'held',
      'other.admx',
      'Ours',
    ]);
  });

  it('lacks nothing for a default, and nothing where no template of Windows has the setting', () => {
    expect(verdictOn('requireEncryptionClient', 'default')).to.deep.equal(['not-needed']);
    expect(verdictOn('requireSigningServer', 1)).to.deep.equal(['no-template']);
  });
});
