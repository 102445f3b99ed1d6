import { peers } from '../../src/catalogue/peers/index.js';
import { releaseNames } from '../../src/catalogue/windows/name.js';
import { randomNumbers } from './connection-mix.js';

/** Windows without and with an edition, and every peer of the side. */
function endsOf(side: 'client' | 'server'): readonly string[] {
  const editions = releaseNames.map((name) => (name.includes('server') ? `${name}/datacenter` : `${name}/pro`));
  return [...releaseNames, ...editions, ...peers.filter((peer) => peer.side === side).map(({ id }) => id)];
}

/** Lines of a batch drawn from a seed: any two ends, accounts, and now and then a fact that is stated or unknown. */
export function* batchMix(count: number, seed: number): Generator<string, void> {
  const random = randomNumbers(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const clients = endsOf('client');
  const servers = endsOf('server');
  const circumstances = [
    {},
    {},
    {},
    {},
    { share: { name: 'IPC$' } },
    { network: { tcp: 'filtered' } },
    { credentials: { password: 'wrong' } },
  ];
  for (let index = 0; index < count; index += 1) {
    const { credentials = {}, ...others } = pick<{ readonly credentials?: object }>(circumstances);
    yield JSON.stringify({
      name: `connection ${index}`,
      client: pick(clients),
      server: pick(servers),
      credentials: { account: pick(['domain', 'local', 'guest']), ...credentials },
      ...others,
    });
  }
}
