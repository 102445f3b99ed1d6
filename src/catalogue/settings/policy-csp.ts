import { withoutPolicyCsp } from './csp-editions.js';
import type { Csp, Intune, Since, Surface } from './definition.js';

/** Why nothing else says it where only the security template does. */
export const noTemplate = 'No administrative template of Windows or of the Security Compliance Toolkit writes it.';

const nodeAbove = './Device/Vendor/MSFT/Policy/Config/';

/** A node of the Policy CSP by area and name that takes the stored number, or a text as it is. */
export function policyNode(node: string, since: readonly Since[], format: 'int' | 'text' = 'int'): Surface<Csp> {
  return { names: [{ omaUri: `${nodeAbove}${node}`, format }], since, notOn: withoutPolicyCsp };
}

/** A node of the Policy CSP that stands for a policy of an administrative template. */
export function templateNode(node: string, since: readonly Since[], policy: string, elements: readonly string[] = []): Surface<Csp> {
  return { names: [{ omaUri: `${nodeAbove}${node}`, format: 'admx', admx: { policy, elements } }], since, notOn: withoutPolicyCsp };
}

/** The settings catalog's definition of a node; `names` says the rest of it. */
export function catalogDefinition(node: string, since: readonly Since[], names: Omit<Intune, 'definition'>): Surface<Intune> {
  return { names: [{ definition: definitionOf(node), ...names }], since, notOn: withoutPolicyCsp };
}

/** A choice of the settings catalog: the number in each option's id, what Windows stores for it, and whether an export was seen to hold it. */
export function catalogChoice(
  node: string,
  since: readonly Since[],
  options: readonly { readonly option: number; readonly data?: number; readonly seen: boolean }[],
): Surface<Intune> {
  const seen = options.some((option) => option.seen);
  return catalogDefinition(node, since, { instance: 'choice', seen, options: catalogOptions(definitionOf(node), options) });
}

/** The options of a choice by its definition. */
export function catalogOptions(
  definition: string,
  options: readonly { readonly option: number; readonly data?: number; readonly seen: boolean }[],
): Intune['options'] {
  return options.map(({ option, data, seen }) => ({ data: data ?? option, item: `${definition}_${option}`, seen }));
}

/** The settings catalog's id of a node: its area and name in lower case. */
export function definitionOf(node: string): string {
  return `device_vendor_msft_policy_config_${node.replace('/', '_').toLowerCase()}`;
}
