import type { PolicyDefinition, PolicyElement, PolicyValue, ValueList } from './model.js';

/** A value that a policy writes. What an administrator fills in is `filled-in`; a list names its values itself, so that it has a key alone. */
export interface WrittenValue {
  readonly key: string;
  /** Null for a list. */
  readonly valueName: string | null;
  readonly data: PolicyValue | { readonly kind: 'filled-in'; readonly element: PolicyElement };
}

/** What a policy writes in either state. */
export interface WrittenValues {
  readonly enabled: readonly WrittenValue[];
  readonly disabled: readonly WrittenValue[];
}

/**
 * What a policy writes when it is enabled and when it is disabled. Its values say so, never its name: a policy that is called "Disable …" may well
 * write 0 when it is enabled. A value without values of its own is 1, or deleted (measured in registry.pol files); what elements wrote is deleted.
 */
export function writtenValues(policy: PolicyDefinition): WrittenValues {
  const { enabledValue, disabledValue, enabledList, disabledList } = policy;
  const states = { enabled: enabledValue ?? one, disabled: disabledValue ?? deleted };
  const own = (data: PolicyValue): readonly WrittenValue[] =>
    policy.valueName === null ? [] : [{ key: policy.key, valueName: policy.valueName, data }];
  const filled = policy.elements.flatMap((element) => ofElement(policy, element));
  const removed = policy.elements.map((element) => ({ ...placeOf(policy, element), data: deleted }));
  return {
    enabled: [...own(states.enabled), ...ofList(policy, enabledList), ...filled],
    disabled: [...own(states.disabled), ...ofList(policy, disabledList), ...removed],
  };
}

const one: PolicyValue = { kind: 'decimal', value: 1 };
const deleted: PolicyValue = { kind: 'delete' };

function ofElement(policy: PolicyDefinition, element: PolicyElement): readonly WrittenValue[] {
  return [
    { ...placeOf(policy, element), data: { kind: 'filled-in', element } },
    ...listsOf(element).flatMap((list) => ofList(policy, list)),
  ];
}

function placeOf(policy: PolicyDefinition, element: PolicyElement): Pick<WrittenValue, 'key' | 'valueName'> {
  const key = element.key ?? policy.key;
  return { key, valueName: element.kind === 'list' ? null : (element.valueName ?? policy.valueName ?? '') };
}

/** Values that go along with what is filled in. */
function listsOf(element: PolicyElement): readonly (ValueList | null)[] {
  if (element.kind === 'boolean') return [element.trueList, element.falseList];
  return element.kind === 'enum' ? element.items.map(({ valueList }) => valueList) : [];
}

function ofList(policy: PolicyDefinition, list: ValueList | null): readonly WrittenValue[] {
  return (list?.items ?? []).map(({ key, valueName, value }) => ({ key: key ?? list?.defaultKey ?? policy.key, valueName, data: value }));
}
