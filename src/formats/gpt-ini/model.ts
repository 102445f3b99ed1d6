import type { FoundAt } from '../../text/span.js';

/** A line `name=value`. `at` is where it was read, and is left out of what is made to be printed. */
export interface GptIniEntry {
  readonly name: string;
  readonly value: string;
  readonly at?: FoundAt;
}

/** A section with its entries in their order. */
export interface GptIniSection {
  readonly name: string;
  readonly entries: readonly GptIniEntry[];
  readonly at?: FoundAt;
}

/**
 * The gpt.ini of a Group Policy object. Windows takes an object without `[General]` and its `Version` for damaged (MS-GPOL 2.2.4), so one that was read
 * has them. Names are compared without case.
 */
export interface GptIni {
  readonly sections: readonly GptIniSection[];
}

/** How often each side of an object was changed; 16 bits each. */
export interface GptVersions {
  readonly user: number;
  readonly machine: number;
}

/** The sides' numbers as `Version` holds them: the user's in the high half, the computer's in the low one (MS-GPOL 2.2.4). */
export function splitVersion(version: number): GptVersions {
  return { user: version >>> 16, machine: version & 0xffff };
}

/** One number of both sides, see `splitVersion`. */
export function joinVersions({ user, machine }: GptVersions): number {
  return user * 0x1_0000 + machine;
}

/** The values of a name in `[General]`, in their order. */
export function valuesInGeneral({ sections }: GptIni, name: string): readonly GptIniEntry[] {
  return sections
    .filter((section) => section.name.toLowerCase() === 'general')
    .flatMap(({ entries }) => entries.filter((entry) => entry.name.toLowerCase() === name.toLowerCase()));
}

/** The sides' numbers of an object; undefined where `[General]` has none. */
export function versionsOf(ini: GptIni): GptVersions | undefined {
  const [version] = valuesInGeneral(ini, 'Version');
  return version === undefined ? undefined : splitVersion(Number(version.value));
}
