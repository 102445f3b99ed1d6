import { type AdmxFile, type PolicyDefinition, referredId } from '../formats/admx/model.js';
import type { AdmlFile } from '../formats/admx/resources.js';

/** A template with the language files that stand beside it. */
export interface Template {
  /** The name of its file, such as `LanmanServer.admx`. */
  readonly name: string;
  readonly admx: AdmxFile;
  /** By the name of their folder, such as `en-US`. */
  readonly languages: ReadonlyMap<string, AdmlFile>;
}

/** What the Group Policy editor calls a policy: in English where there is English, else in the language at hand; null where no file has the text. */
export function displayNameOf({ languages }: Template, policy: PolicyDefinition): string | null {
  return textOf(languages, policy.displayName);
}

/** The text of a reference. What is no reference is itself the text. */
export function textOf(languages: Template['languages'], reference: string): string | null {
  const id = referredId(reference, 'string');
  if (id === undefined) return reference;
  const english = [...languages].find(([language]) => language.toLowerCase() === 'en-us')?.[1];
  const words = english ?? [...languages.values()][0];
  return words?.strings.find((each) => each.id === id)?.text.trim() ?? null;
}
