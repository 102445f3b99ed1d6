import type { AssignmentState } from '../../src/state/assignment-state.js';
import type { StateItem } from '../../src/state/item.js';
import { lower } from '../../src/state/lower.js';
import type { RegistryPlace } from '../../src/state/registry-place.js';
import type { WantedSetting } from '../../src/state/wanted.js';

/** The state of something that can be lowered. */
export function stateOf(wanted: WantedSetting, place: RegistryPlace = 'policy'): AssignmentState {
  const lowered = lower(wanted, place);
  if (lowered.kind === 'impossible') throw new Error(lowered.reason);
  return lowered.state;
}

/** What a state's way back comes to: its items, or why there is none. */
export function wayBack({ reset }: AssignmentState): readonly StateItem[] | { readonly cannot: string } {
  return 'cannot' in reset ? reset : reset();
}

/** The items of several, in their order. */
export function itemsOf(wanted: readonly WantedSetting[], place: RegistryPlace = 'policy'): readonly StateItem[] {
  return wanted.flatMap((each) => stateOf(each, place).wanted);
}
