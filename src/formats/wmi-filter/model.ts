import type { FoundAt } from '../../text/span.js';

/** A query that decides whether a Group Policy object applies to a machine: it does where the query finds something. */
export interface WmiRule {
  readonly query: string;
  /** `WQL`; Windows has no other. */
  readonly queryLanguage: string;
  /** Such as `root\CIMv2`. */
  readonly namespace: string;
  /** Where it was read; left out of what is made to be printed. */
  readonly at?: FoundAt;
}

/**
 * A WMI filter, as the Group Policy Management Console exports and imports it. `id` is a GUID in braces, dates are written as WMI has them, such as
 * `20230320155800.667000-000`. What a filter does not say is left out.
 */
export interface WmiFilter {
  readonly author?: string;
  readonly changeDate?: string;
  readonly creationDate?: string;
  readonly description?: string;
  /** DNS name of the domain that the filter was made in. */
  readonly domain: string;
  readonly id: string;
  readonly name: string;
  readonly rules: readonly WmiRule[];
  readonly sourceOrganization?: string;
  /** Where it was read; left out of what is made to be printed. */
  readonly at?: FoundAt;
}

/** Class of a filter in the namespace `root\Policy`, and its properties in the order of an export: each with the member that holds it (microsoft/wmi, MSFT_SomFilter). */
export const filterClass = {
  name: 'MSFT_SomFilter',
  members: {
    Author: 'author',
    ChangeDate: 'changeDate',
    CreationDate: 'creationDate',
    Description: 'description',
    Domain: 'domain',
    ID: 'id',
    Name: 'name',
    Rules: 'rules',
    SourceOrganization: 'sourceOrganization',
  },
  required: ['Domain', 'ID', 'Name', 'Rules'],
} as const;

/** Class of a rule, see `filterClass`. */
export const ruleClass = {
  name: 'MSFT_Rule',
  members: { Query: 'query', QueryLanguage: 'queryLanguage', TargetNameSpace: 'namespace' },
  required: ['Query', 'QueryLanguage', 'TargetNameSpace'],
} as const;
