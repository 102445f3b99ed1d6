import { attributes, printXmlDocument } from '../../text/xml.js';
import type { PreferenceAction, PreferenceData, PreferenceItem, RegistryPreferences } from './model.js';

const settingsClass = '{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}';
const itemClass = '{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}';

/** The letters of the actions (MS-GPPREF 2.2.1.17). */
const letters = { replace: 'R', update: 'U', delete: 'D' } as const;

/** Numbers of the console's icons, by action: those of numbers, and those of texts and lists. */
const icons = {
  number: { replace: 11, update: 12, delete: 13 },
  text: { replace: 6, update: 7, delete: 8 },
} as const;

/** Prints Registry.xml of Group Policy preferences: UTF-8 without byte order mark. */
export function printRegistryPreferences({ items }: RegistryPreferences): Uint8Array {
  const document = { RegistrySettings: { '@': attributes({ clsid: settingsClass }), Registry: items.map(elementOf) } };
  return new TextEncoder().encode(`${printXmlDocument(document, 'utf-8')}\n`);
}

function elementOf({ key, valueName, action, uid, changed, description }: PreferenceItem): object {
  const isNumber = action.kind !== 'delete' && action.data.type === 'REG_DWORD';
  const own = {
    clsid: itemClass,
    name: valueName,
    status: valueName,
    image: icons[isNumber ? 'number' : 'text'][action.kind],
    changed,
    uid,
    ...(action.kind === 'replace' ? { removePolicy: 1 } : {}),
    desc: description,
  };
  return { '@': attributes(own), Properties: propertiesOf(key, valueName, action) };
}

function propertiesOf(key: string, valueName: string, action: PreferenceAction): object {
  const data = action.kind === 'delete' ? { type: 'REG_SZ', value: '' } : { type: action.data.type, value: printData(action.data) };
  const place = { hive: 'HKEY_LOCAL_MACHINE', key, name: valueName };
  const own = attributes({ action: letters[action.kind], displayDecimal: 1, default: 0, ...place, ...data });
  if (action.kind === 'delete' || action.data.type !== 'REG_MULTI_SZ') return { '@': own };
  return { '@': own, Values: { Value: action.data.texts } };
}

/** A number is eight hexadecimal digits, whatever the console shows; of a list it is the strings with blanks between, which stand in elements too. */
function printData(data: PreferenceData): string {
  switch (data.type) {
    case 'REG_DWORD':
      return data.value.toString(16).toUpperCase().padStart(8, '0');
    case 'REG_SZ':
      return data.text;
    case 'REG_MULTI_SZ':
      return data.texts.join(' ');
  }
}
