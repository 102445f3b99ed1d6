import { editionsCalled } from '../catalogue/windows/editions.js';

/** Short forms of names of Windows, as people write them. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/^(?:microsoft-)?win(?:dows)?-?(?=\d)/, 'windows-'],
  [/^w(?=1[01]$|1[01]-)/, 'windows-'],
  [/^(?:windows-|win-?)?server-?(?=\d{4})/, 'windows-server-'],
  [/^ws(?=\d{4})/, 'windows-server-'],
  [/^windows-(?=20\d\d(?:-|$))/, 'windows-server-'],
  [/^(windows-server-\d{4})-?r2/, '$1-r2'],
];

/** The name of a Windows out of the words that people have for it: `Windows 11 24H2 Pro` is `windows-11-24h2/pro`, `Server 2022` is `windows-server-2022`. */
export function windowsNameOf(text: string): string {
  const joined = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const named = shortForms.reduce((name, [form, full]) => name.replace(form, full), joined);
  return named.includes('/') ? named : withEdition(named);
}

/** The longest end of a name that is the word of an edition becomes its edition. */
function withEdition(name: string): string {
  const words = name.split('-');
  for (let place = 2; place < words.length; place++) {
    const edition = words.slice(place).join('-');
    if (editionsCalled(edition).length > 0) return `${words.slice(0, place).join('-')}/${edition}`;
  }
  return name;
}
