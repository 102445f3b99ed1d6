/** The Windows that a finding holds for, as `printWindows` writes them, in the order of the policy. */
export interface OnWindows {
  readonly on: readonly string[];
}

/** A setting by its path in the policy, and its value as the author would write it. */
export interface Valued {
  readonly path: string;
  readonly value: string;
}

/** A second setting that plays a part. */
export interface OtherValued {
  readonly other: string;
  readonly otherValue: string;
}

/** So many Windows are named at the end of a sentence; the others are counted. */
const mostNamed = 6;

/** `on windows-11-24h2/pro, windows-11-25h2/home and 3 more`. */
export function onText(on: readonly string[]): string {
  const shown = on.slice(0, mostNamed).join(', ');
  return on.length > mostNamed ? `on ${shown} and ${on.length - mostNamed} more` : `on ${shown}`;
}

/** The Windows at the end of a sentence, in brackets; nothing when none is named. */
export function onTail(on: readonly string[]): string {
  return on.length === 0 ? '' : ` (${onText(on)})`;
}
