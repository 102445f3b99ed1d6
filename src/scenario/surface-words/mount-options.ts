import type { SaidFacts, SurfaceWord } from './definition.js';

const ofMount = { surface: 'mount.cifs', side: 'client', readBy: ['linux-cifs', 'other'], sources: ['cifs-utils'] } as const;

function only(dialect: string): SaidFacts {
  return { 'client.minDialect': dialect, 'client.maxDialect': dialect };
}

const ntlm: SaidFacts = { 'client.mechanisms': 'ntlm-only', 'client.ntlm': 'ntlmv2' };
const kerberos: SaidFacts = { 'client.mechanisms': 'kerberos-only' };
const signed: SaidFacts = { 'client.requiresSigning': true };

/** Options of `mount -t cifs` that decide a connection. */
export const mountOptions: readonly SurfaceWord[] = [
  {
    ...ofMount,
    word: 'vers',
    values: {
      '1.0': { 'client.minDialect': null, 'client.maxDialect': '1.0', 'client.smb1': true },
      '2.0': only('2.0.2'),
      '2.1': only('2.1'),
      '3.0': only('3.0'),
      '3.02': only('3.0.2'),
      '3.0.2': only('3.0.2'),
      '3.1.1': only('3.1.1'),
      '3.11': only('3.1.1'),
      '3': { 'client.minDialect': '3.0', 'client.maxDialect': '3.1.1' },
      default: { 'client.minDialect': '2.1', 'client.maxDialect': '3.1.1' },
    },
  },
  {
    ...ofMount,
    word: 'sec',
    values: {
      none: { 'credentials.account': 'anonymous' },
      krb5: kerberos,
      krb5i: { ...kerberos, ...signed },
      ntlmssp: ntlm,
      ntlmsspi: { ...ntlm, ...signed },
      ntlmv2: ntlm,
      ntlmv2i: { ...ntlm, ...signed },
      ntlm: { ...ntlm, 'client.ntlm': 'ntlmv1' },
      ntlmi: { ...ntlm, ...signed, 'client.ntlm': 'ntlmv1' },
    },
  },
  { ...ofMount, word: 'seal', alone: 'yes', values: { yes: { 'client.requiresEncryption': true } } },
  { ...ofMount, word: 'sign', alone: 'yes', values: { yes: signed } },
  { ...ofMount, word: 'guest', alone: 'yes', values: { yes: { 'credentials.account': 'guest' } } },
  {
    ...ofMount,
    word: 'port',
    values: {
      form: 'a port from 1 to 65535',
      read: (value) =>
        /^\d{1,5}$/.test(value) && Number(value) > 0 && Number(value) < 65536 ? { 'network.tcpPort': Number(value) } : undefined,
    },
  },
];
