/** An element of an XML text. Names and attributes are as written, prefixes included; texts and CDATA sections are one kind of child. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** Offset of its `<`, and the first after its last `>`. */
  readonly start: number;
  readonly end: number;
}

/** What is not XML, and the offset where. */
export interface XmlFault {
  readonly problem: string;
  readonly offset: number;
}

/** An element that has begun and not ended. */
interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
  readonly start: number;
}

/** Elements within elements that are read; files of Windows have less than twenty. */
const deepestNesting = 200;

const namePattern = /[\p{L}_:][\p{L}\p{N}\p{M}_:.\u00b7-]*/uy;
const attributePattern = /\s+([\p{L}_:][\p{L}\p{N}\p{M}_:.\u00b7-]*)\s*=\s*("[^"<]*"|'[^'<]*')/uy;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads a text as XML 1.0 without a document type: strict, and with the place of each element. The package that prints XML reads on past unknown
 * entities, unclosed elements and second roots, and leaves characters by number as they are written; therefore this reader is our own.
 */
export function parseXml(text: string): XmlElement | XmlFault {
  return new XmlReader(text).read();
}

/** The name of an element or attribute without its prefix: files of one format are in several namespaces, or in none. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

class XmlReader {
  readonly #text: string;
  readonly #open: OpenElement[] = [];
  #offset = 0;
  #root: XmlElement | undefined;
  #fault: XmlFault | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(): XmlElement | XmlFault {
    while (this.#offset < this.#text.length && this.#fault === undefined) this.#readNext();
    const unclosed = this.#open.at(-1);
    if (this.#fault !== undefined) return this.#fault;
    if (unclosed !== undefined) return { problem: `<${unclosed.name}> is never closed`, offset: unclosed.start };
    return this.#root ?? { problem: 'it holds no element', offset: 0 };
  }

  #readNext(): void {
    const startsWith = (mark: string): boolean => this.#text.startsWith(mark, this.#offset);
    if (!startsWith('<')) this.#readText();
    else if (startsWith('<!--')) this.#skip('<!--', '-->', 'a comment');
    else if (startsWith('<![CDATA[')) this.#readCdata();
    else if (startsWith('<?')) this.#skip('<?', '?>', 'an instruction');
    else if (startsWith('<!')) this.#fail('a document type is not read');
    else if (startsWith('</')) this.#readEnd();
    else this.#readStart();
  }

  #readText(): void {
    const start = this.#offset;
    const next = this.#text.indexOf('<', start);
    const end = next < 0 ? this.#text.length : next;
    const raw = this.#text.slice(start, end);
    this.#offset = end;
    const parent = this.#open.at(-1);
    if (parent === undefined) {
      const stray = raw.search(/[^ \t\r\n]/);
      if (stray >= 0) this.#fail('text stands outside of the root element', start + stray);
      return;
    }
    this.#add(parent, this.#decode(raw.replace(/\r\n?/g, '\n'), start));
  }

  #readCdata(): void {
    const parent = this.#open.at(-1);
    const start = this.#offset + '<![CDATA['.length;
    const end = this.#skip('<![CDATA[', ']]>', 'a CDATA section');
    if (parent === undefined) this.#fail('text stands outside of the root element', start);
    else if (end !== undefined) this.#add(parent, this.#text.slice(start, end).replace(/\r\n?/g, '\n'));
  }

  #readStart(): void {
    const start = this.#offset;
    const name = this.#match(namePattern, start + 1)?.[0];
    if (name === undefined) {
      this.#fail('"<" begins no element; as text it is written &lt;');
      return;
    }
    if (this.#root !== undefined && this.#open.length === 0) {
      this.#fail('a second root element begins');
      return;
    }
    if (this.#open.length === deepestNesting) {
      this.#fail(`elements are nested deeper than ${deepestNesting}`);
      return;
    }
    this.#offset = start + 1 + name.length;
    const attributes = this.#readAttributes();
    const close = this.#match(/\s*(\/?)>/y, this.#offset);
    if (close === null) {
      this.#fail(`the tag of <${name}> is not understood here`);
      return;
    }
    this.#offset += close[0].length;
    this.#open.push({ name, attributes, children: [], start });
    if (close[1] === '/') this.#closeElement();
  }

  #readAttributes(): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    for (let found = this.#match(attributePattern, this.#offset); found !== null; found = this.#match(attributePattern, this.#offset)) {
      const [whole, name = '', quoted = ''] = found;
      if (attributes.has(name)) this.#fail(`the attribute ${name} stands there twice`);
      const valueStart = this.#offset + whole.length - quoted.length + 1;
      attributes.set(name, this.#decode(quoted.slice(1, -1).replace(/[\t\r\n]/g, ' '), valueStart));
      this.#offset += whole.length;
    }
    return attributes;
  }

  #readEnd(): void {
    const found = this.#match(/<\/([^\s>]*)\s*>/y, this.#offset);
    const open = this.#open.at(-1);
    if (found === null || open === undefined || found[1] !== open.name) {
      this.#fail(open === undefined ? 'an element ends that never began' : `<${open.name}> ends with another tag than its own`);
      return;
    }
    this.#offset += found[0].length;
    this.#closeElement();
  }

  #closeElement(): void {
    const { name, attributes, children, start } = this.#open.pop() as OpenElement;
    const element: XmlElement = { name, attributes, children, start, end: this.#offset };
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root = element;
    else parent.children.push(element);
  }

  /** Texts that nothing stands between are one child. */
  #add({ children }: OpenElement, text: string): void {
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }

  /** Goes past a piece with these marks around it; answers where its content ends. */
  #skip(opening: string, closing: string, what: string): number | undefined {
    const end = this.#text.indexOf(closing, this.#offset + opening.length);
    if (end < 0) {
      this.#fail(`${what} has no end`);
      return undefined;
    }
    this.#offset = end + closing.length;
    return end;
  }

  #decode(raw: string, start: number): string {
    return raw.replace(/&([^;&\s]*);?/g, (whole, name: string, index: number) => {
      const decoded = whole.endsWith(';') ? characterOf(name) : undefined;
      if (decoded === undefined) this.#fail(`${whole} is no entity; an ampersand as text is written &amp;`, start + index);
      return decoded ?? '';
    });
  }

  #match(pattern: RegExp, offset: number): RegExpExecArray | null {
    pattern.lastIndex = offset;
    return pattern.exec(this.#text);
  }

  /** The first thing that is wrong ends the reading. */
  #fail(problem: string, offset = this.#offset): void {
    this.#fault ??= { problem, offset };
  }
}

/** The character that an entity stands for; undefined where it is none of XML's own. */
function characterOf(name: string): string | undefined {
  const number = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
  if (number === null) return Object.hasOwn(entities, name) ? entities[name] : undefined;
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : String.fromCodePoint(code);
}
