/** How a parameter takes data, and how the property that shows it gives it back. */
export type Spelling =
  /** 1 is `$true`, 0 is `$false`. */
  | { readonly kind: 'boolean' }
  /** The number itself. */
  | { readonly kind: 'number'; readonly type: 'UInt16' | 'UInt32' }
  /** A text. The items of a list stand in their order, with the separator between them. */
  | { readonly kind: 'text'; readonly separator?: string }
  /** A name in place of each stored value; `type` is the enumeration that has the names. */
  | { readonly kind: 'name'; readonly type: string; readonly names: readonly { readonly data: number | string; readonly name: string }[] };

/** Parameters that always say the same: a text, `$true` or `$false`, or a switch that is set. */
export type FixedArguments = Readonly<Record<string, string | boolean | 'switch'>>;

/** Objects for each of which a cmdlet is called: `list` shows them, and what stands in `property` goes to `parameter`. */
export interface EachObject {
  readonly list: string;
  readonly property: string;
  readonly parameter: string;
}

/** A property that a machine has once, or that each object of a kind has: what changes it, what shows it, and what puts Windows' own value back. */
export interface PropertyCmdlet {
  readonly kind: 'property';
  readonly module: 'SmbShare';
  readonly each: EachObject | null;
  readonly set: { readonly name: string; readonly parameter: string; readonly fixed: FixedArguments };
  readonly spelling: Spelling;
  readonly get: { readonly name: string; readonly property: string };
  /** Null where no cmdlet does it. */
  readonly reset: { readonly name: string; readonly parameter: string; readonly fixed: FixedArguments } | null;
}

/** A cmdlet that is called for one row: its name, or one name for each word of a column; and the parameter that each other column goes to. */
export interface RowCmdlet {
  readonly name: string | { readonly column: string; readonly names: Readonly<Record<string, string>> };
  readonly parameters: Readonly<Record<string, string>>;
  readonly fixed: FixedArguments;
}

/** Objects that are the rows of a setting. A setting that is no table is one row, whose only column is `value`. */
export interface RowsCmdlet {
  readonly kind: 'rows';
  readonly module: 'SmbShare';
  /** Objects of which each has the rows. */
  readonly each: EachObject | null;
  /** The columns that tell one row from another. */
  readonly key: readonly string[];
  /** The property of a listed object that shows a column, and how it and the parameters say the column's value. */
  readonly columns: Readonly<Record<string, { readonly property: string; readonly spelling: Spelling }>>;
  readonly list: { readonly name: string };
  readonly add: RowCmdlet;
  /** Null where a row is removed and added again. */
  readonly change: RowCmdlet | null;
  readonly remove: RowCmdlet;
}

/** Named things that are on or off, whose names stand in `storage`: optional features, groups of firewall rules. */
export interface SwitchCmdlet {
  readonly kind: 'switch';
  readonly module: 'NetSecurity' | 'Dism';
  /** The parameter that takes the name. */
  readonly parameter: string;
  readonly enable: { readonly name: string; readonly fixed: FixedArguments };
  readonly disable: { readonly name: string; readonly fixed: FixedArguments };
  /** On is what has `on` in `property`. */
  readonly get: { readonly name: string; readonly property: string; readonly on: string; readonly fixed: FixedArguments };
}

/** A program of Windows where there is no cmdlet: the value is its last argument. */
export interface ProgramCommand {
  readonly kind: 'program';
  readonly file: string;
  readonly arguments: readonly string[];
  readonly spelling: Spelling;
}

/** What a script calls to change and to read a setting. */
export type Cmdlet = PropertyCmdlet | RowsCmdlet | SwitchCmdlet | ProgramCommand;
