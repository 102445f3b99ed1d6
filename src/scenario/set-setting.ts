import type { Choice, SettingDefinition, Value } from '../catalogue/settings/definition.js';
import { findFlagWords } from '../catalogue/settings/flags.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { parseSourceText } from '../source/parse.js';
import { type PlainValue, plainValueOf } from '../source/value.js';

/** A setting of the Windows at one end, as a policy document says it. */
export interface SetSetting {
  readonly side: 'client' | 'server';
  /** The keys that lead to it in a policy. */
  readonly path: readonly string[];
  readonly value: PlainValue;
  /** The flag that states it. */
  readonly by: string;
}

/** The words of switches, as the registry, PowerShell and the editor of Group Policy have them. */
const on = /^(?:\$?true|yes|on|enabled)$/i;
const off = /^(?:\$?false|no|off|disabled)$/i;

/**
 * Reads the value of a setting as its surfaces write it: the policy's word, the number of the registry (`5`, `0x5`, `dword:5`), `$true` and `$false`, the names
 * of a cmdlet (`SMB311`), a list with commas.
 */
export function readSettingValue(
  setting: SettingDefinition,
  text: string,
): { readonly value: PlainValue } | { readonly diagnostic: Diagnostic } {
  const { value, policyPath } = setting;
  if (/^[[{]/.test(text)) return readJson(text) ?? refuse(policyPath, text, []);
  if (text === 'default') return { value: text };
  switch (value.kind) {
    case 'choice':
      return readChoice(setting, value, text);
    case 'integer': {
      const number = numberIn(text);
      return number === undefined ? refuse(policyPath, text, [`a whole number from ${value.min} to ${value.max}`]) : { value: number };
    }
    case 'flags': {
      const number = numberIn(text);
      const words = number === undefined ? splitList(text) : findFlagWords(value.flags, number);
      return words === undefined
        ? refuse(
            policyPath,
            text,
            value.flags.map(({ word }) => word),
          )
        : { value: words };
    }
    case 'text':
      return { value: text };
    case 'list':
      return { value: splitList(text) };
    case 'table':
      return refuse(policyPath, text, ['a list of objects as JSON']);
  }
}

function readChoice(
  setting: SettingDefinition,
  { choices }: Value & { readonly kind: 'choice' },
  text: string,
): ReturnType<typeof readSettingValue> {
  const data = dataNamed(setting, text);
  const chosen =
    choices.find(({ word, labels }) => [word, labels?.gpo].some((label) => label?.toLowerCase() === text.toLowerCase())) ??
    choices.find((choice) => choice.data === data);
  return chosen === undefined ? refuse(setting.policyPath, text, choices.map(printChoice)) : { value: chosen.word };
}

/** A word with the number that the registry has for it. */
function printChoice({ word, data }: Choice): string {
  return typeof data === 'number' ? `${word} (${data})` : word;
}

/** What Windows stores where a surface says this. */
function dataNamed({ on: { cmdlet } }: SettingDefinition, text: string): number | string | undefined {
  const spellings = 'none' in cmdlet ? [] : cmdlet.names.flatMap((each) => (each.kind === 'property' ? [each.spelling] : []));
  const named = spellings.flatMap((spelling) => (spelling.kind === 'name' ? spelling.names : []));
  const found = named.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return found.data;
  return on.test(text) ? 1 : off.test(text) ? 0 : numberIn(text);
}

function numberIn(text: string): number | undefined {
  const digits = /^(?:dword:)?(0x[0-9a-f]+|\d+)$/i.exec(text)?.[1];
  if (digits === undefined) return undefined;
  return /^dword:(?!0x)/i.test(text) ? Number.parseInt(digits, 16) : Number(digits);
}

function splitList(text: string): readonly string[] {
  return text === '' ? [] : text.split(',').map((item) => item.trim());
}

function readJson(text: string): { readonly value: PlainValue } | undefined {
  const { document, diagnostics } = parseSourceText('--set', text);
  return document.root === undefined || diagnostics.length > 0 ? undefined : { value: plainValueOf(document.root) };
}

function refuse(word: string, value: string, takes: readonly string[]): { readonly diagnostic: Diagnostic } {
  return { diagnostic: createDiagnostic('set-value-is-unknown', { word, value, takes, suggestion: didYouMean(value, takes) }) };
}
