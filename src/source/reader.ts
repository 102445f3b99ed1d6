import { findMember, type Range, type SourceNode } from './document.js';
import { pointerBelow } from './pointer.js';

/** Takes note of something in a document that is not what its format asks for. */
export type ReportFault = (fault: { readonly pointer: string; readonly range: Range; readonly problem: string }) => void;

/**
 * A value of a JSON document that is read as a format wants it: what is of another kind is reported with its place, once, and reading goes on with
 * an empty value. Below a value that was reported, nothing more is said.
 */
export class JsonReader {
  private constructor(
    /** Undefined where the document has nothing. */
    readonly node: SourceNode | undefined,
    /** JSON Pointer of the value, or of where it is missing. */
    readonly pointer: string,
    /** The value's place, or that of the object in which it is missing. */
    readonly range: Range,
    private readonly onFault: ReportFault,
    private isReported: boolean,
  ) {}

  /** The whole document. */
  static of(root: SourceNode, onFault: ReportFault): JsonReader {
    return new JsonReader(root, '', root.range, onFault, false);
  }

  /** Whether nothing stands there, or null. */
  get isAbsent(): boolean {
    return this.node === undefined || this.node.kind === 'null';
  }

  /** The value of a member; every value but an object is reported. */
  member(key: string): JsonReader {
    if (this.node?.kind !== 'object') this.report('is not an object');
    const value = findMember(this.node, key)?.value;
    return new JsonReader(value, pointerBelow(this.pointer, key), value?.range ?? this.range, this.onFault, this.isReported);
  }

  /** The items of a list; every other value is reported. */
  items(): readonly JsonReader[] {
    if (this.node?.kind !== 'array') {
      this.report('is not a list');
      return [];
    }
    return this.node.items.map(
      (item, index) => new JsonReader(item, pointerBelow(this.pointer, index), item.range, this.onFault, this.isReported),
    );
  }

  /** A text; every other value is reported. */
  text(): string {
    if (this.node?.kind === 'string') return this.node.value;
    this.report('is not a text');
    return '';
  }

  /** A text, or null where there is none. */
  textOrNull(): string | null {
    return this.isAbsent ? null : this.text();
  }

  /** A whole number; every other value is reported. */
  integer(): number {
    if (this.node?.kind === 'number' && Number.isInteger(this.node.value)) return this.node.value;
    this.report('is not a whole number');
    return 0;
  }

  /** What `read` makes of the value, or `otherwise` where there is none. */
  optional<T>(otherwise: T, read: (value: JsonReader) => T): T {
    return this.isAbsent ? otherwise : read(this);
  }

  /** Says what is wrong with the value, unless something has been said of it. */
  report(problem: string): void {
    if (!this.isReported)
      this.onFault({ pointer: this.pointer, range: this.range, problem: this.node === undefined ? 'is missing' : problem });
    this.isReported = true;
  }
}
