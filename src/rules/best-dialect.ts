import { type DialectDefinition, getDialect } from '../catalogue/smb/dialects.js';
import {
  anyClient,
  anyServer,
  ordinaryCircumstances,
  type Predict,
  type PredictedClient,
  type PredictedServer,
} from '../connect/predict.js';
import type { ConfiguredWindows } from '../resolve/effective.js';
import { possibleOutcomes } from '../simulate/possible-outcomes.js';

/** What stands at the other end of a Windows, whichever end that is. */
export interface Peer {
  readonly client: PredictedClient;
  readonly server: PredictedServer;
}

const anyPeer: Peer = { client: anyClient, server: anyServer };

/**
 * Whether the dialect that a Windows comes to with a peer (any, when left out) is one of a kind, such as one without encryption. False where no dialect
 * comes about at all, and where not every case could be tried.
 */
export function bestDialectIs(
  kind: (dialect: DialectDefinition) => boolean,
  predict: Predict,
  configured: ConfiguredWindows,
  end: 'client' | 'server',
  peer: Peer = anyPeer,
): boolean {
  const outcome =
    end === 'client' ? predict(configured, peer.server, ordinaryCircumstances) : predict(peer.client, configured, ordinaryCircumstances);
  if (outcome.result === 'undecided' && !outcome.complete) return false;
  return possibleOutcomes(outcome).every(({ protection: { dialect } }) => dialect !== null && kind(getDialect(dialect)));
}

/** A dialect in which nothing can be encrypted. */
export function withoutEncryption({ encryption }: DialectDefinition): boolean {
  return encryption === 'none';
}
