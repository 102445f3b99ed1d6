import type { FoundAt } from '../../text/span.js';

/** Where a record was read; left out of what is made to be printed. */
interface Found {
  readonly at?: FoundAt;
}

/** A namespace of definitions and the prefix by which references name it, such as `windows` for `Microsoft.Policies.Windows`. */
export interface PolicyNamespace {
  readonly prefix: string;
  readonly namespace: string;
}

/** What Windows writes as the data of a value, or that it deletes the value. A 64-bit number is kept as its digits. */
export type PolicyValue =
  | { readonly kind: 'decimal'; readonly value: number }
  | { readonly kind: 'longDecimal'; readonly digits: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'delete' };

/** A value that is written together with others. Without a key of its own it goes where its list, else its policy, goes. */
export interface ValueItem {
  readonly key: string | null;
  readonly valueName: string;
  readonly value: PolicyValue;
}

/** Values that are written together. */
export interface ValueList {
  readonly defaultKey: string | null;
  readonly items: readonly ValueItem[];
}

/** One entry of a drop-down list. */
export interface EnumItem {
  readonly displayName: string;
  readonly value: PolicyValue;
  readonly valueList: ValueList | null;
}

/** What every element of a policy has. A null key or value name is that of the policy. */
interface ElementNames extends Found {
  readonly id: string;
  readonly key: string | null;
  readonly valueName: string | null;
  /** The client-side extension that the Group Policy object must name, as a GUID in braces. */
  readonly clientExtension: string | null;
}

/** A box to tick. Without values of its own it writes 1, or deletes the value. */
export interface BooleanElement extends ElementNames {
  readonly kind: 'boolean';
  readonly trueValue: PolicyValue | null;
  readonly falseValue: PolicyValue | null;
  readonly trueList: ValueList | null;
  readonly falseList: ValueList | null;
}

/** A number: REG_DWORD, REG_QWORD where it is a long one, REG_SZ where it is stored as text. Null limits are 0 and 9999. */
export interface NumberElement extends ElementNames {
  readonly kind: 'decimal' | 'longDecimal';
  readonly required: boolean;
  readonly minValue: number | null;
  readonly maxValue: number | null;
  readonly storeAsText: boolean;
  readonly soft: boolean;
}

/** A line of text: REG_SZ, or REG_EXPAND_SZ. A null length is 1023. */
export interface TextElement extends ElementNames {
  readonly kind: 'text';
  readonly required: boolean;
  readonly maxLength: number | null;
  readonly expandable: boolean;
  readonly soft: boolean;
}

/** Lines of text: REG_MULTI_SZ. A null length is 1023, a null number of strings without limit. */
export interface MultiTextElement extends ElementNames {
  readonly kind: 'multiText';
  readonly required: boolean;
  readonly maxLength: number | null;
  readonly maxStrings: number | null;
  readonly soft: boolean;
}

/** A drop-down list. */
export interface EnumElement extends ElementNames {
  readonly kind: 'enum';
  readonly required: boolean;
  readonly items: readonly EnumItem[];
}

/**
 * One value a row under a key. `additive`: the values that are there stay. `explicitValue`: the administrator names each value; else a name is
 * `valuePrefix` and a number, or the data itself.
 */
export interface ListElement extends ElementNames {
  readonly kind: 'list';
  readonly valuePrefix: string | null;
  readonly additive: boolean;
  readonly explicitValue: boolean;
  readonly expandable: boolean;
}

/** What an administrator fills in when a policy is enabled. */
export type PolicyElement = BooleanElement | NumberElement | TextElement | MultiTextElement | EnumElement | ListElement;

/** A note of some application. */
export interface Annotation {
  readonly application: string;
  readonly text: string;
}

/** What categories and policies have in common. `displayName` and `explainText` are references such as `$(string.Name)`. */
interface Described extends Found {
  readonly name: string;
  readonly displayName: string;
  readonly explainText: string | null;
  readonly annotations: readonly Annotation[];
  /** The name of a category; with a prefix where it belongs to another file. */
  readonly parentCategory: string | null;
  readonly seeAlso: readonly string[];
  readonly keywords: string | null;
}

/** A folder of the Group Policy editor. */
export type Category = Described;

/** A policy of the Group Policy editor: what it writes when it is enabled and when it is disabled. */
export interface PolicyDefinition extends Described {
  readonly class: 'User' | 'Machine' | 'Both';
  /** A reference such as `$(presentation.Name)`. */
  readonly presentation: string | null;
  /** Without a hive. */
  readonly key: string;
  readonly valueName: string | null;
  /** The name of a definition; with a prefix where it belongs to another file. */
  readonly supportedOn: string | null;
  /** The client-side extension that the Group Policy object must name, as a GUID in braces. */
  readonly clientExtension: string | null;
  readonly enabledValue: PolicyValue | null;
  readonly disabledValue: PolicyValue | null;
  readonly enabledList: ValueList | null;
  readonly disabledList: ValueList | null;
  readonly elements: readonly PolicyElement[];
}

/** A version of a product, by the number that ranges compare. */
export interface ProductVersion {
  readonly name: string;
  readonly displayName: string;
  readonly versionIndex: number;
  readonly minorVersions: readonly ProductVersion[];
}

/** A product that definitions of support speak of. */
export interface Product {
  readonly name: string;
  readonly displayName: string;
  readonly majorVersions: readonly ProductVersion[];
}

/** What a definition of support is made of. */
export type SupportCondition =
  | { readonly kind: 'reference'; readonly ref: string }
  | { readonly kind: 'range'; readonly ref: string; readonly minVersionIndex: number | null; readonly maxVersionIndex: number | null };

/** Which Windows a policy is for. Most definitions are a text alone. */
export interface SupportDefinition extends Found {
  readonly name: string;
  readonly displayName: string;
  readonly condition: { readonly join: 'or' | 'and'; readonly parts: readonly SupportCondition[] } | null;
}

/** A file of administrative templates (.admx): policies without the words of any language. */
export interface AdmxFile {
  readonly revision: string;
  readonly schemaVersion: string;
  readonly target: PolicyNamespace;
  readonly using: readonly PolicyNamespace[];
  readonly supersededAdm: readonly string[];
  readonly annotations: readonly Annotation[];
  /** The oldest revision of a language file that goes with it. */
  readonly minRequiredRevision: string;
  readonly fallbackCulture: string | null;
  readonly products: readonly Product[];
  readonly definitions: readonly SupportDefinition[];
  readonly categories: readonly Category[];
  readonly policies: readonly PolicyDefinition[];
}

/** The namespace of the elements of both files, as 434 of 460 real ones have it. */
export const policyDefinitionsNamespace = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';

/** The id in a reference such as `$(string.Name)`; undefined where the text is none. */
export function referredId(reference: string, table: 'string' | 'presentation'): string | undefined {
  const found = /^\$\((\w+)\.([^)]*)\)$/.exec(reference);
  return found?.[1] === table ? found[2] : undefined;
}
