import type { EditionId, WindowsTarget } from '../../src/catalogue/windows/definition.js';
import type { World } from './run-powershell.js';
import type { ExpectedValue, ScriptedPolicy } from './script-policies.js';

/** A start state, and why scripts may refuse it. */
export interface StartState {
  readonly world: World;
  readonly strict51: boolean;
  /** Reasons that leave no choice. */
  readonly mustRefuse: boolean;
  /** Reasons that hang on what the policy has to change there. */
  readonly mayRefuse: boolean;
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What Windows calls its editions in its registry; the referee knows the numbers behind these names. */
const editionNames: Readonly<Partial<Record<EditionId, string>>> = {
  home: 'Core',
  pro: 'Professional',
  enterprise: 'Enterprise',
  education: 'Education',
  standard: 'ServerStandard',
  datacenter: 'ServerDatacenter',
  'datacenter-azure-edition': 'ServerTurbine',
};

type RegistryWorld = Record<string, Record<string, unknown>>;

/** Some start state of a machine: right and wrong values, types and keys, objects, other Windows, other hosts. */
export function startState(seed: number, policy: ScriptedPolicy): StartState {
  const random = randomFrom(seed);
  const chance = (share: number): boolean => random() < share;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

  const registry: RegistryWorld = {};
  let isDamaged = false;
  for (const { key, name, value } of policy.expected) {
    const found = chance(0.02) ? pick(damagedValues) : chance(0.6) ? pick(otherValues(value)) : undefined;
    if (chance(0.15)) keyOf(registry, key);
    if (chance(0.1)) keyOf(registry, key)[''] = { type: 'REG_SZ', data: 'the default value' };
    if (chance(0.1)) keyOf(registry, key)['Somebody else'] = { type: 'REG_DWORD', data: 7 };
    if (found === undefined) continue;
    isDamaged ||= 'raw' in found;
    keyOf(registry, key)[chance(0.2) ? name.toUpperCase() : name] = found;
  }
  for (const key of policy.emptied)
    if (chance(0.5)) keyOf(registry, key)['\\\\old\\share'] = { type: 'REG_SZ', data: 'RequireIntegrity=0' };
  const keys = [...new Set(policy.expected.map(({ key }) => key))];

  const windows = pick(policy.windows);
  const isForeign = chance(0.08);
  const elevated = !chance(0.05);
  const closed = chance(0.06) && keys.length > 0 ? [`HKLM\\${pick(keys)}`] : [];
  const stopped = chance(0.04);
  const foreignJournal = chance(0.03);
  return {
    strict51: chance(0.5),
    mustRefuse: isForeign || !elevated,
    mayRefuse: isDamaged || closed.length > 0 || stopped || foreignJournal,
    world: {
      os: { ...(isForeign ? foreignTo(policy, pick) : osOf(windows)), ...(chance(0.2) ? { language: 'de-DE' } : {}) },
      ...(windows.role === 'domain-controller' && !isForeign ? { computer: { domain: 'corp.example', role: 'dc' } } : {}),
      elevated,
      process32: chance(0.15),
      bare: false,
      denyWrite: closed,
      registry: Object.fromEntries(Object.entries(registry).map(([key, values]) => [`HKLM\\${key}`, values])),
      ...objects(chance, pick),
      ...(stopped ? { services: { LanmanServer: { status: 'Stopped', startType: 'Automatic' } } } : {}),
      ...(foreignJournal ? { files: { [`C:\\ProgramData\\smbward\\journal-${nameOf(policy)}.json`]: '{ "Entries": [{ "Id": ' } } : {}),
    },
  };
}

function nameOf({ title }: ScriptedPolicy): string {
  return title.replace(/,.*$/, '');
}

function keyOf(registry: RegistryWorld, key: string): Record<string, unknown> {
  return (registry[key] ??= {});
}

/** What may stand where a value is wanted: the value, others, and other types with the same look. */
function otherValues(value: ExpectedValue['value']): readonly object[] {
  const data = value?.data ?? 1;
  const number = typeof data === 'number' ? data : 1;
  return [
    ...(value === null ? [] : [value]),
    { type: 'REG_DWORD', data: number === 0 ? 1 : 0 },
    { type: 'REG_DWORD', data: 4294967295 },
    { type: 'REG_SZ', data: String(number) },
    { type: 'REG_SZ', data: '2026-01-01T00:00:00Z' },
    { type: 'REG_SZ', data: 'k\u00f6nig \u2019\u202e' },
    { type: 'REG_QWORD', data: number },
    { type: 'REG_QWORD', data: '0xffffffffffffffff' },
    { type: 'REG_BINARY', data: '01000000' },
    { type: 'REG_BINARY', data: '' },
    { type: 'REG_NONE', data: '00ff' },
    { type: 'REG_EXPAND_SZ', data: '%SystemRoot%\\x' },
    { type: 'REG_MULTI_SZ', data: [] },
    { type: 'REG_MULTI_SZ', data: ['', 'a', ''] },
    { type: 'REG_MULTI_SZ', data: Array.isArray(data) ? [...(data as readonly string[])].reverse() : ['one'] },
  ];
}

/** Bytes that are not what their type says. */
const damagedValues: readonly object[] = [
  { type: 'REG_DWORD', raw: '0100' },
  { type: 'REG_DWORD', raw: '010000000000000000' },
];

function osOf({ build, edition, family }: WindowsTarget): object {
  return { build: `${build}.1`, edition: editionNames[edition ?? (family === 'client' ? 'enterprise' : 'datacenter')] };
}

/** A Windows that the policy is not for: another build, or a client where it is for servers. */
function foreignTo({ windows }: ScriptedPolicy, pick: <T>(items: readonly T[]) => T): object {
  const all = [
    { build: '14393.1', edition: 'Enterprise' },
    { build: '19045.1', edition: 'Professional' },
    { build: '17763.1', edition: 'ServerStandard' },
    { build: '26100.1', edition: 'EnterpriseS' },
  ];
  return pick(all.filter(({ build }) => windows.every((each) => each.build !== Number.parseInt(build, 10)) || build.startsWith('26100')));
}

/** Certificate mappings, entries of the access list, ports, rules and features, as somebody may have left them. */
function objects(chance: (share: number) => boolean, pick: <T>(items: readonly T[]) => T): World {
  const mapping = (name: string, thumbprint: string): object => {
    return { name, thumbprint, storeName: 'My', flags: 'None', requireClientAuthentication: pick([true, false]) };
  };
  const rule = (name: string, group: string): object => {
    return { name, displayName: `Regel ${name}`, displayGroup: 'Datei- und Druckerfreigabe', group, enabled: pick(['True', 'False']) };
  };
  const smb1 = pick(['Enabled', 'Disabled', 'Disabled']);
  return {
    quicMappings: [
      ...(chance(0.4) ? [mapping('edge01.contoso.com', pick(['3F2504E04F8911D39A0C0305E82C3301A1B2C3D4', 'AB']))] : []),
      ...(chance(0.3) ? [mapping('old.contoso.com', 'CD')] : []),
    ],
    accessList: chance(0.3)
      ? [{ name: 'edge01.contoso.com', identifierType: 'SHA256', identifier: '9F'.repeat(32), access: pick(['Allow', 'Deny']) }]
      : [],
    alternativePorts: chance(0.3) ? [{ transportType: 'QUIC', port: pick([8443, 9443]), enableInstances: 'Default' }] : [],
    clientCertificateMappings: chance(0.3) ? [{ namespace: 'edge01.contoso.com', thumbprint: 'EF', storeName: 'My' }] : [],
    firewallRules: chance(0.5)
      ? [
          rule('FPS-SMB-In-TCP', '@FirewallAPI.dll,-28502'),
          rule('FPS-NB_Session-In-TCP', '@FirewallAPI.dll,-28502'),
          rule('FPS-SMB-In-TCP-V2', '@FirewallAPI.dll,-28672'),
          rule('RemoteDesktop-UserMode-In-TCP', '@FirewallAPI.dll,-28752'),
        ]
      : [],
    features: chance(0.6)
      ? {
          SMB1Protocol: smb1,
          'SMB1Protocol-Client': smb1 === 'Enabled' ? pick(['Enabled', 'Disabled']) : 'Disabled',
          'SMB1Protocol-Server': smb1 === 'Enabled' ? pick(['Enabled', 'Disabled']) : 'Disabled',
          'SMB1Protocol-Deprecation': pick(['Enabled', 'Disabled']),
          'FS-SMB1': pick(['Installed', 'Available']),
        }
      : {},
    smbConfiguration: chance(0.3) ? { server: { AuditClientCertificateAccess: pick([true, false]) } } : {},
  };
}
