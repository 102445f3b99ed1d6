/** What a referee found: foreign software that judged our artefacts. */
export interface RefereeResult {
  /** Who judged what, such as `Samba reads registry.pol`. */
  readonly name: string;
  readonly ok: boolean;
  /** Why it could not run; then `ok` says nothing. */
  readonly skipped?: string;
  /** What to show below the name: figures, or how the referee disagrees. */
  readonly lines: readonly string[];
}

/**
 * A file of `test/referees/lab/`. `npm run lab` runs all of them one after another; those that are quick, install nothing and finish in a few
 * seconds also run in `.ci/run`. `SMBWARD_LAB_INSTALL=no` is set there: `need.sh` then answers which packages are missing
 * instead of installing them, and the referee says so in `skipped`.
 */
export interface Referee {
  readonly quick?: boolean;
  run(): Promise<RefereeResult>;
}
