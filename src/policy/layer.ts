import type { Assignment, ChosenTargets, PolicyTarget, Waiver } from './policy.js';

/** What a file and all its bases say together. */
export interface Layer {
  readonly file: string;
  readonly assignments: ReadonlyMap<string, Assignment>;
  /** Settings of which something wrong was said: they are neither assigned nor known to be unassigned. */
  readonly unsound: ReadonlySet<string>;
  /** Undefined where no file says for which Windows it is; `isWhole` is false where an item could not be understood. */
  readonly appliesTo: { readonly targets: readonly PolicyTarget[]; readonly isWhole: boolean } | undefined;
  /** The artefacts that are deployed; undefined where no file says. */
  readonly targets: ChosenTargets | undefined;
  readonly waivers: readonly Waiver[];
  /** False when a base could not be read: what is missing may stand there. */
  readonly isWhole: boolean;
  /** How many files deep the bases are nested below this one. */
  readonly height: number;
}
