import type { SettingData } from '../../src/catalogue/settings/definition.js';
import type { SettingId } from '../../src/catalogue/settings/index.js';
import type { Carried, Carrier, Offered, Refused } from '../../src/emit/carrier.js';
import type { Consignment } from '../../src/emit/route.js';
import { routeAssignments } from '../../src/emit/route-assignments.js';
import { resolveEffective } from '../../src/resolve/resolve.js';
import type { RegistryPlace } from '../../src/state/registry-place.js';
import { policyOf } from './policy-of.js';

/** For which Windows something is assigned, and at which place; one that is managed, at the policy place, where nothing is said. */
export interface For {
  readonly windows?: readonly string[];
  readonly place?: RegistryPlace;
}

/** One setting with this data, or `default`, ready to go into a target. */
export function consign(
  setting: SettingId,
  data: SettingData,
  { windows = ['windows-11-24h2/enterprise'], place = 'policy' }: For = {},
): Consignment {
  const policy = policyOf(windows, { [setting]: data });
  const effective = policy.appliesTo.map((target) => resolveEffective(policy, target.windows));
  const [routed] = routeAssignments(policy, effective, { targets: [], place });
  if (routed === undefined) throw new Error(`nothing is assigned to ${setting}`);
  return routed;
}

/** What a carrier answers, with the piece that it makes. */
export type Answer<Piece> = Made<Carried<Piece>, Piece> | Made<Offered<Piece>, Piece> | Refused;

type Made<A, Piece> = Omit<A, 'piece'> & { readonly piece: Piece };

/** What a carrier answers to one setting with this data, or `default`. */
export function ask<Piece>(carrier: Carrier<Piece>, setting: SettingId, data: SettingData, asked: For = {}): Answer<Piece> {
  const consignment = consign(setting, data, asked);
  if (consignment.lowered.kind === 'impossible') throw new Error(consignment.lowered.reason);
  const answer = carrier.carry(consignment.wanted, consignment.setting, consignment.lowered.state);
  return answer.kind === 'refused' ? answer : { ...answer, piece: answer.piece() };
}
