import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { findWindows, releaseNames } from '../catalogue/windows/name.js';
import { anyClient, groupPolicy, type Predict } from '../connect/predict.js';
import type { ConfiguredWindows } from '../resolve/effective.js';
import type { Decision } from '../simulate/gate.js';
import { endOf } from './failure.js';
import { policyFailure } from './policy-failure.js';
import { pathOf, printValue, type ValueAssignment } from './reading.js';
import type { Rule, RuleTarget } from './rule.js';

/** Every release of the catalogue as its build makes it, with no setting at all, the newest first. */
const releases: readonly ConfiguredWindows[] = releaseNames
  .flatMap((name) => {
    const found = findWindows(name);
    return 'windows' in found ? [{ windows: found.windows, settings: new Map() }] : [];
  })
  .sort((one, other) => other.windows.build - one.windows.build);

/** Domain controllers that older machines can no longer read SYSVOL and NETLOGON from. */
export const domainControllerRefusesOlderClients: Rule<'domain-controller-refuses-older-clients'> = {
  id: 'domain-controller-refuses-older-clients',
  sources: ['D-DIALECT', 'D-SMBSEC', 'connection rules §2.3', 'connection rules §4'],
  givesWay: true,
  *check({ targets, predict }) {
    for (const controller of targets) {
      const { windows, effective } = controller;
      if (windows.role !== 'domain-controller' || endOf(predict(anyClient, effective, groupPolicy)) !== undefined) continue;
      for (const [at, refused] of refusals(predict, controller)) {
        yield {
          at,
          says: {
            path: pathOf(at.setting),
            value: printValue(at.setting, at.wanted.data),
            refused,
            audit:
              at.setting === 'minDialectServer'
                ? 'Get-SmbSession shows the dialect of each session'
                : `${pathOf('auditClientDoesNotSupportEncryption')} logs them`,
          },
          on: windows,
        };
      }
    }
  },
};

/** The assignments that cut a Windows off which has nothing configured, and which Windows those are, in words. */
function refusals(predict: Predict, controller: RuleTarget): ReadonlyMap<ValueAssignment, string> {
  const reaching: WindowsTarget[] = [];
  const refused = new Map<ValueAssignment, WindowsTarget[]>();
  const decidedAt = new Map<Decision, ValueAssignment | undefined>();
  for (const client of releases) {
    const { windows } = client;
    const end = endOf(predict(client, controller.effective, groupPolicy));
    if (end === undefined) {
      reaching.push(windows);
      continue;
    }
    // Connections that end alike hang on the same assignment: it is looked for once.
    if (!decidedAt.has(end)) {
      const failure = policyFailure(predict, { client, server: controller, circumstances: groupPolicy });
      decidedAt.set(end, failure?.hangsOn[0]?.assignment);
    }
    const at = decidedAt.get(end);
    if (at !== undefined) refused.set(at, [...(refused.get(at) ?? []), windows]);
  }
  return new Map([...refused].map(([at, windows]) => [at, inWords(windows, reaching)]));
}

/** `windows-8.1, windows-server-2012-r2 and older`; each by name where an older one gets through. Both lists begin with the newest. */
function inWords(refused: readonly WindowsTarget[], reaching: readonly WindowsTarget[]): string {
  const newest = refused[0]?.build ?? 0;
  if (reaching.some(({ build }) => build < newest)) return refused.map(({ text }) => text).join(', ');
  const newestOfFamilies = (['client', 'server'] as const).flatMap((family) => refused.find((windows) => windows.family === family) ?? []);
  return `${newestOfFamilies.map(({ text }) => text).join(', ')} and older`;
}
