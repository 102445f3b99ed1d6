import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { validatePolicy } from '../schema/validate.js';
import { type ParsedSource, parseSource } from '../source/parse.js';
import { bindPolicy } from './bind.js';
import type { PolicyHost } from './host.js';
import type { BaseReference, PolicyIntent } from './intent.js';
import type { Layer } from './layer.js';
import { mergeLayers } from './merge.js';
import { describeUnread, resolveName } from './named-file.js';

/** Bases may be nested this deep. */
const deepestExtends = 16;

/** The reading of a policy and its bases: each base is read once, by whatever ways it is reached. */
export interface ExtendsReading {
  readonly host: PolicyHost;
  /** Bases that have been read, by their resolved name. */
  readonly layers: Map<string, Layer>;
  /** Resolved names of bases, in the order in which they were first named. */
  readonly files: string[];
  readonly diagnostics: Diagnostic[];
}

/** Begins the reading of a policy and its bases. */
export function openExtends(host: PolicyHost): ExtendsReading {
  return { host, layers: new Map(), files: [], diagnostics: [] };
}

/** Reads one document and, before it is merged, its bases. `chain` holds the resolved names from the policy to this file. */
export function readDocument(
  reading: ExtendsReading,
  { document, diagnostics: textMistakes }: ParsedSource,
  chain: readonly string[],
): { readonly intent: PolicyIntent; readonly layer: Layer } {
  const { file } = document;
  const structureMistakes = validatePolicy(document);
  const { intent, diagnostics: bindMistakes } = bindPolicy(document, [...textMistakes, ...structureMistakes]);
  reading.diagnostics.push(...textMistakes, ...structureMistakes, ...bindMistakes);
  const isReadable = document.root?.kind === 'object' && document.root.complete && !structureMistakes.some(({ pointer }) => pointer === '');
  const bases = readBases(reading, file, intent, chain);
  const isWhole = isReadable && bases.every((base) => base !== undefined);
  const { layer, diagnostics } = mergeLayers(
    file,
    intent,
    bases.filter((base) => base !== undefined),
    isWhole,
  );
  reading.diagnostics.push(...diagnostics);
  return { intent, layer };
}

function readBases(reading: ExtendsReading, file: string, intent: PolicyIntent, chain: readonly string[]): readonly (Layer | undefined)[] {
  const seen = new Set<string>();
  return intent.bases.flatMap((reference) => {
    const found = resolveName(reading.host, 'base', reference, file);
    if ('diagnostic' in found) {
      reading.diagnostics.push(found.diagnostic);
      return [undefined];
    }
    const { name } = found;
    if (seen.has(name)) {
      const { text, span, pointer } = reference;
      reading.diagnostics.push(createDiagnostic('base-is-listed-twice', { text }, { span, pointer }));
      return [];
    }
    seen.add(name);
    return [readBase(reading, reference, name, chain)];
  });
}

function readBase(reading: ExtendsReading, reference: BaseReference, name: string, chain: readonly string[]): Layer | undefined {
  const at = { span: reference.span, pointer: reference.pointer };
  if (chain.includes(name)) {
    const circle = [...chain.slice(chain.indexOf(name)), name];
    reading.diagnostics.push(createDiagnostic('extends-is-circular', { chain: circle }, at));
    return undefined;
  }
  const known = reading.layers.get(name);
  if (chain.length + (known?.height ?? 0) > deepestExtends) {
    reading.diagnostics.push(createDiagnostic('extends-is-too-deep', { limit: deepestExtends }, at));
    return undefined;
  }
  if (known !== undefined) return known;
  const found = reading.host.read(name);
  if (found.kind !== 'text') {
    reading.diagnostics.push(describeUnread('base', reference, found));
    return undefined;
  }
  reading.files.push(name);
  const { layer } = readDocument(reading, parseSource(name, found.bytes), [...chain, name]);
  reading.layers.set(name, layer);
  return layer;
}
