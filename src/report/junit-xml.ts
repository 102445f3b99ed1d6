import { makeVisible } from '../text/visible.js';
import { attributes } from '../text/xml.js';

/** Attributes of an element whose texts may be somebody else's: what acts in them is written out. */
export function shownAttributes(values: Readonly<Record<string, string | number>>): object {
  return attributes(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? makeVisible(value) : value])),
  );
}

/** The text of an element, line by line. */
export function shownLines(lines: readonly string[]): string {
  return lines.map(makeVisible).join('\n');
}
