import type { FoundAt } from '../../text/span.js';

/** What a migration table tells of, in the words of the file (GPMEntryType of gpmgmt.h). */
export const mappingTypes = ['User', 'Computer', 'LocalGroup', 'GlobalGroup', 'UniversalGroup', 'UNCPath', 'Unknown'] as const;

/**
 * What stands in the new domain in place of the source (GPMDestinationOption of gpmgmt.h): another name; the same name; nothing; or who has the same name
 * there, wherever that domain keeps it.
 */
export type MappingDestination =
  { readonly kind: 'name'; readonly name: string } | { readonly kind: 'same-as-source' | 'none' | 'by-relative-name' };

/** One line of the table. `at` is where it was read, and is left out of what is made to be printed. */
export interface Mapping {
  readonly type: (typeof mappingTypes)[number];
  readonly source: string;
  readonly destination: MappingDestination;
  readonly at?: FoundAt;
}

/** A migration table: what Import-GPO puts in place of the accounts and network paths of another domain. A policy that names none needs no such table. */
export interface MigrationTable {
  readonly mappings: readonly Mapping[];
}

/** The elements that stand for a destination without a name. */
export const destinationElements = {
  'same-as-source': 'DestinationSameAsSource',
  none: 'DestinationNone',
  'by-relative-name': 'DestinationByRelativeName',
} as const;
