import { oncePerRow } from '../catalogue/once-per-row.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { Remark } from '../diagnostics/create.js';
import type { AssignmentState } from '../state/assignment-state.js';
import { registryPlaceOf } from '../state/item.js';
import type { Lowered } from '../state/lower.js';
import type { RegistryPlace } from '../state/registry-place.js';
import type { Wanted } from '../state/wanted.js';
import type { Audience, MissedWindows } from './audience.js';
import type { Carrier } from './carrier.js';
import type { Target } from './target.js';

/** A wish that is to be handed over: what it comes to on a machine, and for whom. Nothing in it hangs on where a policy writes it. */
export interface Consignment {
  readonly setting: SettingDefinition;
  readonly wanted: Wanted;
  readonly lowered: Lowered;
  readonly audience: Pick<Audience, 'windows'>;
}

/** The carrier of a target that has an assignment, and what it makes of it. It reaches a Windows of the audience at least; `missed` names the others. */
export interface CarriedRoute {
  readonly kind: 'carried';
  readonly carrier: Carrier<unknown>;
  readonly piece: () => unknown;
  readonly goes?: true;
  readonly notes: readonly string[];
  readonly missed: readonly MissedWindows[];
  readonly remarks: readonly Remark[];
}

/** The same of a carrier that offers a setting to an administrator and sets it nowhere; the reason says where it is set. */
export interface OfferedRoute extends Omit<CarriedRoute, 'kind'> {
  readonly kind: 'offered';
  readonly reason: string;
}

/** Why no carrier of a target has an assignment, and who else may; `missed` names the Windows where that is the reason. */
export interface ClosedRoute {
  readonly kind: 'not-carried';
  readonly reason: string;
  readonly instead: readonly string[];
  readonly missed: readonly MissedWindows[];
  readonly remarks: readonly Remark[];
}

/** How an assignment goes in a target. */
export type Route = CarriedRoute | OfferedRoute | ClosedRoute;

/** Asks the carriers of a target in their order, each once: the first that brings the assignment to a Windows of its audience has it. */
export function routeThrough(target: Target, consignment: Consignment): Route {
  const { setting, lowered } = consignment;
  if (setting.doNotEmit !== undefined) return closed(setting.doNotEmit);
  if (lowered.kind === 'impossible') return closed(lowered.reason);
  if (isForOtherPlace(target, lowered.state)) return closed(otherPlace[lowered.state.asked]);
  const refusals: ClosedRoute[] = [];
  for (const carrier of target.carriers) {
    const answer = ask(carrier, consignment, lowered.state);
    if (answer.kind !== 'not-carried') return answer;
    refusals.push(answer);
  }
  return {
    kind: 'not-carried',
    reason: [...new Set(refusals.map(({ reason }) => reason))].join(' '),
    instead: [...new Set(refusals.flatMap(({ instead }) => instead))],
    missed: distinctWindows(refusals.flatMap(({ missed }) => missed)),
    remarks: refusals.flatMap(({ remarks }) => remarks),
  };
}

function ask(carrier: Carrier<unknown>, { setting, wanted, audience }: Consignment, state: AssignmentState): Route {
  const answer = carrier.carry(wanted, setting, state);
  const missed = missedBy(carrier, setting, audience);
  const reachesNone = missed.length > 0 && missed.length === audience.windows.length;
  const remarks = reachesNone ? [] : (answer.remarks ?? []);
  if (answer.kind === 'refused') return { kind: 'not-carried', reason: answer.reason, instead: answer.instead, missed: [], remarks };
  if (!reachesNone) return { ...answer, carrier, notes: answer.notes ?? [], missed, remarks };
  return { ...closed([...new Set(missed.map(({ reason }) => reason))].join(' ')), missed };
}

/** The Windows of an audience that a carrier does not reach, and why. */
function missedBy(carrier: Carrier<unknown>, setting: SettingDefinition, { windows }: Consignment['audience']): readonly MissedWindows[] {
  const whyMissed = whyMissedBy(carrier)(setting);
  return windows.map(whyMissed).filter((missed) => missed !== null);
}

/** Why a carrier misses a Windows with a setting, null where it reaches it: the same for every policy. */
const whyMissedBy = oncePerRow((carrier: Carrier<unknown>) =>
  oncePerRow((setting: SettingDefinition) =>
    oncePerRow((windows: WindowsTarget): MissedWindows | null => {
      const reason = carrier.misses(setting, windows);
      return reason === null ? null : { windows: windows.text, reason };
    }),
  ),
);

/** Why a target of one place takes no registry value that was asked for at the other. */
const otherPlace: Readonly<Record<RegistryPlace, string>> = {
  local: 'It is the policy place that Group Policy owns, and the local place was asked for.',
  policy: 'It is the local place that the target writes, and the policy place was asked for.',
};

function isForOtherPlace({ place }: Target, { asked, wanted }: AssignmentState): boolean {
  return place !== 'as-asked' && place !== asked && registryPlaceOf(wanted) !== null;
}

function closed(reason: string): ClosedRoute {
  return { kind: 'not-carried', reason, instead: [], missed: [], remarks: [] };
}

function distinctWindows(missed: readonly MissedWindows[]): readonly MissedWindows[] {
  const isSame = (one: MissedWindows, other: MissedWindows): boolean => one.windows === other.windows && one.reason === other.reason;
  return missed.filter((each, index) => missed.findIndex((other) => isSame(each, other)) === index);
}
