import { defaultsOf } from '../catalogue/windows/defaults/index.js';
import type { SettingData } from '../catalogue/settings/definition.js';
import type { Applies, DefaultRow, EditionId, Family, Role } from '../catalogue/windows/definition.js';
import { branchOf, isNewerThanKnown, isReleased, likelyEditionsOf, releaseBelow } from '../catalogue/windows/releases.js';
import { distinctJson } from '../text/equal-json.js';

/** What is asked: a setting with nothing configured, on one Windows. */
export interface DefaultQuestion {
  readonly setting: string;
  readonly family: Family;
  readonly build: number;
  /** Null: not known, so every row that a revision decides is possible. `Infinity`: the latest, whatever its number. */
  readonly revision: number | null;
  /** Null: every edition of the release. */
  readonly edition: EditionId | null;
  /** Null counts as a member or stand-alone machine. */
  readonly role: Role | null;
  /** Null counts as a clean installation. */
  readonly upgraded: boolean | null;
}

/**
 * What an answer rests on: rows of the release itself; rows for Insider builds; for an Insider build without such rows, or one newer than every
 * known, the release below it; nothing, below the first product.
 */
export type Ground =
  | { readonly kind: 'release' }
  | { readonly kind: 'insider'; readonly newerThanKnown: boolean }
  | { readonly kind: 'release-below'; readonly build: number; readonly newerThanKnown: boolean }
  | { readonly kind: 'too-old' };

/** The rows that hold for one edition: none, one, a documented conflict (two), or several when an unknown revision decides. */
export interface DefaultRows {
  readonly rows: readonly DefaultRow[];
  readonly ground: Ground;
}

/** The answer over all editions asked for. */
export interface DefaultAnswer extends DefaultRows {
  /** The one value of all rows; undefined when they differ, when one of them does not know, or when there is none. */
  readonly value: SettingData | undefined;
  /** Every possible value, the preferred one of a conflict first. */
  readonly candidates: readonly SettingData[];
  /** Of the weakest row; `conflict` where documents differ, `unknown` without rows. */
  readonly certainty: DefaultRow['certainty'];
  /** The rows by edition; one entry when an edition was given. */
  readonly byEdition: ReadonlyMap<EditionId, readonly DefaultRow[]>;
}

const strength: readonly DefaultRow['certainty'][] = ['documented', 'observed', 'inferred', 'unknown', 'conflict'];

/**
 * Answers what Windows does with nothing configured. Edition null asks every edition of the release; one value that all agree on is the answer with
 * the weakest certainty, else the answer is undecided and holds the set.
 */
export function lookUpDefault(question: DefaultQuestion): DefaultAnswer {
  const editions = question.edition === null ? likelyEditionsOf(question.family, question.build) : [question.edition];
  const found = editions.map((edition) => [edition, findDefaultRows({ ...question, edition })] as const);
  const rows = [...new Set(found.flatMap(([, each]) => each.rows))].sort((a, b) => Number(b.preferred) - Number(a.preferred));
  const candidates = distinctJson(rows.flatMap((row) => (row.value === null ? row.candidates : [row.value])));
  const decided = candidates.length === 1 && rows.every((row) => row.value !== null);
  return {
    rows,
    ground: found[0]?.[1].ground ?? { kind: 'too-old' },
    value: decided ? candidates[0] : undefined,
    candidates,
    certainty: rows.length === 0 ? 'unknown' : weakest(rows),
    byEdition: new Map(found.map(([edition, each]) => [edition, each.rows])),
  };
}

/**
 * The rows that answer for one edition (null: only rows that hold for every edition). A released build is answered by the rows of releases. Any other
 * number is first looked up among the rows for Insider builds, the newest milestone first, and then answered from the release below it, whose revision
 * is unknown.
 */
export function findDefaultRows(question: DefaultQuestion): DefaultRows {
  const rows = defaultsOf(question.setting);
  const { family, build } = question;
  if (isReleased(family, build)) return { rows: fitting(rows, question, ['released', 'any']), ground: { kind: 'release' } };

  const newerThanKnown = isNewerThanKnown(family, build);
  const previews = rows.flatMap((row) =>
    row.applies.filter((applies) => fits(applies, question, ['insider'])).map((applies) => ({ row, applies })),
  );
  if (previews.length > 0) {
    const newest = Math.max(...previews.map(({ applies }) => applies.minBuild));
    const hits = previews.filter(({ applies }) => applies.minBuild === newest);
    return { rows: hits.map(({ row }) => row), ground: { kind: 'insider', newerThanKnown } };
  }

  const below = releaseBelow(family, build);
  if (below === undefined) return { rows: [], ground: { kind: 'too-old' } };
  const asked = { ...question, build: below, revision: null };
  return { rows: fitting(rows, asked, ['released', 'any']), ground: { kind: 'release-below', build: below, newerThanKnown } };
}

function fitting(rows: readonly DefaultRow[], question: DefaultQuestion, channels: readonly Applies['channel'][]): readonly DefaultRow[] {
  return rows.filter((row) => row.applies.some((applies) => fits(applies, question, channels)));
}

function fits(applies: Applies, question: DefaultQuestion, channels: readonly Applies['channel'][]): boolean {
  const { family, build, revision, edition, role, upgraded } = question;
  return (
    applies.family === family &&
    channels.includes(applies.channel) &&
    applies.minBuild <= build &&
    (applies.maxBuild === null || build <= applies.maxBuild) &&
    (applies.minRevision === null || revision === null || revision >= applies.minRevision) &&
    (applies.maxRevision === null || revision === null || revision <= applies.maxRevision) &&
    (applies.branch === null || applies.branch === branchOf(build)) &&
    (applies.editions === 'all' || (edition !== null && applies.editions.includes(edition))) &&
    (applies.role === 'any' || applies.role === (role ?? 'member')) &&
    (applies.upgraded === null || applies.upgraded === (upgraded ?? false))
  );
}

function weakest(rows: readonly DefaultRow[]): DefaultRow['certainty'] {
  return strength[Math.max(...rows.map((row) => strength.indexOf(row.certainty)))] ?? 'unknown';
}
