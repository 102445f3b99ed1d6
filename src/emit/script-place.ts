import type { FixedArguments } from '../catalogue/settings/cmdlet.js';
import type { PowerShellTable } from '../text/powershell-literal.js';

/** A place of a machine and what is wanted there, as the templates of `templates/powershell/` read it. */
export interface ScriptPlace extends PowerShellTable {
  readonly Kind: 'Value' | 'AllValues' | 'Rows' | 'Property' | 'FirewallGroup' | 'ServerFeature' | 'Features';
}

/** What a setting comes to in a script: places that it writes in the registry, and the same where Windows' cmdlets are to set them and can. */
export interface ScriptPlaces {
  readonly registry: readonly ScriptPlace[];
  readonly cmdlet?: readonly ScriptPlace[];
}

/** Arguments that are the same in every call. */
export function fixedArguments(fixed: FixedArguments): PowerShellTable {
  return Object.fromEntries(Object.entries(fixed).map(([name, given]) => [name, given === 'switch' ? true : given]));
}
