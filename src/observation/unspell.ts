import type { Spelling } from '../catalogue/settings/cmdlet.js';
import type { PropertyData } from '../formats/observation/model.js';

/** What a property shows: data as Windows stores it, that nothing is set, or something that is no value of its kind. */
export type Unspelled = { readonly data: number | string | readonly string[] } | 'nothing-set' | 'strange';

/** The name by which enumerations say that nothing is set. */
const noName = 'none';

const booleans: ReadonlyMap<string, number> = new Map([
  ['true', 1],
  ['1', 1],
  ['false', 0],
  ['0', 0],
]);

/** What a cmdlet shows, as Windows stores it: the reverse of how a parameter takes it. The texts of Format-List and the values of JSON read alike. */
export function unspell(spelling: Spelling, shown: PropertyData): Unspelled {
  if (shown === null || shown === '') return 'nothing-set';
  const text = Array.isArray(shown) ? '' : String(shown).toLowerCase();
  switch (spelling.kind) {
    case 'boolean':
      return dataOr(booleans.get(text));
    case 'number':
      return dataOr(/^\d+$/.test(text) ? Number(text) : undefined);
    case 'name': {
      // JSON has the number of an enumeration in place of its name
      const named = spelling.names.find(({ data, name }) => name.toLowerCase() === text || data === shown);
      return named === undefined && text === noName ? 'nothing-set' : dataOr(named?.data);
    }
    case 'text':
      return textOf(spelling.separator, shown);
  }
}

function textOf(separator: string | undefined, shown: Exclude<PropertyData, null>): Unspelled {
  const texts = Array.isArray(shown) ? shown.map(String) : undefined;
  if (separator === undefined) return texts === undefined ? { data: String(shown) } : 'strange';
  return {
    data:
      texts ??
      String(shown)
        .split(separator.trim())
        .map((item) => item.trim()),
  };
}

function dataOr(data: number | string | undefined): Unspelled {
  return data === undefined ? 'strange' : { data };
}
