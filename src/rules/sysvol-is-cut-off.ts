import type { SettingId } from '../catalogue/settings/index.js';
import { anyServer, groupPolicy, type Predict } from '../connect/predict.js';
import { unmeetableDemand } from './encryption-demand.js';
import { hardenedPathsOn } from './hardened-paths.js';
import { asItIs, type DecidingPlace, ofPolicy, policyFailure, type PolicyFailure } from './policy-failure.js';
import { effectiveOn, pathOf, printOn } from './reading.js';
import type { Finding, Place, Rule, RuleTarget } from './rule.js';

/**
 * A machine under this policy cannot read SYSVOL, either because of what it demands itself or because of the policy's own domain controllers. Group
 * Policy comes from there, so such a policy cannot be taken back the way it came.
 */
export const sysvolIsCutOff: Rule<'sysvol-is-cut-off'> = {
  id: 'sysvol-is-cut-off',
  sources: ['D-DIALECT', 'D-ENC', 'connection rules §2.3', 'connection rules §4', 'connection rules §9.1'],
  *check({ targets, predict }) {
    const controllers = targets.filter(({ windows }) => windows.role === 'domain-controller');
    for (const client of targets) {
      if (controllers.length === 0 && !hardenedPathsOn(client.effective).some(({ privacy }) => privacy)) continue;
      const byItself = policyFailure(predict, { client: ofPolicy(client), server: asItIs(anyServer), circumstances: groupPolicy });
      if (byItself !== undefined) {
        const because = `no domain controller can give this machine what it demands: ${sayings(byItself, 'client', client)}`;
        if (!isSaidElsewhere(predict, byItself, { client })) yield findingOf(byItself, client, because);
        continue;
      }
      for (const controller of controllers) {
        const between = policyFailure(predict, { client: ofPolicy(client), server: ofPolicy(controller), circumstances: groupPolicy });
        if (between === undefined || isSaidElsewhere(predict, between, { client, server: controller })) continue;
        const ends = `${sayings(between, 'server', controller)} there, ${sayings(between, 'client', client)} here`;
        yield findingOf(between, client, `domain controllers with this policy and this machine do not meet: ${ends}`);
      }
    }
  },
};

/** Whether the failure only follows from a mistake of which another rule speaks: an end that contradicts itself and takes part in no connection. */
function isSaidElsewhere(
  predict: Predict,
  { failure, hangsOn }: PolicyFailure,
  ends: { readonly client: RuleTarget; readonly server?: RuleTarget },
): boolean {
  if (failure.cause === 'dialect-range-empty') return true;
  return hangsOn.some(({ end, assignment }) => {
    const target = ends[end];
    return target !== undefined && assignment === unmeetableDemand(predict, target.effective, end);
  });
}

function findingOf({ hangsOn: [first, ...others] }: PolicyFailure, { windows }: RuleTarget, because: string): Finding<'sysvol-is-cut-off'> {
  return {
    at: placeToMark(first),
    says: { because },
    on: windows,
    related: others.map((place) => ({
      message: `${pathOf(place.assignment.setting)} is set here, for the ${ends[place.end]}`,
      span: placeToMark(place).span,
    })),
  };
}

/** The machine that reads SYSVOL, and the one that has it. */
const ends = { client: 'client', server: 'domain controller' } as const;

function placeToMark({ assignment, row }: DecidingPlace): Place {
  return row?.entry ?? assignment;
}

/** What one end says: what the failure hangs on there, or else the defaults of Windows that decide there. */
function sayings({ failure, hangsOn }: PolicyFailure, end: 'client' | 'server', { effective }: RuleTarget): string {
  const ofPolicy = hangsOn.flatMap((place) => (place.end === end ? [saying(place, effective)] : []));
  if (ofPolicy.length > 0) return ofPolicy.join(' and ');
  const ofWindows = failure.decidedBy.flatMap(({ fact, origin }) =>
    fact.startsWith(`${end}.`) && origin.kind === 'setting' ? [origin.setting as SettingId] : [],
  );
  const known = [...new Set(ofWindows)].filter((id) => effectiveOn(effective, id).value !== undefined);
  return known.length === 0
    ? 'what Windows does by default'
    : known.map((id) => `${pathOf(id)} is ${printOn(effective, id)}`).join(' and ');
}

function saying({ assignment: { setting }, row }: DecidingPlace, effective: RuleTarget['effective']): string {
  if (row === undefined) return `${pathOf(setting)} is ${printOn(effective, setting)}`;
  if (setting !== 'hardenedUncPaths' || row.flags.length === 0) return `${pathOf(setting)} has an entry for ${row.name}`;
  return `the path ${row.name} demands ${row.flags.map((flag) => `"${flag}"`).join(' and ')}`;
}
