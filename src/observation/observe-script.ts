import type { FixedArguments } from '../catalogue/settings/cmdlet.js';
import { observationMark } from '../formats/observation/model.js';
import { printPowerShell } from '../formats/powershell/print.js';
import type { PowerShellTable, PowerShellValue } from '../text/powershell-literal.js';
import { type CommandQuestion, listQuestions } from './questions.js';

/** Names of value types as .NET has them, and as the registry has them. */
const types = {
  None: 'REG_NONE',
  Unknown: 'REG_UNKNOWN',
  String: 'REG_SZ',
  ExpandString: 'REG_EXPAND_SZ',
  Binary: 'REG_BINARY',
  DWord: 'REG_DWORD',
  MultiString: 'REG_MULTI_SZ',
  QWord: 'REG_QWORD',
};

/** The script that asks a machine everything that the catalogue can know of it: read-only, the same for every policy, for Windows PowerShell 5.1 and PowerShell 7. */
export function printObserveScript(version: string): Uint8Array {
  const { registry, commands } = listQuestions();
  return printPowerShell('observe', {
    head: `Written by smbward ${version}.`,
    form: observationMark.form,
    types,
    registry: registry.map(({ key, names, all }): PowerShellTable => ({ Key: key, Names: names, All: all })),
    commands: commands.map(tableOf),
  });
}

function tableOf({ name, fixed, each, properties, where }: CommandQuestion): PowerShellTable {
  return {
    Name: name,
    Fixed: splattedOf(fixed),
    Each: each === null ? null : { List: each.list, Property: each.property, Parameter: each.parameter },
    Properties: properties,
    Where: where === null ? null : { Property: where.property, Values: where.values },
  };
}

/** A switch that is set is `$true` to a splatted parameter. */
function splattedOf(fixed: FixedArguments): PowerShellValue {
  return Object.fromEntries(Object.entries(fixed).map(([name, value]) => [name, value === 'switch' ? true : value]));
}
