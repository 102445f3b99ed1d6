/** A piece of a file that says something: a name, a number, a text. Found by a look at the text alone, without the reader of its format. */
export interface Piece {
  /** As the file has it. */
  readonly text: string;
  /** What a model may have in its place, each enough by itself. */
  readonly forms: readonly string[];
  /** The lines on which it stands; whatever is said of them explains that a model does not have it. */
  readonly lines: readonly number[];
  /** The lines of the records that it is in; an error there explains it too. */
  readonly within?: readonly number[];
  /** Why a reader leaves it out of account, where its format says so. */
  readonly leftOut?: string;
}

/** Texts are compared without blanks around them, and runs of blanks and line ends as one. */
export function normalize(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The forms of something that is written as a number: as it stands, and the number read as decimal and as hexadecimal. */
export function formsOf(text: string): readonly string[] {
  const written = normalize(text);
  const digits = /^(?:0x)?([0-9a-f]{1,16})$/i.exec(written)?.[1];
  const asDecimal = /^[0-9]{1,20}$/.test(written) ? [BigInt(written).toString()] : [];
  return [written, ...asDecimal, ...(digits === undefined ? [] : [BigInt(`0x${digits}`).toString()])];
}

/** Numbers of the lines in which offsets of a text stand. */
export function lineCounter(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
