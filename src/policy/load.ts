import { settings, type SettingId } from '../catalogue/settings/index.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { sortDiagnostics } from '../diagnostics/order.js';
import { openExtends, readDocument } from './extends.js';
import { type ParsedSource, parseSource } from '../source/parse.js';
import type { PolicyHost } from './host.js';
import type { PolicyIntent } from './intent.js';
import type { Layer } from './layer.js';
import { describeUnread } from './named-file.js';
import type { Assignment, Policy } from './policy.js';

/** A policy, or null when it has errors; and all that is to be said of its text, structure, bases and intent, in the order of places. */
export interface LoadedPolicy {
  readonly policy: Policy | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The policy where nothing is wrong with it but that it names no Windows, which a base may leave to those who extend it. */
  readonly base?: Policy;
}

/**
 * Reads a policy with its bases: text, structure, words, merge. Every mistake of every file is found in one run and reported once. Meaning is
 * the business of the rules.
 */
export function loadPolicy(file: string, host: PolicyHost): LoadedPolicy {
  const found = host.read(file);
  if (found.kind === 'text') return loadPolicyBytes(file, found.bytes, host);
  return { policy: null, diagnostics: [describeUnread('policy', { text: file }, found)] };
}

/** The same for a policy whose bytes are at hand, such as standard input; `file` is its name and the place that bases are sought from. */
export function loadPolicyBytes(file: string, bytes: Uint8Array, host: PolicyHost): LoadedPolicy {
  return loadPolicyDocument(parseSource(file, bytes), host);
}

/** The same for a policy that is a document already; its root may be a part of a larger file, as the settings of a scenario are. */
export function loadPolicyDocument(parsed: ParsedSource, host: PolicyHost): LoadedPolicy {
  const { file } = parsed.document;
  const reading = openExtends(host);
  const { intent, layer } = readDocument(reading, parsed, [host.resolve(file, `./${file.split('/').at(-1)!}`)]);
  const hasErrors = reading.diagnostics.some(({ severity }) => severity === 'error');
  const policy = hasErrors ? null : assemble(file, intent, layer, [file, ...reading.files]);
  if (!layer.isWhole || layer.appliesTo !== undefined) return { policy, diagnostics: sortDiagnostics(reading.diagnostics) };
  const missing = createDiagnostic('applies-to-is-missing', {}, { span: intent.span, pointer: '' });
  return { policy: null, diagnostics: sortDiagnostics([...reading.diagnostics, missing]), ...(policy === null ? {} : { base: policy }) };
}

function assemble(file: string, { name, title, description }: PolicyIntent, layer: Layer, files: readonly string[]): Policy {
  const { appliesTo, targets, waivers } = layer;
  const assignments = new Map<SettingId, Assignment>();
  for (const { id } of settings) {
    const assignment = layer.assignments.get(id);
    if (assignment !== undefined) assignments.set(id, assignment);
  }
  const chosen = targets === undefined ? {} : { targets };
  return { file, name, title, description, appliesTo: appliesTo?.targets ?? [], ...chosen, assignments, waivers, files };
}
