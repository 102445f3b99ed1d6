import type { SettingDefinition } from '../catalogue/settings/definition.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { Remark } from '../diagnostics/create.js';
import type { AssignmentState } from '../state/assignment-state.js';
import type { Wanted } from '../state/wanted.js';

/** A value as it stands in a file. */
export interface Carried<Piece> {
  readonly kind: 'carried';
  /** Makes what the target packs: records, lines, instances of the file's format. A check makes none. */
  readonly piece: () => Piece;
  /** Whatever place it is written to, it goes when the Group Policy object no longer applies. */
  readonly goes?: true;
  /** What an administrator should know of how it is carried. */
  readonly notes?: readonly string[];
  /** What the policy's author must hear of it. */
  readonly remarks?: readonly Remark[];
}

/** As a file offers it to an administrator, who has yet to set it: a policy of a template. */
export interface Offered<Piece> extends Omit<Carried<Piece>, 'kind'> {
  readonly kind: 'offered';
  /** Where it is set, then: a sentence for an administrator. */
  readonly reason: string;
}

/** Why a place cannot say a value. */
export interface Refused {
  readonly kind: 'refused';
  /** A sentence for an administrator. */
  readonly reason: string;
  /** What carries it instead: targets of ours by id, other channels in an administrator's words. */
  readonly instead: readonly string[];
  /** What the policy's author must hear of it. */
  readonly remarks?: readonly Remark[];
}

/**
 * One kind of place in which a file can say what is wanted of a setting: a value of a .reg file, a record of a registry.pol, an instance of the settings
 * catalog. Coverage, files and remarks all come from its one answer, which is the same wherever and however often a policy asks for the value. Pure.
 */
export interface Carrier<Piece> {
  carry(wish: Wanted, setting: SettingDefinition, state: AssignmentState): Carried<Piece> | Offered<Piece> | Refused;
  /** Why what this place says of a setting does not reach a Windows; null where it does. */
  misses(setting: SettingDefinition, windows: WindowsTarget): string | null;
}
