import { type Certainty, certaintyOf, weakerCertainty } from '../catalogue/certainty.js';
import type { SettingId } from '../catalogue/settings/index.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import type { DefaultRow, EditionId, WindowsTarget } from '../catalogue/windows/definition.js';
import { isLicenceDriven } from '../catalogue/windows/licence.js';
import { titleOf } from '../catalogue/windows/releases.js';
import { isEqualJson } from '../text/equal-json.js';
import type { Presence } from './component.js';
import { type DefaultAnswer, lookUpDefault } from './defaults.js';
import type { EffectiveSetting, Origin } from './effective.js';
import { ofFamilies } from './since.js';
import type { UntouchedSetting } from './untouched.js';
import { printData, printEditions, uncertainComponent } from './words.js';
import { questionAbout } from './windows.js';

/** What a setting is on a Windows where nobody configured it, and where that comes from. */
export function resolveBuiltIn(windows: WindowsTarget, untouched: UntouchedSetting): EffectiveSetting {
  const { definition: setting, answer, presence } = untouched;
  const origin = originOf(windows, untouched);
  const decay = answer.rows.length === 1 ? answer.rows[0]?.decays : undefined;
  return {
    setting: setting.id as SettingId,
    value: answer.value,
    candidates: answer.candidates,
    origin,
    certainty: certaintyOfAnswer(answer, origin),
    assumptions: assumptionsOf(setting, windows, presence, answer),
    ...(decay === undefined ? {} : { decays: decay }),
  };
}

function originOf(windows: WindowsTarget, { definition: setting, answer, presence, isRead }: UntouchedSetting): Origin {
  const { rows, ground } = answer;
  const sources = [...new Set(rows.flatMap((row) => row.sources))];
  if (ground.kind === 'too-old')
    return { kind: 'unknown', reason: 'This build is older than every Windows of the catalogue.', sources: [] };

  if (setting.onlyRole !== undefined && setting.onlyRole !== windows.role && rows.length === 0) return onlyOnDomainControllers(setting);
  const notApplicable = rows.every((row) => row.state === 'not-applicable');
  if (notApplicable && !isRead) return notAvailable(windows, setting, rows);
  if (presence.kind === 'missing') {
    return {
      kind: 'component-missing',
      component: presence.component.name,
      sources: sources.length > 0 ? sources : presence.component.sources,
    };
  }
  const [first] = rows;
  if (first === undefined) return { kind: 'unknown', reason: 'No source says what Windows does by default.', sources: setting.sources };
  if (notApplicable) return notAvailable(windows, setting, rows);

  if (answer.value !== undefined) {
    const kind =
      first.state === 'set' ? 'setup' : first.state === 'absent-effective' && isLicenceDriven(setting.id) ? 'licence' : 'built-in';
    return { kind, meaning: first.meaning, note: noteOf(first), sources };
  }
  if (rows.every((row) => row.certainty === 'conflict')) return { kind: 'disputed', statements: rows.flatMap(statementOf) };
  return { kind: 'unknown', reason: whyUndecided(setting, answer), sources };
}

function notAvailable({ family }: WindowsTarget, setting: SettingDefinition, rows: readonly DefaultRow[]): Origin {
  return {
    kind: 'not-available',
    firstBuilds: ofFamilies(setting.behaviour, [family]),
    meaning: rows.find((row) => row.meaning !== '')?.meaning ?? 'this Windows does not know the setting, as if it were off',
    sources: [...new Set([...rows.flatMap((row) => row.sources), ...setting.behaviour.map((since) => since.source)])],
  };
}

function onlyOnDomainControllers(setting: SettingDefinition): Origin {
  return { kind: 'not-available', firstBuilds: [], meaning: 'it counts only on a domain controller', sources: setting.sources };
}

/** One side of a conflict; its sources are the documents that say so. */
function statementOf(row: DefaultRow): Extract<Origin, { kind: 'disputed' }>['statements'] {
  return row.value === null ? [] : [{ value: row.value, by: row.sources, comment: row.conflict?.comment ?? row.meaning }];
}

function noteOf(row: DefaultRow): string {
  return [row.note, row.resolution, row.onUpgrade].filter((text) => text !== undefined && text !== '').join('; ');
}

function whyUndecided(setting: SettingDefinition, answer: DefaultAnswer): string {
  const [only, ...others] = answer.rows;
  if (only !== undefined && others.length === 0)
    return [only.meaning, only.note].filter((text) => text !== '').join('; ') || 'No source tells.';
  const words = [...answer.byEdition].map(([edition, rows]) => ({ edition, words: wordsOfRows(setting, rows) }));
  const groups = [...new Set(words.map((each) => each.words))];
  if (groups.length < 2) return `It depends on the revision: ${groups.join('')}.`;
  const editionsSaying = (group: string): readonly EditionId[] => words.filter((each) => each.words === group).map((each) => each.edition);
  return `It depends on the edition: ${groups.map((group) => `${printEditions(editionsSaying(group))} ${group}`).join('; ')}.`;
}

function wordsOfRows(setting: SettingDefinition, rows: readonly DefaultRow[]): string {
  const values = rows.flatMap((row) => (row.value === null ? row.candidates : [row.value]));
  return [...new Set(values.map((value) => printData(setting, value)))].join(' or ') || printData(setting, undefined);
}

function certaintyOfAnswer(answer: DefaultAnswer, origin: Origin): Certainty {
  if (origin.kind === 'unknown' || origin.kind === 'disputed') return 'unconfirmed';
  if (answer.rows.length === 0) return 'inferred';
  const certainty = certaintyOf(answer.certainty);
  const carriedOver = answer.ground.kind === 'release-below' || (answer.ground.kind === 'insider' && answer.ground.newerThanKnown);
  return carriedOver ? weakerCertainty(certainty, 'inferred') : certainty;
}

function assumptionsOf(setting: SettingDefinition, windows: WindowsTarget, presence: Presence, answer: DefaultAnswer): readonly string[] {
  const assumptions: string[] = [];
  const { ground, rows } = answer;
  if (ground.kind === 'release-below' && rows.length > 0) {
    assumptions.push(`Taken from ${titleOf(windows.family, ground.build)}, the newest known release that is not above ${windows.build}.`);
  }
  if (ground.kind === 'insider' && ground.newerThanKnown) {
    assumptions.push('Taken from an Insider milestone that no later release is known to have changed.');
  }
  if (ground.kind === 'release' && windows.revision === null && dependsOnRevision(setting, windows, answer)) {
    assumptions.push('The latest revision is assumed; an earlier one may differ.');
  }
  if (rows.some((row) => row.applies.some((applies) => applies.upgraded === false))) {
    assumptions.push('A clean installation is assumed; an in-place upgrade may have kept what was there before.');
  }
  const without = [...answer.byEdition].filter(([, each]) => each.length === 0).map(([edition]) => edition);
  if (without.length > 0 && rows.length > 0) assumptions.push(`${printEditions(without)}: no such setting.`);
  if (presence.kind === 'possible') assumptions.push(uncertainComponent(presence.component.name));
  const decay = rows.find((row) => row.decays !== undefined)?.decays;
  if (decay !== undefined) assumptions.push(`As installed; after ${decay.after} it becomes ${printData(setting, decay.to)}.`);
  return assumptions;
}

function dependsOnRevision(setting: SettingDefinition, windows: WindowsTarget, answer: DefaultAnswer): boolean {
  const isLimited = (row: DefaultRow): boolean => row.applies.some((each) => each.minRevision !== null || each.maxRevision !== null);
  if (!answer.rows.some(isLimited)) return false;
  const anyRevision = lookUpDefault({ ...questionAbout(setting.id, windows), revision: null });
  return anyRevision.candidates.some((value) => !answer.candidates.some((other) => isEqualJson(value, other)));
}
