import type { ServerValues, ShareValues } from '../../src/facts/index.js';
import type { AnyDialect } from '../../src/facts/dialect-set.js';
import { unknown, type FactOrigin, type FactsOf } from '../../src/simulate/facts.js';
import type { GuestMapping } from '../../src/facts/server/logon.js';
import type { AccessEntry } from '../../src/facts/server/transport.js';
import type { ServerFamily } from '../../src/facts/server/negotiation.js';
import { ciphersOf } from './client-settings.js';
import type { CaseSettings } from './case-file.js';

/** What the settings of a server end state: known facts, and facts said to be unknown. */
export interface StatedServer {
  readonly server: Partial<ServerValues>;
  readonly unknown: Partial<FactsOf<ServerValues>>;
  readonly share: Partial<ShareValues>;
}

const said: FactOrigin = { kind: 'stated', by: 'the case' };

type Read = { server?: Partial<ServerValues>; unknown?: Partial<FactsOf<ServerValues>>; share?: Partial<ShareValues> };
type Reading = (value: never, family: ServerFamily, settings: CaseSettings) => Read;

/** Every key of the vocabulary for a server, with the facts it states. */
const readings: Readonly<Record<string, Reading>> = {
  auth: (value: readonly string[], _family, settings) => ({
    server: {
      kerberos: value.includes('kerberos'),
      ntlm:
        value.includes('ntlmv1') && settings['lmCompatibilityLevel'] !== 5
          ? value.includes('ntlmv2')
            ? 'v1-and-v2'
            : 'v1-only'
          : value.some((mechanism) => mechanism.startsWith('ntlm'))
            ? 'v2-only'
            : 'none',
    },
  }),
  lmCompatibilityLevel: (value: number, _family, settings) =>
    value === 5 && !Array.isArray(settings['auth']) ? { server: { ntlm: 'v2-only' } } : {},
  localNtlm: (value: boolean) => ({ server: { validatesDomainNtlm: !value } }),
  signing: (value: string, family) => readSigning(value, family),
  requireSigning: (value: boolean) => ({ server: { requiresSigning: value } }),
  supportsSigning: (value: boolean) => (value ? {} : { server: { signs: 'never', announcesSigning: false } }),
  signsAtAll: (value: boolean) => (value ? {} : { server: { signs: 'never', announcesSigning: false } }),
  encryption: (value: string) => ({
    server:
      value === 'off'
        ? { encrypts: false, ciphers: [], demandsEncryption: false }
        : value === 'required'
          ? { encrypts: true, demandsEncryption: true, rejectsUnencrypted: true }
          : { encrypts: true, demandsEncryption: false },
  }),
  supportsEncryption: (value: boolean) => ({ server: value ? { encrypts: true } : { encrypts: false, ciphers: [] } }),
  ciphers: (value: readonly string[]) => ({ server: { ciphers: ciphersOf(value) } }),
  encryptData: (value: boolean) => ({ server: { demandsEncryption: value } }),
  rejectUnencryptedAccess: (value: boolean) => ({ server: { rejectsUnencrypted: value } }),
  guestMapping: (value: string) =>
    value === 'unknown'
      ? { unknown: { guestMapping: unknown('server.guestMapping', said) } }
      : { server: { guestMapping: value as GuestMapping } },
  guestAccountEnabled: (value: boolean) => ({ server: { guestAccountEnabled: value } }),
  smb1: (value: boolean) => ({ server: { smb1: value } }),
  minDialect: (value: AnyDialect) => ({ server: { minDialect: value } }),
  maxDialect: (value: AnyDialect) => ({ server: { maxDialect: value } }),
  listenPorts: (value: readonly number[] | number) => ({ server: { tcpPorts: [value].flat() } }),
  quic: (value: boolean) => ({ server: { quic: value ? 'on' : 'off' } }),
  serverCertSan: (value: readonly string[] | string) => ({ server: { quicCertificate: { names: [value].flat(), state: 'valid' } } }),
  requireClientAuthentication: (value: boolean) => ({ server: { requiresClientCertificate: value } }),
  skipClientCertificateAccessCheck: (value: boolean) => ({ server: { skipsClientAccessControl: value } }),
  allow: (value: unknown) => ({ server: { clientAllowList: [value].flat().map(entryOf) } }),
  deny: (value: unknown) => ({ server: { clientDenyList: [value].flat().map(entryOf) } }),
  invalidAuthDelayMs: (value: number) => ({ server: { rateLimiterDelay: value } }),
  limitBlankPasswordUse: (value: boolean | number) => ({ server: { limitsBlankPasswords: Boolean(value) } }),
  smbServerNameHardeningLevel: (value: number) => ({
    server: { spnValidation: (['off', 'if-provided', 'required'] as const)[value] ?? 'off' },
  }),
  restrictReceivingNtlm: (value: number) => ({
    server: { lsaIncomingNtlm: (['allow', 'deny-domain-accounts', 'deny-all'] as const)[value] ?? 'allow' },
  }),
  domainNtlm: (value: string) => ({ server: { domainDeniesNtlm: value === 'deny' } }),
  secureTransfer: (value: boolean) => ({ server: { demandsEncryption: value, rejectsUnencrypted: true } }),
  anonymousInShareAcl: (value: boolean) => ({ share: { namesAnonymous: value } }),
};

/** Reads the settings of a server end; null means as installed and states nothing. */
export function statedServer(settings: CaseSettings, family: ServerFamily): StatedServer {
  let read: StatedServer = { server: {}, unknown: {}, share: {} };
  for (const [key, readKey] of Object.entries(readings)) {
    const value = settings[key];
    if (value === null || value === undefined) continue;
    const more = readKey(value as never, family, settings);
    read = {
      server: { ...read.server, ...more.server },
      unknown: { ...read.unknown, ...more.unknown },
      share: { ...read.share, ...more.share },
    };
  }
  return { ...read, server: { ...read.server, ...demandsOf(settings) } };
}

/** What is demanded in one of several keys is demanded, whatever the others say and in whichever order they stand. */
function demandsOf(settings: CaseSettings): Partial<ServerValues> {
  const demandsEncryption =
    settings['encryption'] === 'required' || settings['encryptData'] === true || settings['secureTransfer'] === true;
  const speaksSmb1 = settings['minDialect'] === '1.0' || settings['maxDialect'] === '1.0';
  return {
    ...(settings['requireSigning'] === true || settings['signing'] === 'required' ? { requiresSigning: true } : {}),
    ...(demandsEncryption ? { demandsEncryption: true } : {}),
    ...(settings['encryption'] === 'required' ? { rejectsUnencrypted: true } : {}),
    ...(speaksSmb1 && (settings['smb1'] === undefined || settings['smb1'] === null) ? { smb1: true } : {}),
  };
}

/**
 * "Disabled" is what somebody set: Samba, ksmbd and Windows sign on demand all the same (connection rules §3.1). "Unknown" leaves open whether the
 * server requires signing; that it can sign is the ordinary case.
 */
function readSigning(value: string, family: ServerFamily): Read {
  if (value === 'required') return { server: { requiresSigning: true } };
  if (value === 'unknown') return { unknown: { requiresSigning: unknown('server.requiresSigning', said) } };
  if (value !== 'disabled') return { server: { requiresSigning: false } };
  const signsAnyway = family === 'samba' || family === 'ksmbd' || family === 'windows';
  return { server: { requiresSigning: false, signs: 'set-to-disabled', signsWhenDisabled: signsAnyway } };
}

/** An entry of client access control: `sha256:…`, `issuer:…`, a bare hash or issuer name, or an object that says which. */
function entryOf(entry: unknown): AccessEntry {
  if (typeof entry === 'object' && entry !== null) {
    const fields = entry as Readonly<Record<string, unknown>>;
    const [key, value] = Object.entries(fields).find(([name]) => /^(sha256|issuer|hash)$/i.test(name)) ?? [
      String(fields['type'] ?? fields['identifierType'] ?? 'issuer'),
      fields['value'] ?? fields['identifier'],
    ];
    return { kind: /issuer/i.test(key) ? 'issuer' : 'sha256', value: String(value) };
  }
  const text = String(entry);
  const [, kind, value = text] = /^(sha256|hash|issuer)\s*[:=]\s*(.*)$/i.exec(text) ?? [];
  const isHash = kind === undefined ? /^[0-9a-f:\s]{40,}$/i.test(text) : !/issuer/i.test(kind);
  return { kind: isHash ? 'sha256' : 'issuer', value: value.trim() };
}
