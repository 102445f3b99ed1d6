import { createDiagnostic } from '../../diagnostics/create.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/did-you-mean.js';
import { type LocatedText, type Range, spanOf } from '../../source/document.js';
import type { FoundAt } from '../../text/span.js';
import { localName, type XmlElement } from '../../text/xml-reader.js';

/** The names that are no part of the format but of XML itself. */
const ofXml = /^(?:xmlns|xml|xsi)(?::|$)/;

/**
 * An element of a template that is read as the format wants it. What it lacks is an error with its place; what nobody asked it for is passed over,
 * as Windows does, with a warning, and so are texts between elements.
 */
export class ElementReader {
  readonly #asked = new Set<string>();
  readonly #sought = new Set<string>();
  readonly #taken = new Set<XmlElement>();
  #holdsText = false;

  private constructor(
    private readonly element: XmlElement,
    private readonly located: LocatedText,
    private readonly diagnostics: Diagnostic[],
  ) {}

  /** What `read` makes of the root of a template; diagnostics are added to the list. */
  static readRoot<T>(root: XmlElement, located: LocatedText, diagnostics: Diagnostic[], read: (reader: ElementReader) => T): T {
    return new ElementReader(root, located, diagnostics).#finish(read);
  }

  /** The name of the element. */
  get name(): string {
    return localName(this.element.name);
  }

  /** Where it stands. */
  get at(): FoundAt {
    return { span: spanOf(this.located, this.element) };
  }

  /** An attribute, or null where it has none. */
  optional(name: string): string | null {
    this.#asked.add(name);
    return this.element.attributes.get(name) ?? null;
  }

  /** An attribute that it must have. */
  required(name: string): string {
    const value = this.optional(name);
    if (value === null) this.wrong(`has no attribute "${name}"`);
    return value ?? '';
  }

  /** A whole number that an attribute holds, or null where it has none or an empty one. */
  number(name: string): number | null {
    const text = this.optional(name)?.trim() ?? '';
    if (text === '') return null;
    const value = Number(text);
    const isNumber = /^\d{1,10}$/.test(text) && value <= 0xffff_ffff;
    if (!isNumber) this.wrong(`has no number from 0 to 4294967295 in "${name}"`, this.#placeOf(name));
    return isNumber ? value : 0;
  }

  /** True or false, or null where it has no such attribute. */
  flag(name: string): boolean | null {
    const text = this.optional(name)?.trim().toLowerCase();
    if (text === undefined) return null;
    if (!['true', 'false', '1', '0'].includes(text)) this.wrong(`has neither true nor false in "${name}"`, this.#placeOf(name));
    return text === 'true' || text === '1';
  }

  /** All of its text. */
  text(): string {
    this.#holdsText = true;
    return this.#ownText();
  }

  /** What `read` makes of the child of this name, or null where it has none. */
  child<T>(name: string, read: (child: ElementReader) => T): T | null {
    this.#sought.add(name);
    const found = this.#elements().find((child) => localName(child.name) === name);
    return found === undefined ? null : this.#descend(found, read);
  }

  /** What `read` makes of the child of this name, which it must have. */
  requiredChild<T>(name: string, read: (child: ElementReader) => T): T | null {
    const made = this.child(name, read);
    if (made === null) this.wrong(`has no element "${name}"`);
    return made;
  }

  /** What `read` makes of each child of these names, in their order. */
  children<T>(names: readonly string[], read: (child: ElementReader) => T): readonly T[] {
    for (const name of names) this.#sought.add(name);
    return this.#elements()
      .filter(({ name }) => names.includes(localName(name)))
      .map((child) => this.#descend(child, read));
  }

  /** What `read` makes of each child of this name in a child that only holds them. */
  list<T>(holder: string, name: string, read: (child: ElementReader) => T): readonly T[] {
    return this.child(holder, (list) => list.children([name], read)) ?? [];
  }

  /** Says that it cannot be understood. */
  wrong(problem: string, range: Range = this.element): void {
    this.diagnostics.push(createDiagnostic('admx-is-wrong', { element: this.#words(), problem }, { span: spanOf(this.located, range) }));
  }

  #descend<T>(child: XmlElement, read: (child: ElementReader) => T): T {
    this.#taken.add(child);
    return new ElementReader(child, this.located, this.diagnostics).#finish(read);
  }

  #finish<T>(read: (reader: ElementReader) => T): T {
    const made = read(this);
    for (const attribute of this.element.attributes.keys()) {
      if (this.#asked.has(attribute) || ofXml.test(attribute)) continue;
      const nearest = didYouMean(attribute, [...this.#asked]);
      this.#warn('attribute', attribute, nearest, this.#placeOf(attribute));
    }
    for (const child of this.#elements()) {
      if (!this.#taken.has(child)) this.#warn('element', child.name, didYouMean(child.name, [...this.#sought]), child);
    }
    const stray = this.#ownText().trim();
    if (!this.#holdsText && stray !== '') this.#warn('text', stray, undefined, this.element);
    return made;
  }

  #warn(what: 'attribute' | 'element' | 'text', found: string, nearest: string | undefined, range: Range): void {
    const args = { element: this.#words(), what, found, nearest: nearest === found ? undefined : nearest };
    this.diagnostics.push(createDiagnostic('admx-part-is-passed-over', args, { span: spanOf(this.located, range) }));
  }

  #elements(): readonly XmlElement[] {
    return this.element.children.filter((child) => typeof child !== 'string');
  }

  #ownText(): string {
    return this.element.children.filter((child) => typeof child === 'string').join('');
  }

  #words(): string {
    const { name, attributes } = this.element;
    const id = attributes.get('name') ?? attributes.get('id') ?? attributes.get('refId');
    return id === undefined ? name : `${name} ${id}`;
  }

  #placeOf(attribute: string): Range {
    const { start, end } = this.element;
    for (const found of this.located.text.slice(start, end).matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
      if (found[1] === attribute) return { start: start + found.index, end: start + found.index + found[0].length };
    }
    return this.element;
  }
}
