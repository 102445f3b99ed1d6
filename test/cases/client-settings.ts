import type { ClientValues, NetworkValues } from '../../src/facts/index.js';
import type { HardenedPath } from '../../src/facts/client/logon.js';
import { isSameName } from '../../src/simulate/names.js';
import type { AnyDialect } from '../../src/facts/dialect-set.js';
import type { Cipher } from '../../src/simulate/terms.js';
import type { CaseSettings } from './case-file.js';

/** What the settings of a client end state, in facts of the simulator. */
export interface StatedClient {
  readonly client: Partial<ClientValues>;
  readonly network: Partial<NetworkValues>;
}

/** What the words of a case have already said of the client end. */
export interface ClientEnd {
  readonly windows: boolean;
  readonly ntlmv1Exists: boolean;
  /** Issuers that the server trusts (`trustedIssuers`); anything but a list says nothing of it. */
  readonly trustedIssuers: unknown;
}

type Read = { client?: Partial<ClientValues>; network?: Partial<NetworkValues> };
type Reading = (value: never, settings: CaseSettings, end: ClientEnd) => Read;

/** Every key of the vocabulary for a client, with the facts it states. */
const readings: Readonly<Record<string, Reading>> = {
  allowInsecureGuest: (value: boolean) => ({ client: { guestLogons: value ? 'allowed' : 'blocked' } }),
  requireSigning: (value: boolean) => ({ client: { requiresSigning: value } }),
  signing: (value: string, settings, end) => readSigning(value, settings, end),
  supportsSigning: (value: boolean) => ({ client: { canSign: value } }),
  signsTreeConnect: (value: boolean) => ({ client: { signsTreeConnectOn311: value } }),
  signsIpc: (value: boolean) => ({ client: { requiresIpcSigning: value } }),
  signsGuestSessions: (value: boolean) => ({ client: { guestSigning: value ? 'signs' : 'drops' } }),
  honoursServerSigning: (value: boolean) => ({ client: { honoursServerSigning: value } }),
  supportsEncryption: (value: boolean) => ({ client: value ? { encrypts: true } : { encrypts: false, ciphers: [] } }),
  encryption: (value: string) => ({
    client: value === 'off' ? { encrypts: false, ciphers: [] } : { encrypts: true, requiresEncryption: value === 'required' },
  }),
  requireEncryption: (value: boolean) => ({ client: { requiresEncryption: value } }),
  ciphers: (value: readonly string[]) => ({ client: { ciphers: ciphersOf(value), encrypts: value.length > 0 } }),
  minDialect: (value: AnyDialect) => ({ client: { minDialect: value } }),
  maxDialect: (value: AnyDialect) => ({ client: { maxDialect: value } }),
  smb1Client: (value: boolean) => ({ client: { smb1: value } }),
  smb1: (value: boolean) => ({ client: { smb1: value } }),
  kerberos: (value: boolean, _settings, { windows }) => ({
    client: value
      ? { kerberosTicket: 'available', ...(windows ? {} : { mechanisms: 'kerberos-then-ntlm' }) }
      : { kerberosTicket: 'impossible', ...(windows ? {} : { mechanisms: 'ntlm-only' }) },
  }),
  ntlm: (value: 'ntlmv1' | 'ntlmv2' | 'none') => ({ client: { ntlm: value } }),
  ntlmTargetName: (value: boolean) => ({ client: { sendsTargetName: value } }),
  lmCompatibilityLevel: (value: number, _settings, { ntlmv1Exists }) => ({
    client: { ntlm: value >= 3 ? 'ntlmv2' : ntlmv1Exists ? 'ntlmv1' : 'v1-removed' },
  }),
  blockNtlm: (value: boolean) => ({ client: { blocksNtlm: value } }),
  blockNtlmExceptions: (value: readonly string[] | string) => ({ client: { ntlmExceptions: [value].flat() } }),
  restrictSendingNtlm: (value: number) => ({ client: { lsaOutgoingNtlm: (['allow', 'audit', 'deny'] as const)[value] ?? 'allow' } }),
  restrictSendingNtlmExceptions: (value: readonly string[]) => ({ client: { lsaNtlmExceptions: value } }),
  domainJoined: (value: boolean) => ({ client: { domainJoined: value } }),
  hardenedUncPaths: (value: unknown) => ({ client: { hardenedPaths: hardenedPathsOf(value) } }),
  transport: (value: string) => ({
    network: { transport: (['tcp', 'quic', 'rdma'] as const).find((transport) => transport === value.toLowerCase()) ?? 'any' },
  }),
  tcpPort: (value: number) => ({ network: { tcpPort: value } }),
  quicPort: (value: number) => ({ network: { quicPort: value } }),
  tcp445Reachable: (value: boolean, settings) => ({
    network: value || asksForOtherTcpPort(settings) ? {} : { tcp: 'filtered', netbios: 'filtered' },
  }),
  quicEnabled: (value: boolean) => ({ client: { quic: value ? 'on' : 'off' } }),
  allowAlternativePorts: (value: boolean) => ({ client: { alternativePorts: value ? 'allowed' : 'forbidden' } }),
  clientCertMapped: (value: boolean, settings, { trustedIssuers }) => ({
    client: { certificate: value ? certificateOf(settings, trustedIssuers) : null },
  }),
  timeoutMs: (value: number) => ({ client: { timeoutMilliseconds: value } }),
};

/** A certificate is mapped to the name asked for unless the case denies it. */
function withCertificateMapped(settings: CaseSettings): CaseSettings {
  return settings['clientCertMapped'] === undefined ? { ...settings, clientCertMapped: true } : settings;
}

/** Reads the settings of a client end; null means as installed and states nothing. */
export function statedClient(settings: CaseSettings, end: ClientEnd): StatedClient {
  let client: Partial<ClientValues> = {};
  let network: Partial<NetworkValues> = {};
  const all = withCertificateMapped(settings);
  for (const [key, read] of Object.entries(readings)) {
    const value = all[key];
    if (value === null || value === undefined) continue;
    const more = read(value as never, settings, end);
    client = { ...client, ...more.client };
    network = { ...network, ...more.network };
  }
  return { client: { ...client, ...demandsOf(settings) }, network };
}

/** What is demanded in one of several keys is demanded, whatever the others say and in whichever order they stand. */
function demandsOf(settings: CaseSettings): Partial<ClientValues> {
  const speaksSmb1 = settings['minDialect'] === '1.0' || settings['maxDialect'] === '1.0';
  return {
    ...(settings['requireSigning'] === true || settings['signing'] === 'required' ? { requiresSigning: true } : {}),
    ...(settings['requireEncryption'] === true || settings['encryption'] === 'required' ? { requiresEncryption: true } : {}),
    ...(settings['ntlm'] === 'none' ? { ntlm: 'none' } : {}),
    ...(speaksSmb1 && isUnsaid(settings['smb1Client']) && isUnsaid(settings['smb1']) ? { smb1: true } : {}),
  };
}

function isUnsaid(value: unknown): boolean {
  return value === undefined || value === null;
}

/** What a client wishes; a library that has signing switched off never signs, a Windows does so on demand all the same (connection rules §0.1). */
function readSigning(value: string, settings: CaseSettings, { windows }: ClientEnd): Read {
  if (value === 'disabled' && !windows && settings['supportsSigning'] !== true) return { client: { canSign: false } };
  return value === 'disabled' || value === 'supported' ? { client: { requiresSigning: false } } : {};
}

function asksForOtherTcpPort(settings: CaseSettings): boolean {
  return typeof settings['tcpPort'] === 'number' && settings['tcpPort'] !== 445;
}

/** Spellings of ciphers in cases: `AES_128_GCM`, `AES-128-GCM`, `aes128gcm`. */
export function ciphersOf(names: readonly string[]): readonly Cipher[] {
  const canonical = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const all: readonly Cipher[] = ['AES_128_GCM', 'AES_128_CCM', 'AES_256_GCM', 'AES_256_CCM'];
  return names.flatMap((name) => all.filter((cipher) => canonical(cipher) === canonical(name)));
}

function certificateOf(settings: CaseSettings, trustedIssuers: unknown): ClientValues['certificate'] {
  const text = (key: string): string[] => {
    const value = settings[key];
    return Array.isArray(value) ? value.map(String) : value === null || value === undefined ? [] : [String(value)];
  };
  const issuers = text('clientCertIssuer');
  const trusted =
    !Array.isArray(trustedIssuers) ||
    issuers.length === 0 ||
    trustedIssuers.some((trustedIssuer) => issuers.some((issuer) => isSameName(issuer, String(trustedIssuer))));
  return { hashes: text('clientCertSha256'), issuers, hasPrivateKey: true, trusted };
}

/**
 * Hardened paths as an object of `path: "RequireMutualAuthentication=1, …"` or `path: { mutualAuthentication: true }`, or a list of such. A path
 * without demands stands for those of the usual policy: mutual authentication and integrity.
 */
export function hardenedPathsOf(value: unknown): readonly HardenedPath[] {
  const list = typeof value === 'string' ? value.split(';') : value;
  const entries: readonly (readonly [string, unknown])[] = Array.isArray(list)
    ? list.map((entry) =>
        typeof entry === 'string'
          ? ([/^\s*([^=:\s]*)/.exec(entry)?.[1] ?? '', entry] as const)
          : ([String((entry as CaseSettings)['path'] ?? ''), entry] as const),
      )
    : Object.entries((list ?? {}) as CaseSettings);
  return entries.map(([path, demands]) => {
    const [server = '*', share = '*'] = path.replace(/^\\+/, '').split('\\');
    const text = (typeof demands === 'string' ? demands : JSON.stringify(demands)).toLowerCase().replace(/[\s"']/g, '');
    const asUsual = !/mutualauthentication|integrity|privacy/.test(text);
    const wants = (name: string): boolean => new RegExp(`${name}([:=](1|true)|$|,|;)`).test(text) || (asUsual && name !== 'privacy');
    return {
      server: server || '*',
      share: share || '*',
      mutualAuthentication: wants('mutualauthentication'),
      integrity: wants('integrity'),
      privacy: wants('privacy'),
    };
  });
}
