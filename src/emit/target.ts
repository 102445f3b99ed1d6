import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { Policy } from '../policy/policy.js';
import type { RegistryPlace } from '../state/registry-place.js';
import type { Carrier } from './carrier.js';

/** A file to be written; `path` is below the target's folder, with forward slashes. */
export interface EmittedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** It takes back what the other files of its target set: to what Windows has without us, all of it or a part; or to exactly what was there before. */
  readonly undoes?: 'all' | 'part' | 'exactly';
  /** Keys under HKEY_LOCAL_MACHINE that it empties, whoever wrote what stands there. */
  readonly empties?: readonly string[];
  /** It decides which machines take a part of its target: the name of that part, and the Windows that the part is for. */
  readonly selects?: { readonly part: string; readonly windows: readonly WindowsTarget[] };
}

/** The time of every artefact for which nobody gives one: the same policy gives the same bytes, whenever it is compiled. */
export const fixedTime = '2000-01-01T00:00:00';

/** What a package may say about itself: whose policy it is, for which Windows, and a time. There is no clock in it: the same policy gives the same bytes. */
export interface PackageFacts {
  /** `digest` is the SHA-256 of the policy's intent: white space, key order and file names do not change it. */
  readonly policy: Pick<Policy, 'name' | 'title' | 'description'> & { readonly digest: string };
  readonly toolVersion: string;
  readonly windows: readonly WindowsTarget[];
  /** `YYYY-MM-DDTHH:MM:SS`, in UTC. */
  readonly time: string;
  readonly mechanism: Mechanism;
}

/** By what scripts write values: the registry, or Windows' own cmdlets, which write the local place, where a build has them. */
export type Mechanism = 'registry' | 'cmdlet';

/** What the carriers of a target made of a policy. */
export interface Pieces {
  /** The pieces of one carrier, in the order of the catalogue; none where it carries nothing. */
  of<Piece>(carrier: Carrier<Piece>): readonly Piece[];
  /** The same, each with the words on it. */
  withWords<Piece>(carrier: Carrier<Piece>): readonly WordedPiece<Piece>[];
  /**
   * The pieces apart for Windows that not the same ones reach: Windows of one kind stay together, and so do kinds with the same pieces. In the order of
   * `appliesTo`; Windows that nothing reaches are in none.
   */
  byWindows(kindOf: (windows: WindowsTarget) => string): readonly WindowsPieces[];
}

/** The pieces that reach some Windows of a policy, and those Windows. */
export interface WindowsPieces extends Omit<Pieces, 'byWindows'> {
  readonly windows: readonly WindowsTarget[];
}

/** A piece with the title of its setting and why the policy's author wants it, see `reasonsOf`. */
export interface WordedPiece<Piece> {
  readonly piece: Piece;
  readonly title: string;
  readonly reason: string | null;
}

/** What an administrator hands over: files for regedit, a Group Policy object, a profile. It knows no setting; its carriers do. Pure. */
export interface Target {
  readonly title: string;
  /** Where its registry values go: where the one who compiles asks for, or always to one place, so that it takes none for the other. */
  readonly place: 'as-asked' | RegistryPlace;
  /** In order: the first that carries an assignment to a Windows of the policy has it. */
  readonly carriers: readonly Carrier<unknown>[];
  /** The files of the package; none where there is nothing to say. */
  pack(pieces: Pieces, facts: PackageFacts): readonly EmittedFile[];
}
