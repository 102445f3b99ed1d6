import type { Diagnostic } from '../diagnostics/diagnostic.js';

/**
 * What a reader made of a file. Without a model a diagnostic of severity error tells why. With one, each error is on a record that the model leaves out:
 * the other records were read.
 */
export interface Parsed<Model> {
  readonly model?: Model;
  readonly diagnostics: readonly Diagnostic[];
}
