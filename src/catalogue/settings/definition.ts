import type { EditionId } from '../windows/definition.js';
import type { Cmdlet } from './cmdlet.js';

/** Which end of a connection a setting governs; `machine` is what belongs to neither end (LSA's NTLM switches, the SMB1 component). */
export type Side = 'client' | 'server' | 'machine';

/** Data of one setting as Windows keeps it: a DWORD, a word, a list of strings or a table. */
export type SettingData = number | string | readonly string[] | readonly TableRow[];

/** One row of a table setting: column name to text, number (0/1 for flags) or missing. */
export type TableRow = Readonly<Record<string, string | number>>;

/** One value that an author can choose. */
export interface Choice {
  /** The author's word. */
  readonly word: string;
  /** What Windows stores. */
  readonly data: number | string | readonly string[];
  /** One sentence for editors and reviewers. */
  readonly means: string;
  /** The word that Windows' own surfaces print where it differs: `intune` (picker label, trap included), `gpo`. */
  readonly labels?: Readonly<Partial<Record<'intune' | 'gpo', string>>>;
}

/** One bit of a mask. */
export interface Flag {
  /** The author's word. */
  readonly word: string;
  /** The bit, as a number. */
  readonly bit: number;
  /** One sentence for editors and reviewers. */
  readonly means: string;
}

/** What an item of a list is: text checked by a pattern, or one of fixed words. */
export type ItemKind =
  | { readonly kind: 'server-name'; readonly wildcard: boolean }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'text'; readonly pattern: string; readonly example: string };

/** A column of a table setting. `key` columns name the row. */
export interface Column {
  readonly name: string;
  readonly title: string;
  readonly type:
    | { readonly kind: 'text'; readonly pattern: string; readonly example: string }
    | { readonly kind: 'word'; readonly words: readonly string[] }
    | { readonly kind: 'integer'; readonly min: number; readonly max: number }
    | { readonly kind: 'flag' };
  readonly required: boolean;
}

/** The values a setting takes. */
export type Value =
  | { readonly kind: 'choice'; readonly ordered?: true; readonly choices: readonly Choice[] }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number; readonly unit: string; readonly step?: number }
  /** Bits of one number: an author lists the words of those that are set, in any order. */
  | { readonly kind: 'flags'; readonly flags: readonly Flag[] }
  /** One text of a form of its own; `form` says which, as a sentence goes on after "is not". */
  | { readonly kind: 'text'; readonly pattern: string; readonly form: string; readonly example: string }
  | { readonly kind: 'list'; readonly item: ItemKind; readonly order: 'matters' | 'free'; readonly emptyMeans: 'absent' | 'empty' }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly key: string; readonly emptyMeans: 'absent' | 'empty' };

/** What `"default"` does: delete the value, write a stated one, or nothing can be done and why. */
export type Reset = 'delete' | { readonly write: number | readonly string[] } | { readonly cannot: string };

/** Registry value types that SMB settings use. */
export type RegistryType = 'REG_DWORD' | 'REG_SZ' | 'REG_MULTI_SZ';

/** One place in the registry, always under HKEY_LOCAL_MACHINE. */
export interface Location {
  /** Key without hive, with backslashes, in canonical case. */
  readonly key: string;
  /** Value name; for a table with one value a row, the column that names it, in angle brackets. */
  readonly valueName: string;
  readonly type: RegistryType;
  /** False where the place was seen in a driver or is only likely. */
  readonly confirmed: boolean;
}

/** How a table becomes registry data: one REG_SZ a row, or one string of a REG_MULTI_SZ a row. `{column}` is replaced. */
export interface TableEncoding {
  readonly as: 'value-per-row' | 'string-per-row';
  /** For instance `{server}:{transport}:{port}`; for flags of a row `{flags}` joins `Name=0|1` by commas. */
  readonly text: string;
}

/** Where Windows keeps a setting. */
export type Storage =
  | {
      readonly kind: 'registry';
      readonly policy: Location | null;
      readonly local: Location | null;
      readonly tattoos: boolean;
      readonly reset: Reset;
      readonly encoding?: TableEncoding;
    }
  | {
      readonly kind: 'optional-feature';
      readonly feature: string;
      readonly parts: Readonly<Record<string, readonly string[]>>;
      readonly serverFeature: string;
      readonly reset: Reset;
    }
  | { readonly kind: 'firewall-group'; readonly groups: Readonly<Record<string, string>>; readonly reset: Reset }
  | { readonly kind: 'object'; readonly objectKind: string; readonly reset: Reset };

/** The first build of a branch that has something. */
export interface Since {
  readonly branch: 'client' | 'server' | 'insider-client' | 'insider-server';
  /** `build` or `build.revision`. */
  readonly build: string;
  readonly source: string;
}

/** A channel that is there, and no source names its first build: which is none before these. */
export interface UnknownFirstBuilds {
  readonly notBefore: readonly Since[];
}

/** The first builds of a channel; empty: it is as old as every Windows of the catalogue. */
export type FirstBuilds = readonly Since[] | UnknownFirstBuilds;

/** A channel's names for a setting, or the reason why there is none. */
export type Surface<T> =
  | { readonly names: readonly T[]; readonly since: FirstBuilds; readonly notOn?: readonly EditionId[]; readonly note?: string }
  | { readonly none: string };

/** An element of an ADMX policy that carries data. */
export interface AdmxElement {
  readonly kind: 'enum' | 'decimal' | 'multiText' | 'list' | 'text';
  readonly id: string;
  /** Value name; empty for a list, whose value names are its keys. */
  readonly valueName: string;
  readonly key?: string;
  /** A list that leaves the values of its key alone which it does not name; any other list is the only one to have values there. */
  readonly additive?: true;
  /** Numbers of an enum in the template's order. */
  readonly items?: readonly number[];
  readonly min?: number;
  readonly max?: number;
}

/** A policy of an administrative template. */
export interface Admx {
  readonly file: string;
  readonly policy: string;
  readonly displayName: string;
  readonly key: string;
  readonly valueName: string | null;
  readonly enabled: number | null;
  readonly disabled: number | null;
  readonly elements: readonly AdmxElement[];
  /** The template's reference, such as `windows:SUPPORTED_Windows_10_0`. */
  readonly supportedOn: string;
}

/** A node of the Policy CSP, and how it takes a value: the stored number, a text as it is, a list as one text, or the state and the elements of a template's policy. */
export type Csp = { readonly omaUri: string } & (
  | { readonly format: 'int' | 'text' }
  | { readonly format: 'chr'; readonly separator: string }
  /** `policy` and the ids of its `elements` stand in `admx` of the same row, which says the value of each. */
  | { readonly format: 'admx'; readonly admx: { readonly policy: string; readonly elements: readonly string[] } }
);

/** An Intune settings catalog definition. `seen` tells whether the id was read in an export; false: built by the naming rule. */
export interface Intune {
  readonly definition: string;
  readonly instance: 'choice' | 'simple-integer' | 'simple-string' | 'simple-collection' | 'group-collection';
  readonly seen: boolean;
  /** The one entry that stands for a list without entries, where exports show one. */
  readonly emptyList?: string;
  /** Option per stored number. */
  readonly options: readonly { readonly data: number; readonly item: string; readonly seen: boolean }[];
  /** Children of an ADMX-backed definition: element id to definition id. */
  readonly children?: readonly {
    readonly definition: string;
    readonly instance: 'choice' | 'simple-collection' | 'simple-integer' | 'simple-string' | 'group-collection';
    readonly seen: boolean;
    readonly options?: readonly { readonly data: number; readonly item: string; readonly seen: boolean }[];
  }[];
}

/** One setting of Windows with all its names; the only place where its id, places and surfaces are written. */
export interface SettingDefinition {
  readonly id: string;
  readonly side: Side;
  /** Dotted path in the policy document, first segment the side, such as `client.dialects.minimum`. */
  readonly policyPath: string;
  /** The feature or area that it belongs to; each has a file of its own. */
  readonly area: string;
  readonly title: string;
  /** One or two sentences for an administrator. */
  readonly summary: string;
  readonly value: Value;
  readonly storage: Storage;
  /** First builds whose driver reads it; empty: older than every Windows of the catalogue. */
  readonly behaviour: readonly Since[];
  /** The catalogue knows it, but no artefact may carry it (previews, values seen in binaries only): the reason. */
  readonly doNotEmit?: string;
  /** It counts only on domain controllers. */
  readonly onlyRole?: 'domain-controller';
  readonly on: {
    readonly admx: Surface<Admx>;
    readonly template: Surface<string>;
    readonly csp: Surface<Csp>;
    readonly intune: Surface<Intune>;
    readonly cmdlet: Surface<Cmdlet>;
  };
  /** Which end of the value is safer: of `choices` or the number (`first`/`last`), or of a list or of flags (`fewer`/`more` of them). */
  readonly safer: 'first' | 'last' | 'fewer' | 'more' | 'neither';
  /** It counts only while another setting has this word. */
  readonly needs?: readonly { readonly id: string; readonly is: string }[];
  /** What an administrator must know about taking effect. */
  readonly restart: string;
  /** What else touches it, one sentence each. */
  readonly interactions: readonly string[];
  readonly sources: readonly string[];
}
