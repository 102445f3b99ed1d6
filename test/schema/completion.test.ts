import { expect } from 'chai';
import { isAdditive } from '../../src/catalogue/settings/additive.js';
import type { SettingDefinition } from '../../src/catalogue/settings/definition.js';
import { settings } from '../../src/catalogue/settings/index.js';
import { findWindows, releaseNames } from '../../src/catalogue/windows/name.js';
import { waivableCodes } from '../../src/diagnostics/catalogue.js';
import { targets } from '../../src/emit/index.js';
import { buildPolicySchema } from '../../src/schema/build.js';
import { entryKeyOf, pathsOf, policyShape } from '../../src/schema/shape.js';
import { hoversOf, offeredAt } from './editor.js';

const ciphers = ['"AES_128_GCM"', '"AES_128_CCM"', '"AES_256_GCM"', '"AES_256_CCM"'];

const editions24h2 = [
  'home',
  'pro',
  'pro-for-workstations',
  'pro-education',
  'enterprise',
  'education',
  'enterprise-ltsc',
  'iot-enterprise',
  'se',
  'enterprise-multi-session',
];

/** A policy with the cursor at `|`, and all that an editor offers there. */
const places: readonly (readonly [text: string, offered: readonly string[]])[] = [
  // The head.
  [
    '{|}',
    ['$schema', 'language', 'name', 'title', 'description', 'extends', 'appliesTo', 'targets', 'client', 'server', 'machine', 'waivers'],
  ],
  [
    '{"language": 1, "name": "x", "client": {}, |}',
    ['$schema', 'title', 'description', 'extends', 'appliesTo', 'targets', 'server', 'machine', 'waivers'],
  ],
  ['{"language": |}', ['1']],
  ['{"name": |}', ['"office-clients"']],
  ['{"extends": |}', ['["./base.json"]']],
  ['{"extends": [|]}', ['"./base.json"']],
  ['{"targets": |}', ['["reg"]']],
  [
    '{"targets": [|]}',
    [
      '"reg"',
      '"registry-pol"',
      '"intune-settings-catalog"',
      '"lgpo-text"',
      '"policy-rules"',
      '"gpo-backup"',
      '"admx"',
      '"powershell"',
      '"dsc"',
      '"winget"',
      '"ansible"',
    ],
  ],
  [
    '{"targets": ["reg", "|"]}',
    [
      '"reg"',
      '"registry-pol"',
      '"intune-settings-catalog"',
      '"lgpo-text"',
      '"policy-rules"',
      '"gpo-backup"',
      '"admx"',
      '"powershell"',
      '"dsc"',
      '"winget"',
      '"ansible"',
    ],
  ],
  ['{"appliesTo": ["windows-11-24h2|"]}', editions24h2.map((edition) => `"windows-11-24h2/${edition}"`)],
  ['{"appliesTo": ["windows-11-24h2/pro-|"]}', ['"windows-11-24h2/pro-for-workstations"', '"windows-11-24h2/pro-education"']],
  [
    '{"appliesTo": ["windows-11-24h2/pro", "windows-server-2025|"]}',
    ['standard', 'datacenter', 'datacenter-azure-edition', 'essentials'].flatMap((edition) => [
      `"windows-server-2025/${edition}"`,
      `"windows-server-2025/${edition}+dc"`,
    ]),
  ],

  // Groups.
  ['{"client": |}', ['{}', '"default"', '"unmanaged"']],
  ['{"machine": {|}}', ['ntlm', 'kerberos', 'smb1', 'accounts', 'anonymous', 'netbios']],
  ['{"client": {"dialects": |}}', ['{}', '"default"', '"unmanaged"']],
  ['{"client": {"dialects": {|}}}', ['minimum', 'maximum']],
  ['{"client": {"dialects": "|"}}', ['"default"', '"unmanaged"']],
  ['{"server": {"nullSessions": {|}}}', ['access', 'pipes', 'shares']],
  ['{"server": {"encryption": {"mode": "required", |}}}', ['unencryptedAccess']],

  // A word, in the short form and in the long one.
  [
    '{"client": {"signing": |}}',
    ['"default"', '"required"', '{"value":"required","reason":"why","owner":"team","until"...', '"not-required"', '"unmanaged"'],
  ],
  ['{"client": {"signing": "|"}}', ['"default"', '"required"', '"not-required"', '"unmanaged"']],
  ['{"client": {"signing": "req|"}}', ['"required"']],
  ['{"client": {"signing": "un|"}}', ['"unmanaged"']],
  ['{"client": {"signing": {|}}}', ['reason', 'owner', 'until', 'value']],
  ['{"client": {"signing": {"value": |}}}', ['"not-required"', '"required"', '"default"', '"unmanaged"']],
  ['{"client": {"insecureGuestLogons": {"value": |, "reason": "x"}}}', ['"blocked"', '"allowed"', '"default"', '"unmanaged"']],
  ['{"client": {"signing": {"value": "required", |}}}', ['reason', 'owner', 'until']],
  ['{"client": {"signing": {"value": "required", "until": |}}}', ['"2027-12-31"']],
  ['{"client": {"dialects": {"minimum": "|"}}}', ['"default"', '"3.1.1"', '"2.0.2"', '"2.1"', '"3.0"', '"3.0.2"', '"unmanaged"']],
  ['{"server": {"dialects": {"maximum": {"value": |}}}}', ['"2.0.2"', '"2.1"', '"3.0"', '"3.0.2"', '"3.1.1"', '"default"', '"unmanaged"']],
  ['{"machine": {"ntlm": {"outgoing": {"value": |}}}}', ['"allowed"', '"audit"', '"denied"', '"default"', '"unmanaged"']],
  [
    '{"machine": {"ntlm": {"lanManagerLevel": "send-ntlmv2|"}}}',
    ['"send-ntlmv2-only-refuse-lm-and-ntlm"', '"send-ntlmv2-only"', '"send-ntlmv2-only-refuse-lm"'],
  ],

  // A number.
  [
    '{"server": {"authenticationRateLimiter": {"delayMilliseconds": |}}}',
    ['"default"', '10000', '{"value":10000,"reason":"why","owner":"team","until":"202...', '"unmanaged"'],
  ],
  ['{"server": {"authenticationRateLimiter": {"delayMilliseconds": {"value": |}}}}', ['10000', '"default"', '"unmanaged"']],

  // A list, its entries and an edit of it.
  [
    '{"client": {"cipherSuites": |}}',
    ['"default"', '["AES_128_GCM"]', '{"value":["AES_128_GCM"],"reason":"why","owner":"team","u...', '"unmanaged"'],
  ],
  ['{"client": {"cipherSuites": [|]}}', ciphers],
  ['{"server": {"cipherSuites": ["AES_256_GCM", "AES_128|"]}}', ['"AES_128_GCM"', '"AES_128_CCM"']],
  ['{"client": {"cipherSuites": {|}}}', ['add', 'remove', 'reason', 'owner', 'until', 'value']],
  ['{"client": {"cipherSuites": {"value": |}}}', ['["AES_128_GCM"]', '"default"', '"unmanaged"']],
  ['{"client": {"cipherSuites": {"value": [|]}}}', ciphers],
  ['{"client": {"cipherSuites": {"add": |}}}', ['[]']],
  ['{"client": {"hardenedUncPaths": {|}}}', ['add', 'remove', 'only', 'reason', 'owner', 'until', 'value']],
  ['{"client": {"hardenedUncPaths": {"only": |}}}', ['[]']],
  ['{"client": {"cipherSuites": {"add": [|]}}}', ciphers],
  ['{"client": {"cipherSuites": {"remove": [|]}}}', ciphers],
  ['{"client": {"cipherSuites": {"add": ["AES_256_GCM"], |}}}', ['remove', 'reason', 'owner', 'until']],
  ['{"client": {"cipherSuites": [{|}]}}', ['value', 'reason', 'owner', 'until']],
  ['{"client": {"cipherSuites": [{"value": |}]}}', ciphers],
  ['{"client": {"ntlm": {"exceptions": [|]}}}', ['"nas01.corp.example"', '"192.0.2.10"']],
  ['{"client": {"ntlm": {"exceptions": [{|}]}}}', ['server', 'reason', 'owner', 'until']],
  ['{"machine": {"ntlm": {"outgoingExceptions": [{"server": |}]}}}', ['"nas01.corp.example"', '"192.0.2.10"', '"*.corp.example"']],

  // A table.
  ['{"client": {"hardenedUncPaths": [|]}}', ['{"path":"\\\\\\\\*\\\\SYSVOL"}']],
  ['{"client": {"hardenedUncPaths": [{|}]}}', ['path', 'mutualAuthentication', 'integrity', 'privacy', 'reason', 'owner', 'until']],
  ['{"client": {"hardenedUncPaths": [{"integrity": |}]}}', ['true', 'false']],
  ['{"client": {"alternativePorts": {"mappings": [{"transport": |}]}}}', ['"tcp"', '"quic"', '"rdma"']],

  // Waivers.
  ['{"waivers": |}', ['[]']],
  ['{"waivers": [|]}', ['{}']],
  ['{"waivers": [{|}]}', ['code', 'at', 'reason', 'owner', 'until']],
  ['{"waivers": [{"code": |}]}', waivableCodes().map((code) => `"${code}"`)],
  ['{"waivers": [{"code": "setting-is-ignored|"}]}', ['"setting-is-ignored"', '"setting-is-ignored-by-some"']],
  ['{"waivers": [{"code": "waiver-|"}]}', []],
  ['{"waivers": [{"code": "comma-|"}]}', []],
  ['{"waivers": [{"at": |}]}', ['"appliesTo"', ...pathsOf(policyShape).map((path) => `"${path}"`)]],
  ['{"waivers": [{"at": "client.dialects|"}]}', ['"client.dialects"', '"client.dialects.minimum"', '"client.dialects.maximum"']],
  ['{"waivers": [{"at": "appl|"}]}', ['"appliesTo"']],
];

/** The settings of a policy with this at one of them. */
function policyWith({ policyPath }: SettingDefinition, value: unknown): object {
  return policyPath.split('.').reduceRight<unknown>((below, key) => ({ [key]: below }), value) as object;
}

/** Policies that have every key of one setting: its long form, the long form of an entry, and an edit. */
function policiesOf(setting: SettingDefinition): readonly object[] {
  const { value } = setting;
  const justification = { reason: 'why', owner: 'team', until: '2027-12-31' };
  const long = policyWith(setting, { value: 'default', ...justification });
  if (value.kind !== 'list' && value.kind !== 'table') return [long];
  const columns = value.kind === 'table' ? value.columns.map(({ name }) => name) : [entryKeyOf(setting)];
  const entry = { ...Object.fromEntries(columns.map((name) => [name, 'x'])), ...justification };
  const edit = { add: [entry], remove: ['x'], ...justification };
  const only = isAdditive(setting) ? [policyWith(setting, { only: [entry], ...justification })] : [];
  return [long, policyWith(setting, [entry]), policyWith(setting, edit), ...only];
}

const head = {
  $schema: './policy.schema.json',
  language: 1,
  name: 'x',
  title: 'x',
  description: 'x',
  extends: ['./base.json'],
  appliesTo: ['windows-11-24h2/pro'],
  targets: ['reg'],
  waivers: [{ code: 'setting-is-ignored', at: 'client', reason: 'why', owner: 'team', until: '2027-12-31' }],
};

/** The names of all properties in a schema. */
function keysIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(keysIn)];
}

describe('an editor with the schema of a policy', () => {
  for (const [text, offered] of places) {
    it(`completes ${text}`, async () => {
      expect(await offeredAt(text)).to.deep.equal(offered);
    });
  }

  for (const setting of settings as readonly SettingDefinition[]) {
    const { policyPath, value } = setting;
    if (value.kind !== 'choice') continue;
    it(`completes every word of ${policyPath}, in both forms`, async () => {
      const words = [...value.choices.map(({ word }) => `"${word}"`), '"default"', '"unmanaged"'];
      const at = (text: string): string => JSON.stringify(policyWith(setting, 'cursor')).replace('"cursor"', text);
      expect([...(await offeredAt(at('"|"')))].sort()).to.deep.equal([...words].sort());
      expect(await offeredAt(at('{"value": |}'))).to.deep.equal(words);
    });
  }

  it('completes names that all are a Windows, of every release', async () => {
    const names = (await offeredAt('{"appliesTo": [|]}')).map((label) => JSON.parse(label) as string);
    expect(names.filter((name) => !('windows' in findWindows(name)))).to.deep.equal([]);
    expect([...new Set(names.map((name) => name.split('/')[0]))]).to.deep.equal(releaseNames);
  });

  it('explains every key', async () => {
    const policies = [head, ...(settings as readonly SettingDefinition[]).flatMap(policiesOf)];
    const hovers = (await Promise.all(policies.map(hoversOf))).flat();
    expect(hovers.filter(({ text }) => text === '')).to.deep.equal([]);
    expect(new Set(hovers.map(({ key }) => key))).to.deep.equal(new Set(keysIn(buildPolicySchema(targets))));
  });
});
