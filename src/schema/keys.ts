/** Keys of the document's head, before the three sides. */
export const headKeys = ['$schema', 'language', 'name', 'title', 'description', 'extends', 'appliesTo', 'targets'] as const;

/** Keys of a waiver. */
export const waiverKeys = ['code', 'at', 'reason', 'owner', 'until'] as const;

/** Keys of an edit of a base's list. */
export const editKeys = ['add', 'remove'] as const;

/** Keys that may stand next to a value, an entry or an edit. */
export const justificationKeys = ['reason', 'owner', 'until'] as const;

/** The words that stand in place of any value. */
export const stateWords = ['default', 'unmanaged'] as const;

/** More Windows than these one policy is not for. */
export const mostWindows = 500;

/** More bases than these one file does not extend. */
export const mostBases = 50;
