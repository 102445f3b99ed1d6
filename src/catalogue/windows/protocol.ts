import type { Certainty } from '../certainty.js';
import type { CipherId, SigningAlgorithmId } from '../smb/ciphers.js';
import type { DialectId } from '../smb/dialects.js';
import type { Citation } from '../sources.js';
import type { Family, WindowsTarget } from './definition.js';
import { descendsFrom } from './releases.js';

/** A fact of a Windows that no setting changes, from the first build that has it. */
export interface ProtocolRow<T> {
  /** First build of each family; null: no Windows of that family. */
  readonly client: number | null;
  readonly server: number | null;
  /** First revision on builds that got it by an update, by `family build`; a Windows without revision counts as updated. */
  readonly revisions?: Readonly<Record<string, number>>;
  readonly value: T;
  readonly certainty: Certainty;
  readonly sources: readonly Citation[];
}

const row = <T>(
  builds: readonly [client: number | null, server: number | null],
  value: T,
  certainty: Certainty,
  sources: readonly Citation[],
  revisions?: Readonly<Record<string, number>>,
): ProtocolRow<T> => ({
  client: builds[0],
  server: builds[1],
  value,
  certainty,
  sources,
  ...(revisions === undefined ? {} : { revisions }),
});

/** What SMB of a Windows does by its build, each fact as a list of rows, the oldest first; the last row that fits counts. */
export const windowsProtocol = {
  /** Highest dialect that it speaks. */
  highestDialect: [
    row<DialectId>([2600, 3790], '1.0', 'documented', ['MS-SMB2 note 1']),
    row<DialectId>([6001, 6001], '2.0.2', 'documented', ['MS-SMB2 note 1']),
    row<DialectId>([7600, 7600], '2.1', 'documented', ['MS-SMB2 note 1']),
    row<DialectId>([9200, 9200], '3.0', 'documented', ['MS-SMB2 note 1']),
    row<DialectId>([9600, 9600], '3.0.2', 'documented', ['MS-SMB2 note 1']),
    row<DialectId>([10240, 14393], '3.1.1', 'documented', ['MS-SMB2 note 1']),
  ],
  /** Ciphers that it knows, where no list is configured. */
  ciphers: [
    row<readonly CipherId[]>([2600, 3790], [], 'documented', ['MS-SMB2 2.2.3.1.2']),
    row<readonly CipherId[]>([9200, 9200], ['AES_128_CCM'], 'documented', ['MS-SMB2 2.2.3.1.2']),
    row<readonly CipherId[]>([10240, 14393], ['AES_128_GCM', 'AES_128_CCM'], 'documented', ['MS-SMB2 2.2.3.1.2']),
    row<readonly CipherId[]>([22000, 20348], ['AES_128_GCM', 'AES_128_CCM', 'AES_256_GCM', 'AES_256_CCM'], 'documented', [
      'MS-SMB2 2.2.3.1.2',
    ]),
  ],
  /** Algorithms of the 3.1.1 signing context; none: no context, AES-CMAC signs. */
  signingAlgorithms: [
    row<readonly SigningAlgorithmId[]>([2600, 3790], [], 'documented', ['MS-SMB2 3.1.4.1', 'D-SIGNOV']),
    row<readonly SigningAlgorithmId[]>([22000, 20348], ['aes-128-gmac', 'aes-128-cmac', 'hmac-sha256'], 'documented', [
      'MS-SMB2 3.1.4.1',
      'D-SIGNOV',
    ]),
  ],
  /**
   * The client sets its encryption capability bit although the ciphers that it would need were taken off its list. On Windows 11 and Server 2022 the
   * updates of April 2024 ended that, Windows 10 and Server 2016 keep it, and Server 2019 is not named.
   */
  announcesEncryptionAnyway: [
    row([2600, 3790], false, 'documented', ['MS-SMB2 note 132']),
    row([9200, 9200], true, 'documented', ['MS-SMB2 note 132', 'MS-SMB2 note 133']),
    row([null, 17763], true, 'inferred', ['MS-SMB2 note 132']),
    row([22000, 20348], true, 'documented', ['MS-SMB2 note 133']),
    row([22000, 20348], false, 'documented', ['MS-SMB2 note 133'], {
      'client 22000': 2899,
      'client 22621': 3527,
      'client 22631': 3527,
      'server 20348': 2402,
      'server 25398': 830,
    }),
  ],
  /** The client validates the negotiation below 3.1.1. */
  validatesNegotiation: [
    row([2600, 3790], false, 'documented', ['MS-SMB2 3.2.5.5', 'connection rules §3.7']),
    row([9200, 9200], true, 'documented', ['MS-SMB2 3.2.5.5', 'connection rules §3.7']),
  ],
  /** SYSVOL and NETLOGON are hardened without a policy. */
  hardensSysvol: [row([2600, 3790], false, 'documented', ['B-UNC']), row([10240, 14393], true, 'documented', ['B-UNC', 'D-SIGNOV'])],
  /** The NTLMv2 message carries the target name. */
  sendsTargetName: [
    row([2600, 3790], false, 'inferred', ['connection rules §5.6']),
    row([7600, 7600], true, 'documented', ['connection rules §5.6']),
  ],
  /** Neither sends nor takes NTLMv1. */
  ntlmv1Removed: [
    row([2600, 3790], false, 'documented', ['D-WN24H2']),
    row([26100, 26100], true, 'documented', ['D-WN24H2', 'D-WNWS25', 'D-REMOVED']),
  ],
  /** Refuses a caller that carries its own machine SID, from the updates of August 2025 on; their revisions were not read, so it is taken as updated. */
  refusesDuplicateIdentity: [
    row([2600, 3790], false, 'documented', ['B-SID']),
    row([26100, 26100], true, 'inferred', ['B-SID', 'MC1275343']),
  ],
  /**
   * The QUIC client can send a client certificate, before 24H2 and Server 2025 after an update (the vendor's page names KB5035853, 22621.3296 and
   * 22631.3296, where the specification names KB5035942) and once a feature preview is installed and its policy is enabled.
   */
  sendsClientCertificates: [
    row<'never' | 'with-preview' | 'always'>([2600, 3790], 'never', 'documented', ['D-QUICAC', 'MS-SMB2 note 110']),
    row([22000, 20348], 'with-preview', 'documented', ['D-QUICAC', 'MS-SMB2 note 110', 'MS-SMB2 note 232'], {
      'client 22000': 2836,
      'client 22621': 3374,
      'client 22631': 3374,
      'server 20348': 2340,
      'server 25398': 763,
    }),
    row([26100, 26100], 'always', 'documented', ['D-QUICAC', 'MS-SMB2 note 110']),
  ],
  /** Local accounts log on as Guest where the machine stands alone. */
  mapsLocalAccountsToGuest: [
    row([2600, null], true, 'documented', ['D-FORCEGUEST']),
    row([null, 3790], false, 'documented', ['D-FORCEGUEST']),
    row([6000, 6001], false, 'documented', ['D-FORCEGUEST']),
  ],
  /** Logs the events of chosen and disabled transports and of QUIC certificates (30834, 30835, 30837). */
  logsTransportDetails: [row([2600, 3790], false, 'observed', ['ETW']), row([26200, null], true, 'observed', ['ETW'])],
  /** Logs clients outside its dialect limits (1061). */
  logsDialectLimits: [row([2600, 3790], false, 'observed', ['ETW']), row([26100, 26100], true, 'observed', ['MAN24H2'])],
} as const satisfies Readonly<Record<string, readonly ProtocolRow<unknown>[]>>;

/** Name of a protocol fact, such as `highestDialect`. */
export type ProtocolFact = keyof typeof windowsProtocol;

/** Type of a protocol fact's value. */
export type ProtocolValue<N extends ProtocolFact> = (typeof windowsProtocol)[N][number]['value'];

/** The row of a protocol fact for a Windows; a Windows older than the catalogue gets the first row. */
export function findProtocol<N extends ProtocolFact>(
  name: N,
  windows: Pick<WindowsTarget, 'family' | 'build' | 'revision'>,
): ProtocolRow<ProtocolValue<N>> {
  const rows: readonly ProtocolRow<ProtocolValue<N>>[] = windowsProtocol[name];
  return rows.reduce((found, candidate) => (fits(candidate, windows) ? candidate : found));
}

function fits(
  candidate: ProtocolRow<unknown>,
  { family, build, revision }: { family: Family; build: number; revision: number | null },
): boolean {
  const first = candidate[family];
  if (first === null || !descendsFrom(build, first)) return false;
  const least = candidate.revisions?.[`${family} ${build}`];
  return least === undefined || revision === null || revision >= least;
}
