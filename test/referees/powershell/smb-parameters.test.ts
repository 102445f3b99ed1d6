import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SettingDefinition } from '../../../src/catalogue/settings/definition.js';
import { settings } from '../../../src/catalogue/settings/index.js';

interface Side {
  readonly key: string;
  readonly parameters: Readonly<Record<string, { readonly reg?: string }>>;
}

const table = JSON.parse(readFileSync(join(import.meta.dirname, 'modules/smb-parameters.json'), 'utf8')) as Readonly<
  Record<'client' | 'server', Side>
>;

/** `Set-SmbClientConfiguration` and `Set-SmbServerConfiguration` with a parameter, the setting's local place, and what the table says of it. */
function rows() {
  return settings.flatMap((setting: SettingDefinition) => {
    const { storage, on } = setting;
    if ('none' in on.cmdlet || storage.kind !== 'registry' || storage.local === null) return [];
    const { local } = storage;
    return on.cmdlet.names.flatMap((cmdlet) => {
      const side = cmdlet.kind === 'property' ? /^Set-Smb(Client|Server)Configuration$/.exec(cmdlet.set.name)?.[1] : undefined;
      if (cmdlet.kind !== 'property' || side === undefined) return [];
      const { key, parameters } = table[side.toLowerCase() as 'client' | 'server'];
      const parameter = parameters[cmdlet.set.parameter];
      const [ownKey, valueName] = parameter?.reg?.includes('|') === true ? parameter.reg.split('|') : [key, parameter?.reg];
      return [{ id: setting.id, of: `HKLM\\${local.key} ${local.valueName}`, found: `${String(ownKey)} ${String(valueName)}` }];
    });
  });
}

describe('the parameters that the PowerShell referee knows', () => {
  it('write where the catalogue says that the cmdlets write', () => {
    expect(rows()).to.have.length.above(20);
    expect(rows().filter(({ of, found }) => of.toLowerCase() !== found.toLowerCase())).to.deep.equal([]);
  });
});
