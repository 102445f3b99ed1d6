import fc from 'fast-check';
import type {
  AdmxFile,
  Category,
  PolicyDefinition,
  PolicyElement,
  PolicyValue,
  Product,
  SupportDefinition,
  ValueList,
} from '../../src/formats/admx/model.js';
import type { AdmlFile, PresentationControl } from '../../src/formats/admx/resources.js';

const name = fc.stringMatching(/^[A-Za-z_]\w{0,8}$/);
/** Text without what XML cannot hold; line ends are LF. */
const text = fc.string({ unit: 'grapheme' }).map((each) => each.replace(/\p{Cc}|[\uFFFE\uFFFF]/gu, '\n'));
const line = text.map((each) => each.replaceAll('\n', ' '));
const number = fc.nat(0xffff_ffff);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value);
const few = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { maxLength: 3 });
const string = name.map((id) => `$(string.${id})`);

const value: fc.Arbitrary<PolicyValue> = fc.oneof(
  fc.record({ kind: fc.constant('decimal' as const), value: number }),
  fc.record({ kind: fc.constant('longDecimal' as const), digits: fc.bigInt(0n, 2n ** 64n - 1n).map(String) }),
  fc.record({ kind: fc.constant('string' as const), text }),
  fc.constant({ kind: 'delete' as const }),
);
const valueList: fc.Arbitrary<ValueList> = fc.record({
  defaultKey: maybe(line),
  items: few(fc.record({ key: maybe(line), valueName: line, value })),
});

const names = { id: name, key: maybe(line), valueName: maybe(line), clientExtension: maybe(line) };
const limits = { required: fc.boolean(), soft: fc.boolean() };
const element: fc.Arbitrary<PolicyElement> = fc.oneof(
  fc.record({
    kind: fc.constant('boolean' as const),
    ...names,
    trueValue: maybe(value),
    falseValue: maybe(value),
    trueList: maybe(valueList),
    falseList: maybe(valueList),
  }),
  fc.record({
    kind: fc.constantFrom('decimal' as const, 'longDecimal' as const),
    ...names,
    ...limits,
    minValue: maybe(number),
    maxValue: maybe(number),
    storeAsText: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('text' as const), ...names, ...limits, maxLength: maybe(number), expandable: fc.boolean() }),
  fc.record({ kind: fc.constant('multiText' as const), ...names, ...limits, maxLength: maybe(number), maxStrings: maybe(number) }),
  fc.record({
    kind: fc.constant('enum' as const),
    ...names,
    required: fc.boolean(),
    items: few(fc.record({ displayName: string, value, valueList: maybe(valueList) })),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    ...names,
    valuePrefix: maybe(line),
    additive: fc.boolean(),
    explicitValue: fc.boolean(),
    expandable: fc.boolean(),
  }),
);

const annotations = few(fc.record({ application: line, text }));
const described = {
  name,
  displayName: string,
  explainText: maybe(string),
  annotations,
  parentCategory: maybe(name),
  seeAlso: few(text),
  keywords: maybe(text),
};
const policy: fc.Arbitrary<PolicyDefinition> = fc.record({
  ...described,
  class: fc.constantFrom('User' as const, 'Machine' as const, 'Both' as const),
  presentation: maybe(name.map((id) => `$(presentation.${id})`)),
  key: line,
  valueName: maybe(line),
  supportedOn: maybe(name),
  clientExtension: maybe(line),
  enabledValue: maybe(value),
  disabledValue: maybe(value),
  enabledList: maybe(valueList),
  disabledList: maybe(valueList),
  elements: few(element),
});

const version = { name, displayName: string, versionIndex: number };
const minorVersion = fc.record({ ...version, minorVersions: fc.constant([]) });
const product: fc.Arbitrary<Product> = fc.record({
  name,
  displayName: string,
  majorVersions: few(fc.record({ ...version, minorVersions: few(minorVersion) })),
});
const definition: fc.Arbitrary<SupportDefinition> = fc.record({
  name,
  displayName: string,
  condition: maybe(
    fc.record({
      join: fc.constantFrom('or' as const, 'and' as const),
      parts: few(
        fc.oneof(
          fc.record({ kind: fc.constant('reference' as const), ref: name }),
          fc.record({ kind: fc.constant('range' as const), ref: name, minVersionIndex: maybe(number), maxVersionIndex: maybe(number) }),
        ),
      ),
    }),
  ),
});
const namespace = fc.record({ prefix: name, namespace: line });

/** Any template that can be printed. */
export const anyAdmx: fc.Arbitrary<AdmxFile> = fc.record({
  revision: line,
  schemaVersion: line,
  target: namespace,
  using: few(namespace),
  supersededAdm: few(line),
  annotations,
  minRequiredRevision: line,
  fallbackCulture: maybe(line),
  products: few(product),
  definitions: few(definition),
  categories: few(fc.record(described) as fc.Arbitrary<Category>),
  policies: few(policy),
});

const bound = { refId: line, label: text };
const control: fc.Arbitrary<PresentationControl> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), label: text }),
  fc.record({
    kind: fc.constantFrom('decimalTextBox' as const, 'longDecimalTextBox' as const),
    ...bound,
    defaultValue: maybe(number),
    spin: maybe(fc.boolean()),
    spinStep: maybe(number),
  }),
  fc.record({ kind: fc.constant('textBox' as const), ...bound, defaultValue: maybe(text) }),
  fc.record({ kind: fc.constant('checkBox' as const), ...bound, defaultChecked: maybe(fc.boolean()) }),
  fc.record({
    kind: fc.constant('comboBox' as const),
    ...bound,
    default: maybe(text),
    suggestions: few(text),
    noSort: maybe(fc.boolean()),
  }),
  fc.record({ kind: fc.constant('dropdownList' as const), ...bound, defaultItem: maybe(number), noSort: maybe(fc.boolean()) }),
  fc.record({ kind: fc.constant('listBox' as const), ...bound }),
  fc.record({
    kind: fc.constant('multiTextBox' as const),
    ...bound,
    showAsDialog: maybe(fc.boolean()),
    defaultHeight: maybe(number),
  }),
);

/** Any language file that can be printed. */
export const anyAdml: fc.Arbitrary<AdmlFile> = fc.record({
  revision: line,
  schemaVersion: line,
  displayName: text,
  description: text,
  annotations,
  strings: few(fc.record({ id: name, text })),
  presentations: few(fc.record({ id: name, controls: few(control) })),
});
