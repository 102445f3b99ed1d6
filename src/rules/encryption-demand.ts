import type { Predict } from '../connect/predict.js';
import type { EffectiveConfiguration } from '../resolve/effective.js';
import { bestDialectIs, withoutEncryption } from './best-dialect.js';
import { decidedWord, type ValueAssignment } from './reading.js';

const demands = { client: 'requireEncryptionClient', server: 'encryptDataServer' } as const;

/** The policy's demand for encryption at one end of every connection, where that end speaks no dialect that has any. */
export function unmeetableDemand(
  predict: Predict,
  effective: EffectiveConfiguration,
  end: 'client' | 'server',
): ValueAssignment | undefined {
  const demand = decidedWord(effective, demands[end], 'required');
  return demand !== undefined && bestDialectIs(withoutEncryption, predict, effective, end) ? demand : undefined;
}
