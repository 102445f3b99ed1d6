import { type CauseId, getCause } from '../catalogue/smb/causes.js';

/** What to do when a connection ends for a cause, in words: first at the device or its surroundings, and only then in the policy. */
export interface Advice {
  readonly device: string;
  readonly policy: string;
}

/** What to do about a cause. */
export function adviceOn(cause: CauseId): Advice {
  const { device, policy } = getCause(cause).advice;
  return { device, policy: policy ?? 'No SMB policy causes or cures it.' };
}
