import type { EditionId } from '../../src/catalogue/windows/definition.js';

const words: readonly (readonly [RegExp, readonly EditionId[]])[] = [
  [/azure edition/, ['datacenter-azure-edition']],
  [/pro for workstations/, ['pro-for-workstations']],
  [/pro(fessional)? education/, ['pro-education']],
  [/iot/, ['iot-enterprise']],
  [/lts[bc]/, ['enterprise-ltsc']],
  [/enterprise/, ['enterprise', 'server-enterprise']],
  [/education/, ['education']],
  [/\bpro(fessional)?\b/, ['pro']],
  [/home|\bcore\b|single language|china/, ['home']],
  [/ultimate/, ['ultimate']],
  [/standard/, ['standard']],
  [/datacenter/, ['datacenter']],
];

/** The editions that a case names, several with "or" or a slash; null where it names none. */
export function editionsNamed(edition: string | null, otherWords: string): readonly EditionId[] | null {
  const text = (edition ?? otherWords.replace(/server core|home (nas|server|network|pc)/g, '')).toLowerCase();
  const parts = text.split(/\/|,|\bor\b|\band\b/).map((part) => part.trim());
  const found = parts.flatMap((part) => words.find(([pattern]) => pattern.test(part))?.[1] ?? []);
  return found.length === 0 ? null : found;
}
