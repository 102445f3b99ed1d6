import type { WindowsTarget } from '../../catalogue/windows/definition.js';
import { productTypeOf } from '../../catalogue/windows/product-types.js';
import { printPowerShell } from '../../formats/powershell/print.js';
import type { PowerShellTable } from '../../text/powershell-literal.js';
import { scriptObject } from '../carriers/script-object.js';
import { scriptSwitch } from '../carriers/script-switch.js';
import { scriptValue } from '../carriers/script-value.js';
import type { ScriptPlace } from '../script-place.js';
import type { Target } from '../target.js';
import { skusIn } from '../windows-query.js';

/**
 * Scripts for Windows PowerShell 5.1 and PowerShell 7: apply records what was there before it changes anything, rollback puts exactly that back, detect and
 * remediate are a pair for Intune. All four are made of the same parts and the same table of places.
 */
export const powershell: Target = {
  title: 'PowerShell scripts',
  place: 'as-asked',
  carriers: [scriptValue, scriptObject, scriptSwitch],
  pack(pieces, { policy, toolVersion, windows, mechanism }) {
    const carried = [scriptValue, scriptObject, scriptSwitch].flatMap((carrier) => pieces.withWords(carrier));
    const places = carried.flatMap(({ piece, title, reason }) => {
      const { registry, cmdlet = registry } = piece;
      return (mechanism === 'cmdlet' ? cmdlet : registry).map((place) => ({ place, title, reason }));
    });
    if (places.length === 0) return [];
    const model = {
      policy,
      toolVersion,
      windows: windows.map((each) => ({ name: each.text, windows: conditionOn(each) })),
      places: inOrder(places),
    };
    const empties = places.flatMap(({ place }) => (place.Kind === 'AllValues' && typeof place['Key'] === 'string' ? [place['Key']] : []));
    return [
      { path: 'smbward-apply.ps1', bytes: printPowerShell('apply', model), empties },
      { path: 'smbward-detect.ps1', bytes: printPowerShell('detect', model) },
      { path: 'smbward-remediate.ps1', bytes: printPowerShell('remediate', model), empties },
      { path: 'smbward-rollback.ps1', bytes: printPowerShell('rollback', model), undoes: 'exactly' },
    ];
  },
};

function conditionOn(windows: WindowsTarget): PowerShellTable {
  return { ProductType: productTypeOf(windows), Build: windows.build, Skus: skusIn(windows) };
}

/** What is quick to change and to put back comes first; objects come before what belongs to them. */
const order: readonly ScriptPlace['Kind'][] = ['Value', 'AllValues', 'Rows', 'Property', 'FirewallGroup', 'ServerFeature', 'Features'];

function inOrder<Each extends { readonly place: ScriptPlace }>(places: readonly Each[]): readonly Each[] {
  const rank = ({ place }: Each): number => order.indexOf(place['Each'] === undefined ? place.Kind : 'Property');
  return [...places].sort((one, other) => rank(one) - rank(other));
}
