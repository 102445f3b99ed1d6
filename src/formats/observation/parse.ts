import { createDiagnostic } from '../../diagnostics/create.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { type Range, type SourceDocument, spanOf } from '../../source/document.js';
import { parseSourceText } from '../../source/parse.js';
import { JsonReader } from '../../source/reader.js';
import type { FoundAt } from '../../text/span.js';
import type { Parsed } from '../parsed.js';
import { openTextFile } from '../text-file.js';
import {
  type Answer,
  type ObservationFile,
  type ObservedCommand,
  type ObservedData,
  type ObservedKey,
  type ObservedObject,
  type ObservedSystem,
  type ObservedValue,
  observationMark,
  type PropertyData,
} from './model.js';

const beginning = new RegExp(`^\\s*\\{\\s*"${observationMark.member}"`);

/** Whether a file begins as an observation does, in whatever encoding. */
export function beginsAsObservation(bytes: Uint8Array): boolean {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024).filter((byte) => byte !== 0));
  return beginning.test(head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe)/, ''));
}

/**
 * Reads an observation: UTF-8, or UTF-16 with a byte order mark as Windows PowerShell redirects it. What is not understood is an error with its
 * place, and there is no model then: a machine of which a part is lost in reading is not the machine.
 */
export function parseObservation(file: string, bytes: Uint8Array): Parsed<ObservationFile> {
  const opened = openTextFile('observation', file, bytes, 'utf-8');
  if (opened.located === undefined) return { diagnostics: opened.diagnostics };
  const { document, diagnostics } = parseSourceText(file, opened.located.text);
  if (document.root === undefined || diagnostics.length > 0) return { diagnostics };
  const faults: Diagnostic[] = [];
  const root = JsonReader.of(document.root, ({ pointer, range, problem }) => {
    const at = pointer === '' ? 'the document' : pointer;
    faults.push(createDiagnostic('observation-is-wrong', { at, problem }, { span: spanOf(document, range), pointer }));
  });
  const model = new ObservationReading(document).read(root);
  return faults.length > 0 ? { diagnostics: faults } : { model, diagnostics: [] };
}

class ObservationReading {
  constructor(private readonly document: SourceDocument) {}

  read(root: JsonReader): ObservationFile {
    const form = root.member(observationMark.member);
    if (form.integer() !== observationMark.form) form.report(`is not ${observationMark.form}, the form that is read here`);
    return {
      elevated: flagOf(root.member('elevated')),
      powershell: root.member('powershell').text(),
      windows: systemOf(root.member('windows')),
      registry: root
        .member('registry')
        .items()
        .map((key) => this.#keyOf(key)),
      commands: root
        .member('commands')
        .items()
        .map((command) => this.#commandOf(command)),
    };
  }

  #keyOf(reader: JsonReader): ObservedKey {
    const answer = this.#answerOf(reader, (found) => ({
      values: found
        .member('values')
        .items()
        .map((value) => this.#valueOf(value)),
      all: found.member('all').optional(false, flagOf),
    }));
    return { key: reader.member('key').text(), ...answer };
  }

  #valueOf(reader: JsonReader): ObservedValue {
    const answer = this.#answerOf(reader, (found) => ({ type: found.member('type').text(), data: dataOf(found.member('data')) }));
    return { name: reader.member('name').text(), ...answer };
  }

  #commandOf(reader: JsonReader): ObservedCommand {
    const given = reader.member('arguments').optional<Readonly<Record<string, string>>>({}, textsOf);
    const answer = this.#answerOf(reader, (found) => ({ objects: found.member('objects').items().map(objectOf) }));
    return { name: reader.member('name').text(), arguments: given, ...answer };
  }

  /** What was found, unless the record says that nothing was there, or that it was not told. */
  #answerOf<Found extends object>(reader: JsonReader, read: (reader: JsonReader) => Found): Answer<Found> {
    const at = this.#foundAt(reader.range);
    const unreadable = reader.member('unreadable');
    if (!unreadable.isAbsent) return { unreadable: unreadable.text(), at };
    return reader.member('absent').optional(false, flagOf) ? { absent: true, at } : { ...read(reader), at };
  }

  #foundAt(range: Range): FoundAt {
    return { span: spanOf(this.document, range) };
  }
}

function systemOf(windows: JsonReader): ObservedSystem {
  const numberOrNull = (member: string): number | null =>
    windows.member(member).optional<number | null>(null, (number) => number.integer());
  return {
    build: numberOrNull('build'),
    revision: numberOrNull('revision'),
    sku: numberOrNull('sku'),
    productType: numberOrNull('productType'),
  };
}

function flagOf(reader: JsonReader): boolean {
  if (reader.node?.kind === 'boolean') return reader.node.value;
  reader.report('is neither true nor false');
  return false;
}

function dataOf(reader: JsonReader): ObservedData {
  if (reader.node?.kind === 'array') return reader.items().map((item) => item.text());
  return reader.node?.kind === 'number' ? reader.integer() : reader.text();
}

function textsOf(reader: JsonReader): Readonly<Record<string, string>> {
  return Object.fromEntries(membersOf(reader).map((key) => [key, reader.member(key).text()]));
}

function objectOf(reader: JsonReader): ObservedObject {
  return Object.fromEntries(membersOf(reader).map((key) => [key, propertyOf(reader.member(key))]));
}

function membersOf(reader: JsonReader): readonly string[] {
  if (reader.node?.kind === 'object') return reader.node.members.map(({ key }) => key);
  reader.report('is not an object');
  return [];
}

function propertyOf(reader: JsonReader): PropertyData {
  const { node } = reader;
  switch (node?.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return node.value;
    case 'array':
      return reader.items().map((item) => (item.node?.kind === 'number' ? item.node.value : item.text()));
    default:
      if (!reader.isAbsent) reader.report('is neither a text, a number, true or false, nor a list of such');
      return null;
  }
}
