import { expect } from 'chai';
import fc from 'fast-check';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { targetIds, targets } from '../../src/emit/index.js';
import { type Route, routeThrough } from '../../src/emit/route.js';
import { routeAssignments, type RoutedAssignment } from '../../src/emit/route-assignments.js';
import { resolveEffective } from '../../src/resolve/resolve.js';
import { lower, type Lowered } from '../../src/state/lower.js';
import type { RegistryPlace } from '../../src/state/registry-place.js';
import type { WantedSetting } from '../../src/state/wanted.js';
import { anyWanted } from '../state/any-wanted.js';
import { policyOfWanted } from './policy-of.js';

const anything = (): boolean => true;
const places: readonly RegistryPlace[] = ['policy', 'local'];
const windows = fc.subarray(
  ['windows-11-24h2/enterprise', 'windows-11-24h2/home', 'windows-server-2025/datacenter+dc', 'windows-10-1507/pro'],
  { minLength: 1 },
);

function routed(names: readonly string[], wanted: readonly WantedSetting[], asked: RegistryPlace): readonly RoutedAssignment[] {
  const policy = policyOfWanted(names, wanted);
  const effective = policy.appliesTo.map((target) => resolveEffective(policy, target.windows));
  return routeAssignments(policy, effective, { targets: targetIds, place: asked });
}

/** A route with what its functions give. */
function told(route: Route): unknown {
  const remarks = route.remarks.map((remark): Diagnostic => remark({}));
  return route.kind === 'not-carried' ? { ...route, remarks } : { ...route, remarks, piece: route.piece() };
}

/** What a machine is brought to, and back from. */
function brought(lowered: Lowered): unknown {
  if (lowered.kind === 'impossible') return lowered.reason;
  const { wanted, reset } = lowered.state;
  return { wanted, reset: 'cannot' in reset ? reset : reset() };
}

describe('emit/route-assignments', () => {
  it('gives the routes of each value at its place and for its Windows, whatever other policies have asked for before', () => {
    fc.assert(
      fc.property(windows, anyWanted(anything, anything), fc.constantFrom(...places), (names, wanted, asked) => {
        for (const { assignment, routes, ...consignment } of routed(names, wanted, asked)) {
          const anew = targetIds.map((id) => told(routeThrough(targets[id], { ...consignment, wanted: assignment.wanted })));
          expect(targetIds.map((id) => told(routes.get(id)!))).to.deep.equal(anew);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('lowers a value anew for each place, where nothing reads it, and where it is to be the only one', () => {
    const lowered = (wanted: readonly WantedSetting[], asked: RegistryPlace): unknown =>
      brought(routed(['windows-10-1507/pro'], wanted, asked)[0]!.lowered);
    const guests: WantedSetting = { setting: 'allowInsecureGuestAuth', wanted: { kind: 'value', data: 0 } };
    expect(places.map((asked) => lowered([guests], asked))).to.deep.equal(places.map((asked) => brought(lower(guests, asked))));
    const driver: WantedSetting = { setting: 'smb1ClientDriver', wanted: { kind: 'value', data: 4 } };
    const removed: WantedSetting = { setting: 'smb1OptionalFeature', wanted: { kind: 'value', data: [] } };
    const found = [lowered([driver], 'policy'), lowered([driver, removed], 'policy')];
    expect(found).to.deep.equal([true, false].map((isRead) => brought(lower(driver, 'policy', isRead))));
    const rows = { kind: 'value', data: [{ path: '\\\\*\\SYSVOL', integrity: 1 }] } as const;
    const paths: readonly WantedSetting[] = [rows, { ...rows, only: true as const }].map((wanted) => ({
      setting: 'hardenedUncPaths',
      wanted,
    }));
    expect(paths.map((each) => lowered([each], 'policy'))).to.deep.equal(paths.map((each) => brought(lower(each, 'policy'))));
  });
});
