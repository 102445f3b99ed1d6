import type { EditionId } from './definition.js';

/** A row of the editions. */
interface Edition {
  readonly id: EditionId;
  readonly title: string;
  readonly names: readonly string[];
  /** OperatingSystemSKU of the edition, its N and evaluation editions, and of Server Core (PRODUCT_… in winnt.h of the SDK); none where it is not known. */
  readonly skus: readonly number[];
  /** The numbers that it has up to a build in place of these. */
  readonly formerly?: { readonly untilBuild: number; readonly skus: readonly number[] };
  /** True for a client that tells WMI the product type of a server (learn.microsoft.com/azure/virtual-desktop/windows-multisession-faq). */
  readonly isServerToWmi?: true;
  /** False where it cannot be a member of an Active Directory domain (general knowledge); left out: it can. */
  readonly joinsDomains?: false;
}

/**
 * Editions that defaults tell apart, with Windows' own names for each. N, Single Language and China editions count as their base edition (common
 * knowledge). Ultimate and the Enterprise edition of old servers stand in no row of their own: what holds for all editions holds for them.
 */
const editions = [
  {
    id: 'home',
    title: 'Home',
    names: ['Home', 'Core', 'Home N', 'Single Language', 'Home China'],
    skus: [98, 99, 100, 101],
    joinsDomains: false,
  },
  {
    id: 'pro',
    title: 'Pro',
    names: ['Pro', 'Professional', 'Pro N'],
    skus: [48, 49],
    // Windows Vista has a Business edition in its place (PRODUCT_BUSINESS, PRODUCT_BUSINESS_N)
    formerly: { untilBuild: 6003, skus: [6, 16] },
  },
  { id: 'pro-for-workstations', title: 'Pro for Workstations', names: ['Pro for Workstations'], skus: [161, 162] },
  { id: 'pro-education', title: 'Pro Education', names: ['Pro Education'], skus: [164, 165] },
  { id: 'enterprise', title: 'Enterprise', names: ['Enterprise', 'Enterprise N'], skus: [4, 27, 72, 84] },
  { id: 'education', title: 'Education', names: ['Education'], skus: [121, 122] },
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
    skus: [125, 126, 129, 130],
  },
  {
    id: 'iot-enterprise',
    title: 'IoT Enterprise',
    names: ['IoT Enterprise', 'IoT Enterprise LTSC 2021', 'IoT Enterprise LTSC 2021 (19044)', 'IoT Enterprise LTSC 2024'],
    skus: [188, 191],
  },
  { id: 'se', title: 'SE', names: ['SE'], skus: [202, 203], joinsDomains: false },
  {
    id: 'enterprise-multi-session',
    title: 'Enterprise multi-session',
    names: ['Enterprise multi-session'],
    skus: [175],
    isServerToWmi: true,
  },
  { id: 'ultimate', title: 'Ultimate', names: ['Ultimate'], skus: [1, 28] },
  { id: 'server-enterprise', title: 'Enterprise (server)', names: ['Enterprise'], skus: [10, 14] },
  { id: 'standard', title: 'Standard', names: ['Standard'], skus: [7, 13, 79] },
  { id: 'datacenter', title: 'Datacenter', names: ['Datacenter', 'Datacenter (Core)'], skus: [8, 12, 80] },
  { id: 'datacenter-azure-edition', title: 'Datacenter: Azure Edition', names: ['Datacenter: Azure Edition'], skus: [407, 408] },
  { id: 'essentials', title: 'Essentials', names: ['Essentials'], skus: [] },
] as const satisfies readonly Edition[];

const serversToWmi = new Set<EditionId>((editions as readonly Edition[]).filter((row) => row.isServerToWmi === true).map(({ id }) => id));

const rows = new Map<EditionId, Edition>(editions.map((row) => [row.id, row]));

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

/** Whether an edition tells WMI the product type of a server, though it is a client. */
export function isServerToWmi(edition: EditionId): boolean {
  return serversToWmi.has(edition);
}

/** The numbers by which Windows tells its edition (OperatingSystemSKU of Win32_OperatingSystem); none where they are not known. Without a build those of today. */
export function skusOf(id: EditionId, build = Number.POSITIVE_INFINITY): readonly number[] {
  const { skus = [], formerly } = rows.get(id) ?? {};
  return formerly !== undefined && build <= formerly.untilBuild ? formerly.skus : skus;
}

/** The edition that tells this number; undefined where it is not known. */
export function editionOfSku(sku: number): EditionId | undefined {
  return editions.find((row: Edition) => [...row.skus, ...(row.formerly?.skus ?? [])].includes(sku))?.id;
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
