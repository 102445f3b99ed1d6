import type { ElementReader } from './element-reader.js';
import type { EnumItem, PolicyElement, PolicyValue, ValueItem, ValueList } from './model.js';

/** The elements that a policy can have. */
export const elementKinds: readonly PolicyElement['kind'][] = ['boolean', 'decimal', 'longDecimal', 'text', 'multiText', 'enum', 'list'];

/** One element of a policy. */
export function policyElementOf(reader: ElementReader): PolicyElement {
  const names = {
    id: reader.required('id'),
    key: reader.optional('key'),
    valueName: reader.optional('valueName'),
    clientExtension: reader.optional('clientExtension'),
    at: reader.at,
  };
  const isSet = (name: string): boolean => reader.flag(name) ?? false;
  switch (reader.name as PolicyElement['kind']) {
    case 'boolean':
      return {
        kind: 'boolean',
        ...names,
        trueValue: reader.child('trueValue', policyValueOf),
        falseValue: reader.child('falseValue', policyValueOf),
        trueList: reader.child('trueList', valueListOf),
        falseList: reader.child('falseList', valueListOf),
      };
    case 'decimal':
    case 'longDecimal':
      return {
        kind: reader.name === 'decimal' ? 'decimal' : 'longDecimal',
        ...names,
        required: isSet('required'),
        minValue: reader.number('minValue'),
        maxValue: reader.number('maxValue'),
        storeAsText: isSet('storeAsText'),
        soft: isSet('soft'),
      };
    case 'text':
      return {
        kind: 'text',
        ...names,
        required: isSet('required'),
        maxLength: reader.number('maxLength'),
        expandable: isSet('expandable'),
        soft: isSet('soft'),
      };
    case 'multiText':
      return {
        kind: 'multiText',
        ...names,
        required: isSet('required'),
        maxLength: reader.number('maxLength'),
        maxStrings: reader.number('maxStrings'),
        soft: isSet('soft'),
      };
    case 'enum':
      return { kind: 'enum', ...names, required: isSet('required'), items: reader.children(['item'], enumItemOf) };
    case 'list':
      return {
        kind: 'list',
        ...names,
        valuePrefix: reader.optional('valuePrefix'),
        additive: isSet('additive'),
        explicitValue: isSet('explicitValue'),
        expandable: isSet('expandable'),
      };
  }
}

function enumItemOf(reader: ElementReader): EnumItem {
  return {
    displayName: reader.required('displayName'),
    value: reader.requiredChild('value', policyValueOf) ?? { kind: 'delete' },
    valueList: reader.child('valueList', valueListOf),
  };
}

/** Values that are written together. */
export function valueListOf(reader: ElementReader): ValueList {
  return { defaultKey: reader.optional('defaultKey'), items: reader.children(['item'], valueItemOf) };
}

function valueItemOf(reader: ElementReader): ValueItem {
  return {
    key: reader.optional('key'),
    valueName: reader.required('valueName'),
    value: reader.requiredChild('value', policyValueOf) ?? { kind: 'delete' },
  };
}

/** The one value that an element holds. */
export function policyValueOf(reader: ElementReader): PolicyValue {
  const [value] = reader.children<PolicyValue>(['decimal', 'longDecimal', 'string', 'delete'], (each) => {
    switch (each.name) {
      case 'decimal':
        return { kind: 'decimal', value: requiredNumber(each) };
      case 'longDecimal':
        return { kind: 'longDecimal', digits: digitsOf(each) };
      case 'string':
        return { kind: 'string', text: each.text() };
      default:
        return { kind: 'delete' };
    }
  });
  if (value === undefined) reader.wrong('holds no value');
  return value ?? { kind: 'delete' };
}

function requiredNumber(reader: ElementReader): number {
  const value = reader.number('value');
  if (value === null) reader.wrong('has no number in "value"');
  return value ?? 0;
}

function digitsOf(reader: ElementReader): string {
  const digits = reader.required('value').trim();
  if (!/^\d{1,20}$/.test(digits)) reader.wrong('has no whole number in "value"');
  return digits;
}
