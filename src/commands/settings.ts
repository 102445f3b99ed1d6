import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { type Answer, type CommandContext, sayDiagnostics } from '../cli/answer.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { readTemplate } from '../cli/template-files.js';
import { getSetting, settings } from '../catalogue/settings/index.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { renderSettings } from '../report/settings-text.js';
import { templateToJson } from '../report/template-json.js';
import { renderTemplate } from '../report/template-text.js';
import { type Offers, offersOf } from '../store/offers.js';

const rows: readonly SettingDefinition[] = settings;

/** Lists the settings of the catalogue, with their registry values and what they are. */
export class Settings extends SmbwardCommand<typeof Settings> {
  static override readonly summary = 'Browse the settings that a policy can assign.';
  static override readonly description =
    'Lists the settings of the catalogue with their place in the policy, the values that they take and what they are. With --json whole rows: every name that Windows and its management channels have for them, first builds and sources. With --from-admx what an administrative template offers: the settings whose registry values its policies write, what each state of a policy writes there, and the values that the catalogue does not know.';
  static override readonly args = {
    filter: Args.string({
      description: 'Only settings with this text in their id, policy path, title, area or registry value.',
      ignoreStdin: true,
    }),
  };
  static override readonly flags = {
    'from-admx': Flags.string({
      summary: 'Only what this administrative template offers; its names come from the language folders beside it.',
      helpValue: 'FILE',
    }),
  };
  static override readonly examples = [
    { description: 'All settings about NTLM.', command: 'smbward settings ntlm' },
    {
      description: 'The setting behind a registry value, with all its names.',
      command: 'smbward settings RequireSecuritySignature --json',
    },
    { description: 'What a template of Windows can carry.', command: 'smbward settings --from-admx PolicyDefinitions/LanmanServer.admx' },
  ];

  protected override answer({ args: { filter }, flags }: CommandWords<typeof Settings>, context: CommandContext): Answer {
    const template = flags['from-admx'];
    return template === undefined ? answerFromCatalogue(filter, context) : answerFromTemplate(template, filter, context);
  }
}

function answerFromCatalogue(filter: string | undefined, context: CommandContext): Answer {
  const found = filter === undefined ? rows : rows.filter((row) => holdsText(wordsOf(row), filter));
  const diagnostics = found.length > 0 || filter === undefined ? [] : [nothingMatches(filter, rows.flatMap(wordsOf))];
  return {
    exitCode: 0,
    diagnostics,
    result: { settings: found, template: null },
    data: () => (found.length === 0 ? '' : renderSettings(found, context.style)),
    words: () => sayDiagnostics(diagnostics, new Map(), context),
  };
}

function answerFromTemplate(file: string, filter: string | undefined, context: CommandContext): Answer {
  const { template, isReadable, diagnostics: found } = readTemplate(file, context.io);
  if (template === null) {
    const words = (): string => sayDiagnostics(found, new Map(), context);
    return { exitCode: isReadable ? 1 : 2, diagnostics: found, result: null, data: () => '', words };
  }
  const all = offersOf(template);
  const shown = filter === undefined ? all : filterOffers(all, filter);
  const isEmpty = shown.offers.length + shown.unknown.length === 0;
  const diagnostics = isEmpty && filter !== undefined ? [...found, nothingMatches(filter, wordsOfOffers(all))] : found;
  return {
    exitCode: 0,
    diagnostics,
    result: {
      settings: rows.filter(({ id }) => shown.offers.some(({ setting }) => setting === id)),
      template: templateToJson(file, template, shown),
    },
    data: () => renderTemplate(template, shown, context.style),
    words: () => sayDiagnostics(diagnostics, new Map(), context),
  };
}

function filterOffers({ offers, unknown }: Offers, filter: string): Offers {
  return {
    offers: offers.filter((offer) => holdsText([...wordsOf(getSetting(offer.setting)), offer.policy.name], filter)),
    unknown: unknown.filter(({ policy, key, valueName }) => holdsText([policy.name, key, valueName ?? ''], filter)),
  };
}

function wordsOfOffers({ offers, unknown }: Offers): readonly string[] {
  return [...offers, ...unknown].flatMap(({ policy, valueName }) => [policy.name, valueName ?? '']);
}

function nothingMatches(filter: string, words: readonly string[]): Diagnostic {
  return createDiagnostic('filter-matches-nothing', { filter, nearest: didYouMean(filter, words) });
}

function holdsText(words: readonly string[], filter: string): boolean {
  return words.some((word) => word.toLowerCase().includes(filter.toLowerCase()));
}

function wordsOf({ id, policyPath, title, area, storage }: SettingDefinition): readonly string[] {
  const names =
    storage.kind === 'registry' ? [storage.policy, storage.local].flatMap((place) => (place === null ? [] : [place.valueName])) : [];
  return [id, policyPath, title, area, ...names];
}
