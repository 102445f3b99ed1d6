/** The data of a registry value as the resource takes it. */
export type DscValueData = { readonly DWord: number } | { readonly String: string } | { readonly MultiString: readonly string[] };

/**
 * A resource `Microsoft.Windows/Registry` of DSC v3 (PowerShell/DSC, not the one of that name of microsoft/osconfig): a value that is there with its data, or a
 * value or a whole key that is not.
 */
export interface DscRegistryResource {
  /** Letters, digits and blanks, unlike that of any other resource of the document. */
  readonly name: string;
  /** With the hive in full and without a colon. */
  readonly keyPath: string;
  /** Left out where it is about the key. */
  readonly valueName?: string;
  /** Left out where the value or the key is to be absent. */
  readonly valueData?: DscValueData;
}

/** A configuration document of DSC v3. */
export interface DscConfiguration {
  readonly comment: readonly string[];
  readonly resources: readonly DscRegistryResource[];
}
