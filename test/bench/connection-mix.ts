import {
  clientPart,
  type Connection,
  credentialsPart,
  type FactOrigin,
  known,
  networkPart,
  oneOf,
  serverPart,
  sharePart,
  stated,
} from '../../src/simulate/facts.js';
import { dialectsBetween } from '../../src/facts/dialect-set.js';

/** A small generator of numbers from a seed (mulberry32), so that every run sees the same connections. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const origin: FactOrigin = { kind: 'stated', by: 'mix' };

/** Connections drawn from a seed: some hundreds of ends, credentials, shares and networks, paired at random; a few facts are unsure or unknown. */
export function connectionMix(count: number, seed: number): readonly Connection[] {
  const random = randomNumbers(seed);
  const chance = (probability: number): boolean => random() < probability;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const many = <T>(number: number, make: () => T): readonly T[] => Array.from({ length: number }, make);

  const clients = many(120, () =>
    clientPart({
      ...stated(
        {
          dialects: pick([
            dialectsBetween('2.0.2', '3.1.1'),
            dialectsBetween('2.0.2', '3.1.1'),
            dialectsBetween('2.0.2', '2.1'),
            dialectsBetween('2.1', '3.0.2'),
            0,
          ]),
          smb1: chance(0.2),
          minDialect: chance(0.1) ? pick(['2.1', '3.0', '3.1.1'] as const) : null,
          requiresSigning: chance(0.5),
          canSign: !chance(0.05),
          encrypts: !chance(0.1),
          requiresEncryption: chance(0.1),
          blocksNtlm: chance(0.1),
          hardenedPaths: chance(0.7) ? [{ server: '*', share: 'SYSVOL', mutualAuthentication: true, integrity: true, privacy: false }] : [],
        },
        'mix',
      ),
      guestLogons: chance(0.05)
        ? oneOf(['allowed', 'blocked'] as const, origin)
        : known(chance(0.5) ? 'allowed' : 'blocked', origin, pick(['documented', 'inferred'] as const)),
    }),
  );
  const servers = many(120, () =>
    serverPart({
      ...stated(
        {
          family: pick(['windows', 'windows', 'samba', 'other'] as const),
          dialects: pick([
            dialectsBetween('2.0.2', '3.1.1'),
            dialectsBetween('2.0.2', '3.1.1'),
            dialectsBetween('2.0.2', '2.1'),
            dialectsBetween('2.0.2', '3.0'),
            0,
          ]),
          smb1: chance(0.3),
          minDialect: chance(0.1) ? pick(['2.1', '3.0', '3.1.1'] as const) : null,
          requiresSigning: chance(0.3),
          signs: chance(0.05) ? 'set-to-disabled' : 'on-demand',
          encrypts: !chance(0.2),
          demandsEncryption: chance(0.1),
          guestMapping: pick(['never', 'never', 'bad-user', 'always-guest'] as const),
          kerberos: chance(0.6),
          lsaIncomingNtlm: chance(0.05) ? 'deny-all' : 'allow',
          rateLimiterDelay: chance(0.3) ? 2000 : 0,
        },
        'mix',
      ),
      exemptsGuestsFromSigning: known(true, origin, 'inferred'),
    }),
  );
  const credentials = many(60, () =>
    credentialsPart(
      stated(
        {
          account: pick(['domain', 'domain', 'local', 'guest'] as const),
          password: chance(0.1) ? 'wrong' : 'right',
          userKnownToServer: chance(0.8),
          nameKind: pick(['hostname', 'fqdn', 'ip'] as const),
          reachesDomainController: chance(0.9),
        },
        'mix',
      ),
    ),
  );
  const shares = many(20, () =>
    sharePart(stated({ demandsEncryption: chance(0.1), exists: chance(0.97), admitsUser: chance(0.95), admitsGuests: chance(0.7) }, 'mix')),
  );
  const networks = many(20, () => networkPart(stated({ tcp: chance(0.05) ? 'filtered' : 'open', nameResolves: chance(0.98) }, 'mix')));

  return many(count, () => ({
    client: pick(clients),
    server: pick(servers),
    credentials: pick(credentials),
    share: pick(shares),
    network: pick(networks),
  }));
}
