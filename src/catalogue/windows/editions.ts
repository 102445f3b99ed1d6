import type { EditionId } from './definition.js';

/** A row of the editions. */
interface Edition {
  readonly id: EditionId;
  readonly title: string;
  readonly names: readonly string[];
  /** False where it cannot be a member of an Active Directory domain (general knowledge); left out: it can. */
  readonly joinsDomains?: false;
}

/**
 * Editions that defaults tell apart, with Windows' own names for each. N, Single Language and China editions count as their base edition (common
 * knowledge). Ultimate and the Enterprise edition of old servers stand in no row of their own: what holds for all editions holds for them.
 */
const editions = [
  { id: 'home', title: 'Home', names: ['Home', 'Core', 'Home N', 'Single Language', 'Home China'], joinsDomains: false },
  { id: 'pro', title: 'Pro', names: ['Pro', 'Professional', 'Pro N'] },
  { id: 'pro-for-workstations', title: 'Pro for Workstations', names: ['Pro for Workstations'] },
  { id: 'pro-education', title: 'Pro Education', names: ['Pro Education'] },
  { id: 'enterprise', title: 'Enterprise', names: ['Enterprise', 'Enterprise N'] },
  { id: 'education', title: 'Education', names: ['Education'] },
  {
    id: 'enterprise-ltsc',
    title: 'Enterprise LTSC',
    names: [
      'Enterprise LTSC 2019',
      'Enterprise LTSC 2021',
      'Enterprise LTSC 2021 (19044)',
      'Enterprise LTSC 2024',
      'Enterprise LTSB 2015',
      'Enterprise LTSB 2016',
    ],
  },
  {
    id: 'iot-enterprise',
    title: 'IoT Enterprise',
    names: ['IoT Enterprise', 'IoT Enterprise LTSC 2021', 'IoT Enterprise LTSC 2021 (19044)', 'IoT Enterprise LTSC 2024'],
  },
  { id: 'se', title: 'SE', names: ['SE'], joinsDomains: false },
  { id: 'enterprise-multi-session', title: 'Enterprise multi-session', names: ['Enterprise multi-session'] },
  { id: 'ultimate', title: 'Ultimate', names: ['Ultimate'] },
  { id: 'server-enterprise', title: 'Enterprise (server)', names: ['Enterprise'] },
  { id: 'standard', title: 'Standard', names: ['Standard'] },
  { id: 'datacenter', title: 'Datacenter', names: ['Datacenter', 'Datacenter (Core)'] },
  { id: 'datacenter-azure-edition', title: 'Datacenter: Azure Edition', names: ['Datacenter: Azure Edition'] },
  { id: 'essentials', title: 'Essentials', names: ['Essentials'] },
] as const satisfies readonly Edition[];

const titles = new Map<EditionId, string>(editions.map((row) => [row.id, row.title]));

const idsByWord = new Map<string, EditionId[]>();
for (const { id, names } of editions) {
  for (const word of new Set([id, ...names.map(wordOf)])) idsByWord.set(word, [...(idsByWord.get(word) ?? []), id]);
}

const outsideDomains: ReadonlySet<EditionId | null> = new Set(
  editions.flatMap((row: Edition) => (row.joinsDomains === false ? [row.id] : [])),
);

/** Whether an edition can be a member of an Active Directory domain; of no edition in particular it is taken that it can. */
export function joinsDomains(edition: EditionId | null): boolean {
  return !outsideDomains.has(edition);
}

/** Windows' name of an edition, such as `Pro for Workstations`. */
export function editionTitle(id: EditionId): string {
  return titles.get(id) ?? id;
}

/**
 * The editions that a word can mean, whatever its letter case: an id, or one of Windows' names with hyphens for blanks, such as `professional` or
 * `enterprise-ltsc-2024`. `enterprise` means one edition on clients and another on old servers; no entry: no edition is called so.
 */
export function editionsCalled(word: string): readonly EditionId[] {
  return idsByWord.get(word.toLowerCase()) ?? [];
}

/** Every word that names an edition, for did-you-mean. */
export const editionWords: readonly string[] = [...idsByWord.keys()];

function wordOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
}
