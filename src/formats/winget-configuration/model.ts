/** A registry value or key as the resource `PSDscResources/Registry` of PowerShell DSC takes it. */
export interface WingetRegistryResource {
  /** What it is for, in an administrator's words. */
  readonly description: string;
  /** With the hive in full. */
  readonly key: string;
  /** Empty where it is about the key. */
  readonly valueName: string;
  /** Null where the value or the key is to be absent. */
  readonly value: { readonly type: 'DWord' | 'String' | 'MultiString'; readonly data: readonly string[] } | null;
}

/** A configuration file of winget, version 0.2. */
export interface WingetConfiguration {
  readonly comment: readonly string[];
  readonly resources: readonly WingetRegistryResource[];
}

/** What winget puts the folder of the file for, wherever it stands in a text (microsoft/winget-cli, .config/configuration.winget). */
export const wingetVariable = /\$\{WinGetConfigRoot\}/i;
