import { findSetting, settings } from '../../src/catalogue/settings/index.js';
import type { EditionId, Family } from '../../src/catalogue/windows/definition.js';
import { defaultRows } from '../../src/catalogue/windows/defaults/index.js';
import { products } from '../../src/catalogue/windows/products.js';
import { editionsOf } from '../../src/catalogue/windows/releases.js';
import { type DefaultQuestion, findDefaultRows, type Ground } from '../../src/resolve/defaults.js';

/** A default asked and answered in the spelling of `test/referees/defaults`. */
export interface RefereeQuestion extends Omit<DefaultQuestion, 'edition'> {
  readonly side: 'client' | 'server';
  readonly edition: string;
}

/** What the referee prints for a question; `candidates` null where its row has none. */
export interface RefereeAnswer {
  readonly value: unknown;
  readonly state: string;
  readonly certainty: string;
  readonly note: string;
  readonly candidates: readonly unknown[] | null;
}

/** The settings whose side in the rows is not the group in which a policy sets them: the referee asks by the end that has the default. */
const sideOfMachine: Readonly<Record<string, 'client' | 'server'>> = {
  restrictSendingNtlmTraffic: 'client',
  clientAllowedNtlmServers: 'client',
  ntlmV1Sso: 'client',
};

const refereeEditions: Readonly<Record<EditionId, string>> = {
  home: 'Home',
  pro: 'Pro',
  'pro-for-workstations': 'ProForWorkstations',
  'pro-education': 'ProEducation',
  enterprise: 'Enterprise',
  education: 'Education',
  'enterprise-ltsc': 'EnterpriseLTSC',
  'iot-enterprise': 'IoTEnterprise',
  se: 'SE',
  'enterprise-multi-session': 'EnterpriseMultiSession',
  ultimate: 'Ultimate',
  'server-enterprise': 'Enterprise',
  standard: 'Standard',
  datacenter: 'Datacenter',
  'datacenter-azure-edition': 'DatacenterAzureEdition',
  essentials: 'Essentials',
};

/** Both sides of every Insider milestone, numbers between releases, and numbers older and newer than all of them. */
const previews: Readonly<Record<Family, readonly number[]>> = {
  client: [
    2000, 7700, 9841, 21999, 22500, 22620, 25000, 25068, 25069, 25205, 25206, 25266, 25267, 25275, 25276, 25313, 25314, 25374, 25375, 25380,
    25381, 25904, 25905, 25950, 25951, 25976, 25977, 25981, 25982, 25991, 25992, 26039, 26040, 26089, 26090, 26099, 26120, 26250, 27000,
    27999, 28001, 29616, 29617, 30000,
  ],
  server: [
    3000, 15000, 21000, 25074, 25075, 25313, 25314, 25930, 25931, 25950, 25951, 25976, 25977, 25991, 25996, 25997, 26039, 26040, 26090,
    26200, 26491, 28000, 30000,
  ],
};

const withRevisions = [null, 1, 984, 985, 3612, 3613, 9710, 9711, 33649, 33650] as const;

/** Every product, edition, role and revision, and Insider builds around each milestone, for one setting or every setting of the catalogue. */
export function* defaultQuestions(only?: string): Generator<DefaultQuestion> {
  const everyWindows = [...questionedWindows()];
  for (const { id: setting } of settings) {
    if (only !== undefined && only !== setting) continue;
    for (const windows of everyWindows) yield { setting, ...windows };
  }
}

/** Every Windows that is asked about; an upgrade in place matters to no row that a revision decides, so it is asked without one. */
export function* questionedWindows(): Generator<Omit<DefaultQuestion, 'setting'>> {
  for (const { family, build } of questionedBuilds()) {
    const editions = editionsOf(family, build).length === 0 ? (['pro', 'standard'] as const) : editionsOf(family, build);
    for (const edition of editions) {
      for (const role of family === 'server' ? (['member', 'domain-controller'] as const) : (['member'] as const)) {
        for (const revision of dependsOnRevision(family, build) ? withRevisions : [null, 1]) {
          for (const upgraded of revision === null ? [false, true] : [false]) yield { family, build, revision, edition, role, upgraded };
        }
      }
    }
  }
}

function questionedBuilds(): readonly { readonly family: Family; readonly build: number }[] {
  const released = products.flatMap(({ family, build, otherBuilds }) =>
    [build, ...otherBuilds.map((other) => other.build)].map((each) => ({ family, build: each })),
  );
  const unreleased = (['client', 'server'] as const).flatMap((family) => previews[family].map((build) => ({ family, build })));
  return [...released, ...unreleased].filter(
    (each, index, all) => all.findIndex((other) => other.family === each.family && other.build === each.build) === index,
  );
}

function dependsOnRevision(family: Family, build: number): boolean {
  return defaultRows.some((row) =>
    row.applies.some(
      (each) =>
        each.family === family &&
        each.minBuild <= build &&
        build <= (each.maxBuild ?? Infinity) &&
        (each.minRevision !== null || each.maxRevision !== null),
    ),
  );
}

/** The question as the referee reads it. */
export function toRefereeQuestion(question: DefaultQuestion): RefereeQuestion {
  const side = settingSide(question.setting);
  return { ...question, side, edition: question.edition === null ? '' : refereeEditions[question.edition] };
}

/** Our answer in the referee's words. */
export function answerAsReferee(question: DefaultQuestion): RefereeAnswer {
  const { rows, ground } = findDefaultRows(question);
  const [only, ...others] = rows;
  const note = noteOf(ground);
  if (only !== undefined && others.length === 0) {
    return {
      value: only.value,
      state: only.state,
      certainty: only.certainty,
      note,
      candidates: only.candidates.length === 0 ? null : only.candidates,
    };
  }
  return {
    value: null,
    state: 'unknown',
    certainty: rows.length === 0 ? 'unknown' : 'conflict',
    note,
    candidates: rows.map((row) => row.value),
  };
}

/** One line for an answer, the same for equal answers. The referee counts 26H1 when it says what is newest, we do not: that remark is left out. */
export function printAnswer({ value, state, certainty, note, candidates }: RefereeAnswer): string {
  return JSON.stringify([value, state, certainty, note.replace(', newer than the newest known', ''), candidates]);
}

function noteOf(ground: Ground): string {
  if (ground.kind === 'release') return '';
  if (ground.kind === 'insider') return 'insider';
  if (ground.kind === 'too-old') return 'older than every known product';
  return `from ${ground.build}`;
}

function settingSide(id: string): 'client' | 'server' {
  const side = findSetting(id)?.side;
  return side === undefined || side === 'machine' ? (sideOfMachine[id] ?? 'server') : side;
}
