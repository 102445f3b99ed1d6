import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { findSettingByPath, settings } from '../catalogue/settings/index.js';
import { findSettingsNamed, settingNames } from '../catalogue/settings/named.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { factIds, type FactId, findFact, type PartName, partNames } from '../facts/index.js';
import { parseSetFact, type SetFact } from './set-fact.js';
import { readSettingValue, type SetSetting } from './set-setting.js';
import type { SurfaceWord } from './surface-words/definition.js';
import { factsSaid, findSurfaceWords, surfaceWords, valuesOfWord } from './surface-words/index.js';

/** What one `--set` states: facts, or a setting of the Windows at one end. */
export interface SetStatement {
  readonly facts: readonly SetFact[];
  readonly settings: readonly SetSetting[];
}

/** What a word of `--set` can mean: a fact, an option of another product, a setting of the Windows at one end. */
type Meaning =
  | { readonly kind: 'fact'; readonly id: FactId }
  | { readonly kind: 'option'; readonly option: SurfaceWord }
  | { readonly kind: 'setting'; readonly setting: SettingDefinition; readonly side: 'client' | 'server' };

/**
 * Reads one statement of the command line in the words that people have: a fact (`client.guestLogons=blocked`), a setting of Windows by its name in the
 * registry, in a cmdlet or in a policy (`client.LmCompatibilityLevel=5`, `server.EncryptData=$true`, `client.signing=required`), an option of smb.conf
 * (`server signing = mandatory`) or of mount.cifs (`vers=3.0`, `seal`). A word of both ends says which, by `client.` or `server.` before it.
 */
export function parseSetStatement(text: string): SetStatement | { readonly diagnostics: readonly Diagnostic[] } {
  const place = text.indexOf('=');
  const word = (place === -1 ? text : text.slice(0, place)).trim();
  const value = place === -1 ? undefined : text.slice(place + 1).trim();
  const meanings = meaningsOf(word);
  const [only] = meanings;
  if (only === undefined) return { diagnostics: [value === undefined ? describeMalformed(text) : describeUnknown(word)] };
  if (meanings.length > 1) {
    const names = meanings.map((each) => `${nameOf(each, word, meanings)}${value === undefined ? '' : `=${value}`}`);
    return { diagnostics: [createDiagnostic('word-is-of-several', { text: word, names })] };
  }
  const said = value ?? (only.kind === 'option' ? only.option.alone : undefined);
  return said === undefined ? { diagnostics: [describeMalformed(text)] } : read(only, said, `--set ${text}`);
}

/** Everything that a word can mean. A fact's own name comes before the words of others, an option before a setting of Windows. */
function meaningsOf(word: string): readonly Meaning[] {
  const [, part, rest = word] = /^(client|server|credentials|share|network)\.(.+)$/i.exec(word) ?? [];
  const said = part?.toLowerCase();
  const facts = factIds.filter(
    (id) => id.toLowerCase().endsWith(`.${rest.toLowerCase()}`) && (said === undefined || id.startsWith(`${said}.`)),
  );
  if (facts.length > 0) return facts.map((id) => ({ kind: 'fact', id }));
  const options = new Set([...findSurfaceWords(rest), ...findSurfaceWords(word)].filter(({ side }) => said === undefined || side === said));
  if (options.size > 0) return [...options].map((option) => ({ kind: 'option', option }));
  const sides = (['client', 'server'] as const).filter((side) => said === undefined || side === said);
  return sides.flatMap((side) => settingsOf(side, word, rest).map((setting): Meaning => ({ kind: 'setting', setting, side })));
}

/** The settings of one end, or of the machine that it is, with that name or at that path of a policy. */
function settingsOf(side: 'client' | 'server', word: string, rest: string): readonly SettingDefinition[] {
  const paths = word === rest ? [word] : [word, `machine.${rest}`];
  const atPath = paths.map(findSettingByPath).find((setting) => setting !== undefined);
  const found = atPath === undefined ? findSettingsNamed(rest) : [atPath];
  return found.filter((setting) => setting.side === side || setting.side === 'machine');
}

/** A name for one of several meanings: the word with its end, or the path of a policy where one end has several settings of that name. */
function nameOf(meaning: Meaning, word: string, all: readonly Meaning[]): string {
  switch (meaning.kind) {
    case 'fact':
      return meaning.id;
    case 'option':
      return `${meaning.option.side}.${word}`;
    case 'setting': {
      const { side, setting } = meaning;
      const isOnly = all.filter((each) => each.kind === 'setting' && each.side === side).length === 1;
      return isOnly ? `${side}.${word}` : setting.policyPath;
    }
  }
}

function read(meaning: Meaning, value: string, by: string): ReturnType<typeof parseSetStatement> {
  switch (meaning.kind) {
    case 'fact': {
      const found = parseSetFact(meaning.id, findFact(meaning.id)!, value, by);
      return 'fact' in found ? { facts: [found.fact], settings: [] } : found;
    }
    case 'option':
      return readOption(meaning.option, value, by);
    case 'setting': {
      const { setting, side } = meaning;
      const found = readSettingValue(setting, value);
      if ('diagnostic' in found) return { diagnostics: [found.diagnostic] };
      return { facts: [], settings: [{ side, path: setting.policyPath.split('.'), value: found.value, by }] };
    }
  }
}

function readOption(option: SurfaceWord, value: string, by: string): ReturnType<typeof parseSetStatement> {
  const says = factsSaid(option, value);
  if (says === undefined) {
    const takes = valuesOfWord(option);
    return {
      diagnostics: [createDiagnostic('set-value-is-unknown', { word: option.word, value, takes, suggestion: didYouMean(value, takes) })],
    };
  }
  const facts = Object.entries(says).map(([id, said]): SetFact => {
    const [part, name] = id.split('.') as [PartName, string];
    return { part, name, statement: { kind: 'value', value: said }, by, option };
  });
  return { facts, settings: [] };
}

function describeMalformed(text: string): Diagnostic {
  return createDiagnostic('fact-is-malformed', { text });
}

function describeUnknown(word: string): Diagnostic {
  const part = partNames.find((each) => word.toLowerCase().startsWith(`${each}.`));
  const names = part === undefined ? partNames.map((each) => `${each}.…`) : factIds.filter((each) => each.startsWith(`${part}.`));
  const known = [
    ...factIds,
    ...surfaceWords.map((each) => each.word),
    ...settings.map(({ policyPath }) => policyPath),
    ...settingNames,
    ...sidedNames(),
  ];
  return createDiagnostic('fact-is-unknown', { text: word, suggestion: didYouMean(word, known), names });
}

/** The names of settings with each end before them. */
function sidedNames(): readonly string[] {
  return settingNames.flatMap((name) =>
    (['client', 'server'] as const).flatMap((side) => (settingsOf(side, name, name).length > 0 ? [`${side}.${name}`] : [])),
  );
}
