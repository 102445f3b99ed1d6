/** One figure that the project promises, as measured just now. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The limit in words, such as `<= 1.25`. */
  readonly goal: string;
  readonly holds: boolean;
  /** What stands behind the figure: how sure it is, what was counted. */
  readonly notes: readonly string[];
}
