import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { findWindows, releaseNames } from '../catalogue/windows/name.js';
import { findProtocol, type ProtocolFact, windowsProtocol } from '../catalogue/windows/protocol.js';
import { anyClient, groupPolicy, type Predict } from '../connect/predict.js';
import type { ConfiguredWindows } from '../resolve/effective.js';
import { endOf } from './failure.js';
import { policyFailure } from './policy-failure.js';
import { pathOf, printValue, type ValueAssignment } from './reading.js';
import type { Rule, RuleTarget } from './rule.js';

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
  for (const { client, releases } of generations()) {
    if (endOf(predict(client, controller.effective, groupPolicy)) === undefined) {
      reaching.push(...releases);
      continue;
    }
    const failure = policyFailure(predict, { client, server: controller, circumstances: groupPolicy });
    const at = failure?.hangsOn[0].assignment;
    if (at !== undefined) refused.set(at, [...(refused.get(at) ?? []), ...releases]);
  }
  return new Map([...refused].map(([at, releases]) => [at, inWords(releases, reaching)]));
}

/** Releases of which every build does the same in a connection while no setting says otherwise, and one of them to ask. */
interface Generation {
  readonly client: ConfiguredWindows;
  readonly releases: readonly WindowsTarget[];
}

/** The generations of Windows in the catalogue: told apart by what the protocol rows say of a build. */
function generations(): readonly Generation[] {
  const byDoing = new Map<string, WindowsTarget[]>();
  for (const name of releaseNames) {
    const found = findWindows(name);
    if ('problem' in found) continue;
    const doing = JSON.stringify(protocolFacts.map((fact) => findProtocol(fact, found.windows).value));
    byDoing.set(doing, [...(byDoing.get(doing) ?? []), found.windows]);
  }
  return [...byDoing.values()].map((releases) => ({ client: { windows: releases[0]!, settings: new Map() }, releases }));
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
