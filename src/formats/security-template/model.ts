import type { FoundAt } from '../../text/span.js';

/**
 * The data of a line under `[Registry Values]`, by its type (MS-GPSB 2.2.5): REG_SZ and REG_EXPAND_SZ; REG_BINARY as it is written, because no source
 * says how its bytes are spelled; REG_DWORD as an unsigned 32-bit number; REG_MULTI_SZ. The format knows no REG_QWORD and no order to delete.
 */
export type TemplateData =
  | { readonly type: 1 | 2; readonly text: string }
  | { readonly type: 3; readonly written: string }
  | { readonly type: 4; readonly value: number }
  | { readonly type: 7; readonly texts: readonly string[] };

/**
 * A registry value of a security template. `name` is hive, key and value name, such as `MACHINE\System\CurrentControlSet\Control\Lsa\NoLMHash`. `at` is
 * where it was read, and is left out of what is made to be printed.
 */
export interface TemplateRegistryValue {
  readonly name: string;
  readonly data: TemplateData;
  readonly at?: FoundAt;
}

/** A line of another section, such as `LSAAnonymousNameLookup = 0`, without blanks around it. `at`: see `TemplateRegistryValue`. */
export interface TemplateLine {
  readonly text: string;
  readonly at?: FoundAt;
}

/** A section in the order of the file. Registry values are understood, lines of other sections are kept as they are written. */
export type TemplateSection =
  | { readonly kind: 'registry-values'; readonly values: readonly TemplateRegistryValue[]; readonly at?: FoundAt }
  | { readonly kind: 'lines'; readonly name: string; readonly lines: readonly TemplateLine[]; readonly at?: FoundAt };

/** A security template: GptTmpl.inf of a Group Policy object, or what `secedit /export` writes. */
export interface SecurityTemplate {
  readonly sections: readonly TemplateSection[];
}

/** Whether a text can stand in a template: a quotation mark cannot be escaped, and a line end would end the line. */
export function isTemplateText(text: string): boolean {
  return !/["\0\r\n]/.test(text);
}

/** A template of registry values alone, with the two sections that every template has. */
export function templateOfRegistryValues(values: readonly TemplateRegistryValue[]): SecurityTemplate {
  return {
    sections: [
      { kind: 'lines', name: 'Unicode', lines: [{ text: 'Unicode=yes' }] },
      { kind: 'lines', name: 'Version', lines: [{ text: 'signature="$CHICAGO$"' }, { text: 'Revision=1' }] },
      { kind: 'registry-values', values },
    ],
  };
}
