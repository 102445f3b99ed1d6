import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { findWindows, releaseNames } from '../catalogue/windows/name.js';
import { findProtocol, type ProtocolFact, windowsProtocol } from '../catalogue/windows/protocol.js';
import { anyClient, groupPolicy, type Predict, type PredictedClient } from '../connect/predict.js';
import type { ConfiguredWindows } from '../resolve/effective.js';
import type { Json } from '../text/canonical-json.js';
import { isEqualJson } from '../text/equal-json.js';
import { decisionThatEnds } from './failure.js';
import { asItIs, ofPolicy, policyFailure } from './policy-failure.js';
import { pathOf, printValue, type ValueAssignment } from './reading.js';
import type { Rule, RuleTarget } from './rule.js';

/** Domain controllers that older machines can no longer read SYSVOL and NETLOGON from. */
export const domainControllerRefusesOlderClients: Rule<'domain-controller-refuses-older-clients'> = {
  id: 'domain-controller-refuses-older-clients',
  sources: ['D-DIALECT', 'D-SMBSEC', 'connection rules §2.3', 'connection rules §4'],
  givesWay: true,
  *check({ targets, predict }) {
    const controllers = targets.filter(
      ({ windows, effective }) => windows.role === 'domain-controller' && letsIn(predict, anyClient, effective),
    );
    const clients = controllers.length === 0 ? [] : generations();
    for (const controller of controllers) {
      for (const [at, refused] of refusals(predict, clients, controller)) {
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
          on: controller.windows,
        };
      }
    }
  },
};

/** Whether a client reads SYSVOL of a domain controller, as far as that can be told. */
function letsIn(predict: Predict, client: PredictedClient, controller: ConfiguredWindows): boolean {
  return decisionThatEnds(predict(client, controller, groupPolicy)) === undefined;
}

/** The assignments that keep a Windows out on which nothing is configured, and which Windows those are, in words. */
function refusals(predict: Predict, clients: readonly Generation[], controller: RuleTarget): ReadonlyMap<ValueAssignment, string> {
  const reaching: WindowsTarget[] = [];
  const refused = new Map<ValueAssignment, WindowsTarget[]>();
  for (const { client, releases } of clients) {
    if (letsIn(predict, client, controller.effective)) {
      reaching.push(...releases);
      continue;
    }
    const failure = policyFailure(predict, { client: asItIs(client), server: ofPolicy(controller), circumstances: groupPolicy });
    const at = failure?.hangsOn[0].assignment;
    if (at !== undefined) refused.set(at, [...(refused.get(at) ?? []), ...releases]);
  }
  return new Map([...refused].map(([at, releases]) => [at, inWords(releases, reaching)]));
}

/** Releases of which every build can do the same in a connection, and a client to ask for all of them. */
interface Generation {
  /**
   * Its build alone, with no setting known: what the build cannot do counts, and it demands nothing. Defaults are left out because they differ within a
   * generation, and whatever a client demands by default is no refusal of the domain controller's.
   */
  readonly client: ConfiguredWindows;
  readonly releases: readonly WindowsTarget[];
}

/** The generations of Windows in the catalogue: told apart by what the protocol rows say of a build. */
function generations(): readonly Generation[] {
  const found: { readonly does: readonly Json[]; readonly releases: WindowsTarget[] }[] = [];
  for (const name of releaseNames) {
    const release = findWindows(name);
    if ('problem' in release) continue;
    const does = protocolFacts.map((fact): Json => findProtocol(fact, release.windows).value);
    const same = found.find((generation) => isEqualJson(generation.does, does));
    if (same === undefined) found.push({ does, releases: [release.windows] });
    else same.releases.push(release.windows);
  }
  return found.map(({ releases }) => ({ client: { windows: releases[0]!, settings: new Map() }, releases }));
}

const protocolFacts = Object.keys(windowsProtocol) as readonly ProtocolFact[];

/** `windows-8.1, windows-server-2012-r2 and older`; each by name, the newest first, where an older one gets through. */
function inWords(refused: readonly WindowsTarget[], reaching: readonly WindowsTarget[]): string {
  const newestFirst = refused.toSorted((one, other) => other.build - one.build);
  const newest = newestFirst[0]?.build ?? 0;
  if (reaching.some(({ build }) => build < newest)) return newestFirst.map(({ text }) => text).join(', ');
  const newestOfFamilies = (['client', 'server'] as const).flatMap(
    (family) => newestFirst.find((windows) => windows.family === family) ?? [],
  );
  return `${newestOfFamilies.map(({ text }) => text).join(', ')} and older`;
}
