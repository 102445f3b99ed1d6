import type { Product } from '../catalogue/windows/definition.js';
import { editionTitle } from '../catalogue/windows/editions.js';
import { findWindows, releaseNames } from '../catalogue/windows/name.js';
import { editionsOf, productsOf, releaseBelow, titleOf } from '../catalogue/windows/releases.js';
import { notesAbout } from '../resolve/windows.js';
import type { Explanation } from './explanation.js';

/** The Windows of that name, such as `windows-11-24h2/pro` or `windows-11@25276`. */
export function explainWindows(word: string): readonly Explanation[] {
  const found = findWindows(word);
  if ('problem' in found) return [];
  const { windows } = found;
  const { family, build, edition } = windows;
  const product: Product | undefined = productsOf(family, build)[0] ?? productsOf(family, releaseBelow(family, build) ?? 0)[0];
  const title = edition === null ? titleOf(family, build) : `${titleOf(family, build)} ${editionTitle(edition)}`;
  return [
    {
      kind: 'windows',
      id: windows.text,
      title,
      meaning: [`Build ${build} of the ${family} line.`, ...notesAbout(windows)].join(' '),
      action: `smbward windows ${windows.text} shows what it does with nothing configured; smbward effective POLICY --windows ${windows.text} what a policy makes of it.`,
      causes: [],
      settings: [],
      details: [
        { name: 'Editions', lines: [editionsOf(family, build).map(editionTitle).join(', ')] },
        ...(product === undefined ? [] : [{ name: 'Highest dialect', lines: [`SMB ${product.maxDialect}`] }]),
      ],
      seeAlso: [],
      sources: [],
    },
  ];
}

/** Names of all releases, for did-you-mean. */
export const windowsWords: readonly string[] = releaseNames;
