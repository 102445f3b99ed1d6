import { type SettingId, settings } from '../catalogue/settings/index.js';
import type { SettingData, SettingDefinition } from '../catalogue/settings/definition.js';
import type { EditionId, WindowsTarget } from '../catalogue/windows/definition.js';
import { Recent } from '../text/recent.js';
import { resolveBuiltIn } from './built-in.js';
import { type Presence, presenceOf } from './component.js';
import { type DefaultAnswer, lookUpDefault } from './defaults.js';
import type { EffectiveConfiguration, EffectiveSetting } from './effective.js';
import { type InstalledFeatures, reinstall, type ReinstalledSettings } from './reinstalled.js';
import { hasSince } from './since.js';
import { notesAbout, questionAbout } from './windows.js';

const definitions: readonly SettingDefinition[] = settings;

/** What a Windows has of one setting before anybody configured it, asked of the catalogue once. */
export interface UntouchedSetting {
  readonly definition: SettingDefinition;
  /** The rows of defaults that hold. */
  readonly answer: DefaultAnswer;
  /** Whether what reads the setting is installed. */
  readonly presence: Presence;
  /** Whether the build reads the setting at all. */
  readonly isRead: boolean;
  /** The editions of this Windows that cannot be configured, and what these have; `all` where no edition of it can be. */
  readonly fixed: { readonly editions: readonly EditionId[]; readonly values: readonly SettingData[]; readonly all: boolean };
}

/** A Windows on which nothing is configured: every setting of the catalogue, in its order, and what that rests on. */
export interface UntouchedWindows extends EffectiveConfiguration {
  readonly grounds: ReadonlyMap<SettingId, UntouchedSetting>;
}

/**
 * The Windows that were asked about so far, each worked out once. Whoever checks or connects many policies makes one and passes it along: the policies of a
 * repository speak of the same few Windows, and what a Windows does by default hangs on none of them.
 */
export interface KnownWindows {
  untouched(windows: WindowsTarget): UntouchedWindows;
  /** What changes on a Windows where a policy installs or removes components; the same for every policy that installs the same. */
  reinstalled(windows: WindowsTarget, installed: InstalledFeatures): ReinstalledSettings;
}

/** How many Windows are remembered: more than the releases of the catalogue with all their editions. */
const mostWindows = 1_000;

/** How many ways of installing components are remembered. */
const mostInstallations = 1_000;

/** Begins to know Windows. */
export function knowWindows(): KnownWindows {
  const known = new Recent<UntouchedWindows>(mostWindows);
  const reinstallations = new Recent<ReinstalledSettings>(mostInstallations);
  const untouched = (windows: WindowsTarget): UntouchedWindows =>
    known.find(windows.text) ?? known.keep(windows.text, resolveUntouched(windows));
  return {
    untouched,
    reinstalled: (windows, installed) => {
      const words = JSON.stringify([windows.text, ...installed]);
      return reinstallations.find(words) ?? reinstallations.keep(words, reinstall(untouched(windows), installed));
    },
  };
}

function resolveUntouched(windows: WindowsTarget): UntouchedWindows {
  const answers = new Map(definitions.map(({ id }) => [id, lookUpDefault(questionAbout(id, windows))]));
  const answerOf = (setting: string): DefaultAnswer => answers.get(setting)!;
  const grounds = new Map<SettingId, UntouchedSetting>();
  const effective = new Map<SettingId, EffectiveSetting>();
  for (const definition of definitions) {
    const id = definition.id as SettingId;
    const answer = answerOf(id);
    const presence = presenceOf(id, answerOf, (feature) => answerOf(feature).candidates);
    grounds.set(id, { definition, answer, presence, isRead: hasSince(definition.behaviour, windows), fixed: fixedIn(answer) });
    effective.set(id, resolveBuiltIn(windows, grounds.get(id)!));
  }
  return { windows, settings: effective, ignored: [], notes: notesAbout(windows), grounds };
}

function fixedIn({ byEdition, rows }: DefaultAnswer): UntouchedSetting['fixed'] {
  const fixed = [...byEdition].filter(([, own]) => own.length > 0 && own.every((row) => row.state === 'not-applicable'));
  const values = fixed.flatMap(([, own]) => own.flatMap((row) => (row.value === null ? [] : [row.value])));
  const all = rows.length > 0 && rows.every((row) => row.state === 'not-applicable');
  return { editions: fixed.map(([edition]) => edition), values, all };
}
