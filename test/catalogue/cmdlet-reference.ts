import { readFileSync } from 'node:fs';

/** A parameter as Microsoft's reference has it: in every reference from `since` on, or until `until`. */
export interface ReferenceParameter {
  readonly name: string;
  readonly type: string;
  readonly since: number;
  readonly until?: number;
  readonly values?: readonly string[];
}

/** A cmdlet as the references of Windows Server 2012 to 2025 have it. */
export interface ReferenceCmdlet {
  readonly name: string;
  readonly module: string;
  readonly parameters: readonly ReferenceParameter[];
}

interface Reference {
  readonly sources: Readonly<Record<string, string>>;
  readonly cmdlets: readonly ReferenceCmdlet[];
  readonly objects: readonly { readonly cmdlet: string; readonly properties: readonly { source: string; names: readonly string[] }[] }[];
}

/** Names, types and accepted values of Microsoft's references; the file says which. */
export const reference = JSON.parse(readFileSync(new URL('../fixtures/cmdlets/reference.json', import.meta.url), 'utf8')) as Reference;

/** A cmdlet of the references. */
export function findReferenceCmdlet(name: string): ReferenceCmdlet | undefined {
  return reference.cmdlets.find((cmdlet) => cmdlet.name === name);
}

/** A parameter of the references. */
export function findReferenceParameter(cmdlet: string, parameter: string): ReferenceParameter | undefined {
  return findReferenceCmdlet(cmdlet)?.parameters.find(({ name }) => name === parameter);
}

/** The properties of what a cmdlet answers. */
export function propertiesOf(cmdlet: string): readonly string[] {
  return reference.objects.filter((each) => each.cmdlet === cmdlet).flatMap(({ properties }) => properties.flatMap(({ names }) => names));
}
