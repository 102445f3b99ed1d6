import type { SettingDefinition } from '../../src/catalogue/settings/definition.js';
import { settings } from '../../src/catalogue/settings/index.js';
import type { Applies, DefaultRow } from '../../src/catalogue/windows/definition.js';
import { defaultsOf } from '../../src/catalogue/windows/defaults/index.js';
import { printData } from '../../src/resolve/words.js';
import { cell, code, render } from './render.js';

/** `docs/reference/defaults.md`: what Windows does with nothing configured, by setting, with how sure that is. */
export function defaultsPage(): string {
  const rows: readonly SettingDefinition[] = settings;
  return render('reference/defaults.hbs', {
    settings: rows.map((setting) => ({
      path: setting.policyPath,
      title: setting.title,
      rows: defaultsOf(setting.id).map((row) => describe(setting, row)),
    })),
  });
}

function describe(setting: SettingDefinition, row: DefaultRow): object {
  const values = row.value === null ? row.candidates : [row.value];
  return {
    where: cell(row.applies.map(whereOf).join('; ')),
    value: values.length === 0 ? 'none' : values.map((value) => code(printData(setting, value))).join(' or '),
    certainty: row.state === 'unknown' ? 'unknown' : `${row.certainty}${row.preferred ? ', preferred' : ''}`,
    words: cell(wordsOf(row).join('; ')),
    sources: cell(row.sources.join(', ')),
  };
}

/** Everything that the row says besides its value, in the order in which one wants to know it. */
function wordsOf({ statement, meaning, note, basis, conflict, resolution, onUpgrade, decays }: DefaultRow): readonly string[] {
  const other = conflict === undefined ? undefined : `against it ${conflict.by.join(', ')} (${conflict.other}): ${conflict.comment}`;
  const later = decays === undefined ? undefined : `it ends after ${decays.after}`;
  return [statement ?? meaning, note, basis, other, resolution, onUpgrade, later].filter(
    (text) => text !== undefined && text !== '',
  ) as string[];
}

function whereOf({ family, channel, minBuild, maxBuild, minRevision, maxRevision, branch, editions, role, upgraded }: Applies): string {
  const builds = maxBuild === minBuild ? String(minBuild) : `${minBuild}${maxBuild === null ? ' and later' : ` to ${maxBuild}`}`;
  const revisions = [
    minRevision === null ? '' : `from revision ${minRevision}`,
    maxRevision === null ? '' : `up to revision ${maxRevision}`,
  ];
  const limits = [
    channel === 'insider' ? 'previews only' : '',
    branch === 'ge' ? 'branch of 24H2' : '',
    ...revisions,
    editions === 'all' ? '' : editions.join(', '),
    role === 'any' ? '' : role,
    upgraded === null ? '' : upgraded ? 'upgraded in place' : 'clean installation',
  ].filter((text) => text !== '');
  return `${family} ${builds}${limits.length === 0 ? '' : ` (${limits.join('; ')})`}`;
}
