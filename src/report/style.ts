/** Marks text for a terminal; every function gives its text back unchanged where colours are not wanted. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/** How a text is laid out: its colours and the number of columns that it may take. */
export interface Style {
  readonly paint: Paint;
  readonly width: number;
}

const asIs = (text: string): string => text;

/** No colours: files, pipes, NO_COLOR. */
export const plainPaint: Paint = { bold: asIs, dim: asIs, red: asIs, yellow: asIs, green: asIs, cyan: asIs };

/** The eight colours that every terminal has (ECMA-48 select graphic rendition). */
export const terminalPaint: Paint = {
  bold: marked('1', '22'),
  dim: marked('2', '22'),
  red: marked('31', '39'),
  yellow: marked('33', '39'),
  green: marked('32', '39'),
  cyan: marked('36', '39'),
};

function marked(on: string, off: string): (text: string) => string {
  return (text) => (text === '' ? '' : `\u001B[${on}m${text}\u001B[${off}m`);
}
