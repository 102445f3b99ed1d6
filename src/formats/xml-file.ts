import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type LocatedText, type Range, spanOf } from '../source/document.js';
import type { FoundAt } from '../text/span.js';
import { localName, parseXml, type XmlElement } from '../text/xml-reader.js';
import { openTextFile } from './text-file.js';

/** An XML file of Group Policy whose root is one of those that its format has; what is said of it is collected. */
export class XmlFile {
  readonly diagnostics: Diagnostic[];

  private constructor(
    private readonly format: string,
    private readonly located: LocatedText,
    readonly root: XmlElement,
    said: readonly Diagnostic[],
  ) {
    this.diagnostics = [...said];
  }

  /** Opens a file; `format` is what its administrator calls it, such as `Backup.xml`. Without a file the diagnostics tell why. */
  static open(format: string, file: string, bytes: Uint8Array, roots: readonly string[]): XmlFile | { diagnostics: readonly Diagnostic[] } {
    const { located, diagnostics } = openTextFile(format, file, bytes, 'utf-8');
    if (located === undefined) return { diagnostics };
    const refuse = (problem: string, range: Range): { diagnostics: readonly Diagnostic[] } => {
      return { diagnostics: [...diagnostics, faultAt(format, located, problem, range)] };
    };
    const root = parseXml(located.text);
    if ('problem' in root) return refuse(root.problem, { start: root.offset, end: root.offset });
    if (!roots.includes(localName(root.name))) return refuse(`the root element is <${root.name}>`, tagOf(root));
    return new XmlFile(format, located, root, diagnostics);
  }

  /** Says what of an element is not understood. */
  fail(element: XmlElement, problem: string): void {
    this.diagnostics.push(faultAt(this.format, this.located, problem, tagOf(element)));
  }

  /** Where an element stands, from its first character to its last. */
  at(element: XmlElement): FoundAt {
    return { span: spanOf(this.located, element) };
  }

  /** The elements in an element; text between them is said not to be understood. */
  elementsIn(element: XmlElement): readonly XmlElement[] {
    const isStray = element.children.some((child) => typeof child === 'string' && child.trim() !== '');
    if (isStray) this.fail(element, `text stands between the elements of <${element.name}>`);
    return element.children.filter((child) => typeof child !== 'string');
  }

  /** The elements of this name in an element; all else in it is said not to be understood. */
  elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
    return this.elementsIn(element).filter((child) => this.#isKnown(element, child, [name]));
  }

  /** The elements in an element by their names, of which it may have each once; all else in it is said not to be understood. */
  fieldsOf(element: XmlElement, names: readonly string[]): ReadonlyMap<string, XmlElement> {
    const fields = new Map<string, XmlElement>();
    for (const child of this.elementsIn(element)) {
      const name = localName(child.name);
      if (fields.has(name)) this.fail(child, `<${element.name}> has <${child.name}> twice`);
      else if (this.#isKnown(element, child, names)) fields.set(name, child);
    }
    return fields;
  }

  /** The text in an element; elements in it are said not to be understood. */
  textOf(element: XmlElement): string {
    for (const child of element.children) if (typeof child !== 'string') this.#isKnown(element, child, []);
    return textIn(element);
  }

  /** Says which attributes of an element are not understood; namespaces may be declared anywhere. */
  failUnknownAttributes(element: XmlElement, names: readonly string[]): void {
    for (const name of element.attributes.keys())
      if (!names.includes(name) && !/^xmlns(?::|$)/.test(name))
        this.fail(element, `the attribute ${name} of <${element.name}> is not known`);
  }

  /** Says of an element, and of each in it, which attributes are not understood, by those that elements of its name may have. */
  failUnknownAttributesBelow(element: XmlElement, known: Readonly<Record<string, readonly string[]>>): void {
    const names = known[localName(element.name)] ?? [];
    for (const written of element.attributes.keys()) {
      if (names.includes(localName(written)) || /^xmlns(?::|$)/.test(written)) continue;
      this.fail(element, `the attribute ${written} of <${element.name}> is not known`);
    }
    for (const child of element.children) if (typeof child !== 'string') this.failUnknownAttributesBelow(child, known);
  }

  /** What is read of a record; nothing where something of it was said not to be understood. */
  record<T>(read: () => T): readonly T[] {
    const said = this.diagnostics.length;
    const model = read();
    return this.diagnostics.length > said ? [] : [model];
  }

  #isKnown(element: XmlElement, child: XmlElement, names: readonly string[]): boolean {
    const isKnown = names.includes(localName(child.name));
    if (!isKnown) this.fail(child, `<${child.name}> is not known in <${element.name}>`);
    return isKnown;
  }
}

/** The elements of this name in an element, namespaces left out of account. */
export function childrenNamed({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string' && localName(child.name) === name);
}

/** The text in an element, without that of elements in it. */
export function textIn({ children }: XmlElement): string {
  return children.filter((piece) => typeof piece === 'string').join('');
}

/** The attribute of this name, its namespace left out of account. */
export function attributeNamed({ attributes }: XmlElement, name: string): string | undefined {
  return [...attributes].find(([written]) => localName(written) === name)?.[1];
}

function tagOf({ start, name }: XmlElement): Range {
  return { start, end: start + 1 + name.length };
}

function faultAt(format: string, located: LocatedText, problem: string, range: Range): Diagnostic {
  const span = spanOf(located, range);
  return createDiagnostic('group-policy-file-is-wrong', { format, line: span.start.line, problem }, { span });
}
