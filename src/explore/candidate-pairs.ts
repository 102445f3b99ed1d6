import { certainties, type Certainty } from '../catalogue/certainty.js';
import type { CandidateServer, ConnectedScenario } from '../connect/connect.js';
import type { Connection } from '../simulate/facts.js';

/** An end that can be several things. */
export type End = 'client' | 'server';

/** What comes of a connection, as far as it is compared with what comes of others. */
export interface Prediction {
  /** Equal keys mean the same for the user. */
  readonly key: string;
  readonly certainty: Certainty;
}

/** Two candidates, and what comes of a connection between them. */
export interface CandidatePair<P> {
  readonly client: string;
  readonly server: string;
  readonly prediction: P;
}

/** Pairs of candidates of which the same comes. */
export interface PairGroup<P> {
  /** Names of the clients and of the servers, each once, in the order in which they were tried. */
  readonly clients: readonly string[];
  readonly servers: readonly string[];
  /** Of equal predictions the one that is least sure. */
  readonly prediction: P;
}

/** Predicts every pair of what the ends of a scenario can be; candidates that share their facts are one. */
export function predictPairs<P>(
  { clients, servers, network }: ConnectedScenario,
  predict: (connection: Connection) => P,
): readonly CandidatePair<P>[] {
  const pairs: CandidatePair<P>[] = [];
  const firstClients = clients.map(({ part }) => clients.findIndex((other) => other.part === part));
  const isSame = (one: CandidateServer, other: CandidateServer): boolean =>
    one.part === other.part && one.share === other.share && one.credentials === other.credentials;
  const firstServers = servers.map((server) => servers.findIndex((other) => isSame(server, other)));
  for (const [clientPlace, client] of clients.entries()) {
    for (const [serverPlace, server] of servers.entries()) {
      const same = pairs[firstClients[clientPlace]! * servers.length + firstServers[serverPlace]!];
      const prediction =
        same === undefined
          ? predict({ client: client.part, server: server.part, share: server.share, credentials: server.credentials, network })
          : same.prediction;
      pairs.push({ client: client.name, server: server.name, prediction });
    }
  }
  return pairs;
}

/** Brings pairs together of which the same comes, in the order in which they were tried. */
export function groupPairs<P extends Prediction>(pairs: readonly CandidatePair<P>[]): readonly PairGroup<P>[] {
  const groups = new Map<string, CandidatePair<P>[]>();
  for (const pair of pairs) {
    const { key } = pair.prediction;
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [pair]);
    else members.push(pair);
  }
  return [...groups.values()].map((members) => ({
    clients: [...new Set(members.map(({ client }) => client))],
    servers: [...new Set(members.map(({ server }) => server))],
    prediction: members.map(({ prediction }) => prediction).reduce(lessSure),
  }));
}

/** The ends whose candidates come to different things: not every group has all of them. */
export function endsThatDecide(groups: readonly Pick<PairGroup<unknown>, 'clients' | 'servers'>[]): readonly End[] {
  const differ = (candidatesOf: (group: Pick<PairGroup<unknown>, 'clients' | 'servers'>) => readonly string[]): boolean => {
    const all = new Set(groups.flatMap(candidatesOf));
    return groups.some((group) => candidatesOf(group).length < all.size);
  };
  return [
    ...(differ(({ clients }) => clients) ? (['client'] as const) : []),
    ...(differ(({ servers }) => servers) ? (['server'] as const) : []),
  ];
}

/** The one of two predictions that is less sure, the first of equals. */
function lessSure<P extends Prediction>(one: P, other: P): P {
  return certainties.indexOf(other.certainty) > certainties.indexOf(one.certainty) ? other : one;
}
