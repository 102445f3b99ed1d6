import type { Range } from '../../source/document.js';
import { escapeLetters } from './print.js';

/** A word, a mark, a text between quotes (here without them, its escapes resolved), or the end of the file. */
export interface MofToken extends Range {
  readonly kind: 'word' | 'mark' | 'text' | 'end';
  readonly text: string;
}

/** What is not understood, and where. */
export interface MofFault extends Range {
  readonly problem: string;
}

const blank = /\s+|\/\/[^\r\n]*|\/\*[^]*?\*\//y;
const word = /[A-Za-z_][A-Za-z0-9_]*/y;
const characters: ReadonlyMap<string, string> = new Map([...escapeLetters].map(([character, letter]) => [letter, character]));

/** The words and marks of a MOF text, one behind the other. The first thing that is not understood is kept; everything behind it is the end. */
export class MofTokens {
  fault: MofFault | undefined;
  next: MofToken;

  constructor(private readonly text: string) {
    this.next = this.#read(0);
  }

  /** Whether the next one is this mark, or there is none. */
  isAt(mark: string): boolean {
    return this.next.kind === 'end' || (this.next.kind === 'mark' && this.next.text === mark);
  }

  /** Goes on behind the next one, and answers it. */
  skip(): MofToken {
    const taken = this.next;
    this.next = this.fault === undefined ? this.#read(taken.end) : this.#end();
    return taken;
  }

  /** The next one, which must be this word or mark; words are compared without case. */
  take(expected: string): MofToken {
    const { kind, text } = this.next;
    if (kind === 'text' || kind === 'end' || text.toLowerCase() !== expected.toLowerCase())
      this.fail(`"${expected}" is expected`, this.next);
    return this.skip();
  }

  /** The next one, which must be a word. */
  takeWord(what: string): MofToken {
    if (this.next.kind !== 'word') this.fail(`${what} is expected`, this.next);
    return this.skip();
  }

  fail(problem: string, { start, end }: Range): void {
    this.fault ??= { problem, start, end };
    this.next = this.#end();
  }

  #read(offset: number): MofToken {
    let start = offset;
    for (let found = this.#match(blank, start); found !== null; found = this.#match(blank, start)) start += found[0].length;
    if (start === this.text.length) return this.#end();
    const named = this.#match(word, start)?.[0];
    if (named !== undefined) return { kind: 'word', text: named, start, end: start + named.length };
    return this.text[start] === '"' ? this.#readText(start) : { kind: 'mark', text: this.text.charAt(start), start, end: start + 1 };
  }

  #readText(start: number): MofToken {
    let end = start + 1;
    while (end < this.text.length && !/["\r\n]/.test(this.text.charAt(end))) end += this.text[end] === '\\' ? 2 : 1;
    if (this.text[end] === '"') return { kind: 'text', text: this.#unescape(start + 1, end), start, end: end + 1 };
    this.fail('a text has no closing quote on its line', { start, end: start + 1 });
    return this.#end();
  }

  #unescape(from: number, to: number): string {
    const written = this.text.slice(from, to);
    return written.replace(/\\(?:[xX]([0-9a-fA-F]{1,4})|([^]))/g, (escape, digits: string | undefined, letter: string, index: number) => {
      const character = digits === undefined ? characters.get(letter) : String.fromCharCode(Number.parseInt(digits, 16));
      const start = from + index;
      if (character === undefined)
        this.fail(`${escape} is no escape; a backslash in a text is doubled`, { start, end: start + escape.length });
      return character ?? '';
    });
  }

  #end(): MofToken {
    return { kind: 'end', text: '', start: this.text.length, end: this.text.length };
  }

  #match(pattern: RegExp, offset: number): RegExpExecArray | null {
    pattern.lastIndex = offset;
    return pattern.exec(this.text);
  }
}
