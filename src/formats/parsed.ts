import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** What a reader made of a file: its model, or none where a diagnostic of severity error tells why. Warnings may come with a model. */
export interface Parsed<Model> {
  readonly model?: Model;
  readonly diagnostics: readonly Diagnostic[];
}
