import type { PartName, Parts } from '../facts/index.js';
import type { ConfiguredWindows } from '../resolve/effective.js';
import { clientPart, type Connection, credentialsPart, networkPart, type Part, serverPart, sharePart, stated } from '../simulate/facts.js';
import type { Outcome } from '../simulate/outcome.js';
import { simulate } from '../simulate/simulate.js';
import { clientFactsOfWindows, serverFactsOfWindows } from '../simulate/facts-from-windows.js';

/** An end that somebody describes; what is left out is the ordinary case, which lets everything through that the protocol allows. */
export interface DescribedEnd<V> {
  readonly described: Partial<V>;
}

/** The client of a prediction: a Windows with what it has configured, or one that is described. */
export type PredictedClient = ConfiguredWindows | DescribedEnd<Parts['client']>;

/** The server of a prediction. */
export type PredictedServer = ConfiguredWindows | DescribedEnd<Parts['server']>;

/** A client that can do whatever the protocol has, and demands nothing. */
export const anyClient: PredictedClient = { described: {} };

/** A server that can do whatever the protocol has, and demands nothing. */
export const anyServer: PredictedServer = { described: {} };

/** What else a connection is about; left out: a domain user with the right password, a share that admits the user, an open network. */
export type Circumstances = { readonly [P in Exclude<PartName, 'client' | 'server'>]?: Partial<Parts[P]> };

/** A machine of the domain that reads its Group Policy: SYSVOL of a domain controller, by its full name. */
export const groupPolicy: Circumstances = { credentials: { nameKind: 'fqdn' }, share: { name: 'SYSVOL' } };

/** Predicts what a connection comes to. The same ends and circumstances, told by identity, are walked once. */
export type Predict = (client: PredictedClient, server: PredictedServer, circumstances: Circumstances) => Outcome;

/** Opens a memory of predictions, such as for one check: whoever asks the same again gets the same answer. */
export function openPredictions(): Predict {
  const numbers = new Map<object, number>();
  const numberOf = (thing: object): number => {
    const number = numbers.get(thing) ?? numbers.size;
    numbers.set(thing, number);
    return number;
  };
  const outcomes = new Map<string, Outcome>();
  return (client, server, circumstances) => {
    const key = [client, server, circumstances].map(numberOf).join(' ');
    const outcome = outcomes.get(key) ?? simulate(connectionOf(client, server, circumstances));
    outcomes.set(key, outcome);
    return outcome;
  };
}

const by = 'prediction';

function connectionOf(client: PredictedClient, server: PredictedServer, circumstances: Circumstances): Connection {
  const around = remembered(surroundings, circumstances, undefined, () => layOut(circumstances));
  return { client: clientOf(client, circumstances.credentials?.target), server: serverOf(server, circumstances.share?.name), ...around };
}

type Surroundings = Omit<Connection, 'client' | 'server'>;

function layOut({ credentials = {}, share = {}, network = {} }: Circumstances): Surroundings {
  return {
    credentials: credentialsPart(stated(credentials, by)),
    share: sharePart(stated(share, by)),
    network: networkPart(stated(network, by)),
  };
}

/** What was laid out already, under the name that it was asked about: that costs more than a walk. Forgotten together with its key. */
type Memory<T> = WeakMap<object, Map<string | undefined, T>>;
const clients: Memory<Part<Parts['client']>> = new WeakMap();
const servers: Memory<Part<Parts['server']>> = new WeakMap();
const surroundings: Memory<Surroundings> = new WeakMap();

function clientOf(client: PredictedClient, target: string | undefined): Part<Parts['client']> {
  return 'described' in client
    ? remembered(clients, client, undefined, () => clientPart(stated(client.described, by)))
    : remembered(clients, client.settings, target, () => clientPart(clientFactsOfWindows(client, target)));
}

function serverOf(server: PredictedServer, share: string | undefined): Part<Parts['server']> {
  return 'described' in server
    ? remembered(servers, server, undefined, () => serverPart(stated(server.described, by)))
    : remembered(servers, server.settings, share, () => serverPart(serverFactsOfWindows(server, share)));
}

function remembered<T extends object>(memory: Memory<T>, key: object, name: string | undefined, make: () => T): T {
  const known = memory.get(key) ?? new Map<string | undefined, T>();
  memory.set(key, known);
  const thing = known.get(name) ?? make();
  known.set(name, thing);
  return thing;
}
