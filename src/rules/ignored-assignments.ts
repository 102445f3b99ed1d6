import type { SettingDefinition } from '../catalogue/settings/definition.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { IgnoredAssignment } from '../resolve/effective.js';
import { effectiveOn, isSameData, type ValueAssignment } from './reading.js';
import type { Finding, RuleTarget } from './rule.js';
import type { WantedValue } from './wanted-values.js';

/** An assignment and the Windows of the policy that do not read it. */
export interface Ignored {
  readonly assignment: ValueAssignment;
  readonly setting: SettingDefinition;
  readonly by: readonly IgnoredOn[];
  /** False: some Windows of the policy reads it, or would but for a component whose absence is as safe. */
  readonly everywhere: boolean;
}

/** One Windows that does not read an assignment. */
export interface IgnoredOn {
  readonly target: RuleTarget;
  /** Why; undefined where this Windows knows no such setting. */
  readonly why: string | undefined;
  /** Whether the value asks for what this Windows, which knows no such setting, does anyway. */
  readonly holdsAnyway: boolean;
}

/** The assignments that some Windows of the policy do not read, in the order of the catalogue. */
export function ignoredAssignmentsOf(wanted: readonly WantedValue[], targets: readonly RuleTarget[]): readonly Ignored[] {
  return wanted.flatMap(({ at, setting, ignoring }) => {
    const missed = ignoring.filter(({ ignored }) => !isAsSafeWithout(ignored, setting, at));
    if (setting.doNotEmit !== undefined || missed.length === 0) return [];
    const by = missed.map(({ target, ignored }) => ignoredOn(target, ignored, setting, at));
    return [{ assignment: at, setting, by, everywhere: by.length === targets.length }];
  });
}

/** Windows that ignore the same assignments for the same reason, while other Windows of the policy read them. */
export interface IgnoringGroup {
  readonly on: readonly WindowsTarget[];
  readonly why: string | undefined;
  readonly ignored: readonly Ignored[];
  /** Where a finding about them stands: the first of these Windows in `appliesTo`, with the others named too. */
  readonly place: Pick<Finding, 'at' | 'related'>;
}

/** Groups the Windows of a policy by what of some kind they ignore and why: an author who looks after many settings hears of each group once. */
export function groupIgnoring(
  targets: readonly RuleTarget[],
  ignored: readonly Ignored[],
  isMeant: (on: IgnoredOn) => boolean,
): readonly IgnoringGroup[] {
  const lists = new Map<RuleTarget, Map<string | undefined, Ignored[]>>(targets.map((target) => [target, new Map()]));
  for (const each of ignored) {
    if (each.everywhere) continue;
    for (const { target, why } of each.by.filter(isMeant)) {
      const byReason = lists.get(target)!;
      byReason.set(why, [...(byReason.get(why) ?? []), each]);
    }
  }
  const groups = new Map<
    string,
    { readonly members: RuleTarget[]; readonly why: string | undefined; readonly ignored: readonly Ignored[] }
  >();
  for (const [target, byReason] of lists) {
    for (const [why, list] of byReason) {
      const key = [why ?? '', ...list.map(({ setting }) => setting.id)].join('\n');
      const group = groups.get(key) ?? { members: [], why, ignored: list };
      group.members.push(target);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ members, why, ignored: list }) => ({
    on: members.map(({ windows }) => windows),
    why,
    ignored: list,
    place: placeOfFirst(members),
  }));
}

function placeOfFirst([first, ...others]: readonly RuleTarget[]): IgnoringGroup['place'] {
  return { at: first!.place, related: others.map(({ place }) => ({ message: 'this one does not either', span: place.span })) };
}

function ignoredOn(target: RuleTarget, ignored: IgnoredAssignment, setting: SettingDefinition, { wanted }: ValueAssignment): IgnoredOn {
  const { origin, value } = effectiveOn(target.effective, ignored.assignment.setting);
  if (ignored.why === 'role') return { target, why: 'only a domain controller has a use for that', holdsAnyway: false };
  if (origin.kind === 'component-missing') return { target, why: `the ${origin.component} is not installed there`, holdsAnyway: false };
  return { target, why: undefined, holdsAnyway: value !== undefined && isSameData(setting, value, wanted.data) };
}

/** A value that only shuts a component off is no loss where the component is missing, such as SMB1 disabled where SMB1 is not installed. */
function isAsSafeWithout({ why }: IgnoredAssignment, setting: SettingDefinition, { wanted }: ValueAssignment): boolean {
  if (why !== 'component-missing' || setting.value.kind !== 'choice') return false;
  const { choices } = setting.value;
  const safest = setting.safer === 'first' ? choices[0] : setting.safer === 'last' ? choices.at(-1) : undefined;
  return safest?.data === wanted.data;
}
