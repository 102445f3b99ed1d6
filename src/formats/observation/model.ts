import type { FoundAt } from '../../text/span.js';

/** Data of a registry value: a number, a text, texts; bytes and 64-bit numbers as texts. */
export type ObservedData = number | string | readonly string[];

/**
 * What a machine answered for one thing. Asked and not there is `absent`; asked and not told is `unreadable`, with the reason that Windows gave. What was
 * not asked has no answer at all. `at` is where the answer stands, and is left out of what is made to be printed.
 */
export type Answer<Found> = (Found | { readonly absent: true } | { readonly unreadable: string }) & { readonly at?: FoundAt };

/** A value of the registry by name, the default value by the empty name. */
export type ObservedValue = { readonly name: string } & Answer<{ readonly type: string; readonly data: ObservedData }>;

/** A key below HKEY_LOCAL_MACHINE. `all`: its values are all that it has, so one that is not among them is not there. */
export type ObservedKey = { readonly key: string } & Answer<{ readonly values: readonly ObservedValue[]; readonly all: boolean }>;

/** A property of an object as a command shows it. */
export type PropertyData = string | number | boolean | null | readonly (string | number)[];

/** An object that a command answers. */
export type ObservedObject = Readonly<Record<string, PropertyData>>;

/** What a command of PowerShell with these arguments answered; absent is a command that the machine does not have. */
export type ObservedCommand = {
  readonly name: string;
  readonly arguments: Readonly<Record<string, string>>;
} & Answer<{ readonly objects: readonly ObservedObject[] }>;

/** What tells which Windows a machine runs; null where it could not be read. */
export interface ObservedSystem {
  readonly build: number | null;
  readonly revision: number | null;
  /** OperatingSystemSKU of Win32_OperatingSystem. */
  readonly sku: number | null;
  /** ProductType of Win32_OperatingSystem: 1 is a client, 2 a domain controller, 3 another server. */
  readonly productType: number | null;
}

/** What one machine answered to the questions of `smbward observe`. */
export interface ObservationFile {
  /** Whether the questions were asked with the rights of an administrator. */
  readonly elevated: boolean;
  /** Version of PowerShell that asked them. */
  readonly powershell: string;
  readonly windows: ObservedSystem;
  readonly registry: readonly ObservedKey[];
  readonly commands: readonly ObservedCommand[];
}

/** The member with which the file begins, and the number of its form. */
export const observationMark = { member: 'smbwardObservation', form: 1 } as const;
