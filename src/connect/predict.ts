import type { Parts } from '../facts/index.js';
import type { ConfiguredWindows } from '../resolve/effective.js';
import { clientPart, type Connection, credentialsPart, networkPart, type Part, serverPart, sharePart, stated } from '../simulate/facts.js';
import { clientFactsOfWindows, serverFactsOfWindows } from '../simulate/facts-from-windows.js';
import type { Outcome } from '../simulate/outcome.js';
import { simulate } from '../simulate/simulate.js';

/** The client of a prediction: a Windows with what it has configured, or one that is described in facts. */
export type PredictedClient = ConfiguredWindows | Part<Parts['client']>;

/** The server of a prediction. */
export type PredictedServer = ConfiguredWindows | Part<Parts['server']>;

/** What else a connection is about. */
export interface Circumstances extends Omit<Connection, 'client' | 'server'> {
  /** The name typed for the server, where one is. */
  readonly target: string | undefined;
  /** The name of the share, where one is given. */
  readonly shareName: string | undefined;
}

/** What of the circumstances somebody describes. */
interface DescribedCircumstances {
  readonly credentials?: Partial<Parts['credentials']>;
  readonly share?: Partial<Parts['share']>;
  readonly network?: Partial<Parts['network']>;
}

const by = 'prediction';

/** Describes a client; what is left out is the ordinary case, which lets everything through that the protocol allows. */
export function describeClient(facts: Partial<Parts['client']>): PredictedClient {
  return clientPart(stated(facts, by));
}

/** Describes a server; what is left out is the ordinary case. */
export function describeServer(facts: Partial<Parts['server']>): PredictedServer {
  return serverPart(stated(facts, by));
}

/** Describes circumstances; left out: a domain user with the right password, a share that admits the user, an open network. */
export function describeCircumstances({ credentials = {}, share = {}, network = {} }: DescribedCircumstances): Circumstances {
  return {
    target: credentials.target,
    shareName: share.name,
    credentials: credentialsPart(stated(credentials, by)),
    share: sharePart(stated(share, by)),
    network: networkPart(stated(network, by)),
  };
}

/** A client that can do whatever the protocol has, and demands nothing. */
export const anyClient = describeClient({});

/** A server that can do whatever the protocol has, and demands nothing. */
export const anyServer = describeServer({});

/** The ordinary case: a domain user with the right password, a share that admits the user, an open network. */
export const ordinaryCircumstances = describeCircumstances({});

/** A machine of the domain that reads its Group Policy: SYSVOL of a domain controller, by its full name. */
export const groupPolicy = describeCircumstances({ credentials: { nameKind: 'fqdn' }, share: { name: 'SYSVOL' } });

/** Predicts what a connection comes to. The same ends and circumstances, told by identity, are walked once. */
export type Predict = (client: PredictedClient, server: PredictedServer, circumstances: Circumstances) => Outcome;

/**
 * Opens a memory of predictions, such as for one check: whoever asks the same again gets the same answer, and a Windows that was met before is not put
 * into facts again, which costs more than a walk.
 */
export function openPredictions(): Predict {
  const outcomes = openMemory<Outcome>();
  const clients = openMemory<Connection['client']>();
  const servers = openMemory<Connection['server']>();
  return (client, server, circumstances) =>
    outcomes([client, server, circumstances], () => {
      const { target, shareName, ...surroundings } = circumstances;
      return simulate({
        client: 'settings' in client ? clients([client.settings, target], () => clientPart(clientFactsOfWindows(client, target))) : client,
        server:
          'settings' in server ? servers([server.settings, shareName], () => serverPart(serverFactsOfWindows(server, shareName))) : server,
        ...surroundings,
      });
    });
}

/** Gives what was made for a key before, or makes it; the parts of a key are told by identity. */
type Memory<T> = (key: readonly unknown[], make: () => T) => T;

function openMemory<T extends object>(): Memory<T> {
  const numbers = new Map<unknown, number>();
  const made = new Map<string, T>();
  const numberOf = (part: unknown): number => {
    const number = numbers.get(part) ?? numbers.size;
    numbers.set(part, number);
    return number;
  };
  return (key, make) => {
    const numbered = key.map(numberOf).join(' ');
    const thing = made.get(numbered) ?? make();
    made.set(numbered, thing);
    return thing;
  };
}
