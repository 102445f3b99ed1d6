import { expect } from 'chai';
import { getSetting } from '../../src/catalogue/settings/index.js';
import type { Intune, SettingDefinition } from '../../src/catalogue/settings/definition.js';
import type { Carried } from '../../src/emit/carrier.js';
import { intuneInstance } from '../../src/emit/carriers/derived-instance.js';
import { settingsCatalogInstance } from '../../src/emit/carriers/settings-catalog-instance.js';
import { choice, groupCollection, simple, simpleCollection } from '../../src/formats/settings-catalog/model.js';
import { parseSettingsCatalog } from '../../src/formats/settings-catalog/parse.js';
import { withoutPlaces } from '../formats/places.js';
import { codesOfCarriage, compileOf } from './compile-of.js';
import { ask, consign } from './consign.js';
import { policyOf, policyOfWanted, type WantedData } from './policy-of.js';

const prefix = 'device_vendor_msft_policy_config_';
const compile = (windows: readonly string[], wanted: WantedData) => compileOf(policyOf(windows, wanted));
const settingsIn = (windows: readonly string[], wanted: WantedData) => {
  const file = compile(windows, wanted).files.find(({ path }) => path === 'intune-settings-catalog/settings-catalog.json');
  return file === undefined ? undefined : withoutPlaces(parseSettingsCatalog(file.path, file.bytes).model?.settings);
};
const codes = (windows: readonly string[], wanted: WantedData): readonly string[] => codesOfCarriage(compile(windows, wanted));
const enterprise = ['windows-11-24h2/enterprise'];

describe('emit/intune-settings-catalog', () => {
  it('says a choice by the id of its option', () => {
    expect(settingsIn(enterprise, { minDialectClient: 768 })).to.deep.equal([
      choice(`${prefix}lanmanworkstation_minsmb2dialect`, `${prefix}lanmanworkstation_minsmb2dialect_768`),
    ]);
  });

  it('says a number as a number', () => {
    expect(settingsIn(enterprise, { authRateLimiterDelayMs: 2000 })).to.deep.equal([
      simple(`${prefix}lanmanserver_authratelimiterdelayinms`, 2000),
    ]);
  });

  it('says flags by the option of their number, and a text as a text', () => {
    const options = `${prefix}localpoliciessecurityoptions_`;
    const demands = `${options}networksecurity_minimumsessionsecurityforntlmsspbasedclients`;
    const wanted = { ntlmMinClientSec: 0x2008_0000, restrictRemoteSam: 'O:BAG:BAD:(A;;RC;;;BA)' };
    expect(settingsIn(enterprise, wanted)).to.deep.equal([
      choice(demands, `${demands}_537395200`),
      simple(`${options}networkaccess_restrictclientsallowedtomakeremotecallstosam`, 'O:BAG:BAD:(A;;RC;;;BA)'),
    ]);
  });

  it('enables an inverted policy of a template where the number is 0', () => {
    const definition = `${prefix}mssecurityguide_applyuacrestrictionstolocalaccountsonnetworklogon`;
    expect(settingsIn(enterprise, { localAccountTokenFilterPolicy: 0 })).to.deep.equal([choice(definition, `${definition}_1`)]);
  });

  it('says a list as a collection of texts', () => {
    const definition = `${prefix}localpoliciessecurityoptions_networksecurity_restrictntlm_addremoteserverexceptionsforntlmauthentication`;
    expect(settingsIn(enterprise, { clientAllowedNtlmServers: ['nas01', 'nas02'] })).to.deep.equal([
      simpleCollection(definition, ['nas01', 'nas02']),
    ]);
  });

  it('enables an ADMX-backed policy and puts the value to its child', () => {
    const definition = `${prefix}mssecurityguide_configuresmbv1clientdriver`;
    const child = `${definition}_pol_secguide_smb1clientdriver`;
    expect(settingsIn(enterprise, { smb1ClientDriver: 4 })).to.deep.equal([
      choice(definition, `${definition}_1`, [choice(child, `${child}_4`)]),
    ]);
  });

  it('says hardened paths as rows of key and value, as real exports do', () => {
    const definition = `${prefix}connectivity_hardeneduncpaths`;
    const rows = [
      [
        simple(`${definition}_pol_hardenedpaths_key`, '\\\\*\\SYSVOL'),
        simple(`${definition}_pol_hardenedpaths_value`, 'RequireIntegrity=1'),
      ],
    ];
    expect(settingsIn(enterprise, { hardenedUncPaths: [{ path: '\\\\*\\SYSVOL', integrity: 1 }] })).to.deep.equal([
      choice(definition, `${definition}_1`, [groupCollection(`${definition}_pol_hardenedpaths`, rows)]),
    ]);
  });

  it('names ids that no export was seen to hold, also an option of a seen setting', () => {
    const { wanted, setting, lowered } = consign('requireEncryptionClient', 1);
    if (lowered.kind === 'impossible' || 'none' in setting.on.intune) throw new Error('requireEncryptionClient has no definition');
    const [seen] = setting.on.intune.names;
    const carriedUnder = (name: Intune) => {
      const intune = { ...setting.on.intune, names: [name] };
      return settingsCatalogInstance.carry(wanted, { ...setting, on: { ...setting.on, intune } }, lowered.state);
    };
    const unseen = { ...seen!, options: seen!.options.map((option) => ({ ...option, seen: option.data !== 1 })) };
    const item = `${prefix}lanmanworkstation_requireencryption_1`;
    expect(carriedUnder(seen!)).to.deep.include({ notes: [], remarks: [] });
    const { notes, remarks } = carriedUnder(unseen) as Carried<unknown>;
    expect(notes).to.deep.equal([`Derived by the naming rule, in no export that was read: ${item}.`]);
    expect(remarks?.map((remark) => remark({})).map(({ code, message }) => ({ code, message }))).to.deep.equal([
      { code: 'intune-id-is-derived', message: `client.encryption goes to Intune under an id never seen in an export: ${item}` },
    ]);
  });

  it('writes an empty list as the entry that exports show for it, and says that the first build is not known', () => {
    const definition = `${prefix}localpoliciessecurityoptions_networkaccess_sharesthatcanbeaccessedanonymously`;
    const note = 'No source names the first build that has its node: look whether the report of the profile shows it applied.';
    expect(settingsIn(enterprise, { nullSessionShares: [] })).to.deep.equal([simpleCollection(definition, ['<empty string>'])]);
    expect(settingsIn(enterprise, { nullSessionShares: ['public'] })).to.deep.equal([simpleCollection(definition, ['public'])]);
    const [row] = compile(enterprise, { nullSessionShares: [] }).coverage;
    expect(row?.targets['intune-settings-catalog']).to.deep.include({ carriage: 'carried', notes: [note], missed: [] });
  });

  it('cannot say the default, and says so', () => {
    expect(settingsIn(enterprise, { allowInsecureGuestAuth: 'default' })).to.equal(undefined);
    expect(codes(enterprise, { allowInsecureGuestAuth: 'default' })).to.deep.equal(['intune-cannot-say-default']);
    const [row] = compile(enterprise, { allowInsecureGuestAuth: 'default' }).coverage;
    expect(row?.targets['intune-settings-catalog']).to.include({ carriage: 'not-carried' });
    expect(row?.targets['intune-settings-catalog']?.instead).to.include.members(['reg', 'registry-pol']);
  });

  it('carries no list whose rows are to be the only ones, as it can only add', () => {
    const wanted = { kind: 'value', data: [{ path: '\\\\*\\SYSVOL', integrity: 1 }], only: true } as const;
    const { coverage } = compileOf(policyOfWanted(enterprise, [{ setting: 'hardenedUncPaths', wanted }]));
    const { carriage, reason, instead } = coverage[0]?.targets['intune-settings-catalog'] ?? {};
    expect([carriage, reason]).to.deep.equal([
      'not-carried',
      'The settings catalog adds these rows to what stands in the key: it cannot say that they are the only ones.',
    ]);
    expect(instead).to.include.members(['reg', 'registry-pol']);
    expect([coverage[0]?.value, coverage[0]?.otherWays]).to.deep.equal([{ only: [{ path: '\\\\*\\SYSVOL', integrity: true }] }, []]);
  });

  it('makes no file for Windows Home and Windows Server, and says why', () => {
    const windows = ['windows-11-24h2/home', 'windows-server-2025/datacenter'];
    const { files, coverage } = compile(windows, { allowInsecureGuestAuth: 0 });
    expect(files.map(({ path }) => path)).to.not.include('intune-settings-catalog/settings-catalog.json');
    expect(coverage[0]?.targets['intune-settings-catalog']?.missed.map(({ reason }) => reason)).to.deep.equal([
      'Windows Home has no policy configuration service provider.',
      'The settings catalog is not for Windows Server.',
    ]);
  });

  it('covers only those builds that have the node', () => {
    const windows = ['windows-11@26100.3612/enterprise', 'windows-11@26100.3613/enterprise'];
    const [row] = compile(windows, { minDialectClient: 768 }).coverage;
    const { carriage, missed } = row?.targets['intune-settings-catalog'] ?? {};
    expect(carriage).to.equal('partly');
    expect(missed?.map((each) => each.windows)).to.deep.equal(['windows-11@26100.3612/enterprise']);
    expect(missed?.[0]?.reason).to.contain('26100.3613');
  });

  it('does not reach a Windows that is older than the area of a node whose first build no source names', () => {
    const windows = ['windows-7/professional', 'windows-10-1507/pro', 'windows-11-24h2/pro'];
    const { coverage } = compile(windows, { nullSessionShares: [] });
    const reason = 'The settings catalog has it from a build that no source names, not before Windows 10, version 1709 (16299).';
    expect(coverage[0]?.targets['intune-settings-catalog']?.missed).to.deep.equal([
      { windows: 'windows-7/pro', reason },
      { windows: 'windows-10-1507/pro', reason },
    ]);
  });

  it('reports a value that the catalog has no option for', () => {
    const row: SettingDefinition = getSetting('minDialectClient');
    const names = 'none' in row.on.intune ? [] : row.on.intune.names;
    expect(names.map((name) => intuneInstance(row, name, 1025))).to.deep.equal([undefined]);
    const answer = ask(settingsCatalogInstance, 'minDialectClient', 1025);
    expect(answer.kind === 'refused' && answer.reason).to.equal('The settings catalog offers no option for 1025.');
    expect(answer.remarks?.map((remark) => remark({})).map(({ code, help }) => ({ code, help }))).to.deep.equal([
      { code: 'intune-does-not-offer-value', help: 'It offers: 2.0.2, 2.1, 3.0, 3.0.2, 3.1.1.' },
    ]);
  });
});
