import type { PeerFamily } from '../catalogue/peers/definition.js';

/**
 * What a change costs: `repair` mends what is broken or missing, `device` gives an end an ability, `account` uses another account or name, `exception`
 * opens a setting for one server, `relaxation` gives up a protection for all.
 */
export const changeKinds = ['repair', 'device', 'account', 'exception', 'relaxation'] as const;

/** One of the kinds of change, the mildest first. */
export type ChangeKind = (typeof changeKinds)[number];

/** What a change can look at to find its value. */
export interface ChangeContext<T> {
  /** The value that the fact has; the first where several are possible. */
  readonly before: T;
  /** The name that is typed for the server. */
  readonly typedName: string;
}

/** One change that somebody can make to a fact, so that a connection gets through. What an end cannot do is left out later, by the facts of that end. */
export type FactChange<T> = {
  readonly kind: ChangeKind;
  /** The values that it starts from; left out: any other than the one it leads to. */
  readonly from?: readonly T[];
  /** The implementations that have the switch for it; left out: any. */
  readonly onlyOn?: readonly PeerFamily[];
} & (
  | {
      /** The value that the fact gets. */
      readonly to: T;
    }
  | {
      /** Finds the value that the fact gets. */
      readonly find: (context: ChangeContext<T>) => T;
    }
);
