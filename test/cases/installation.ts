import type { WindowsTarget } from '../../src/catalogue/windows/definition.js';

/** What `installState` says of a Windows, as far as it bears on SMB1; undefined where it does not say. */
export interface Installation {
  readonly isUpgrade: boolean;
  /** The old system had SMB1. */
  readonly hadSmb1: boolean | undefined;
  /** Days of running time without use of SMB1. */
  readonly idleDays: number;
  /** In so many words: SMB1 is there, or it is not. */
  readonly hasSmb1: boolean | undefined;
}

/** The words of `installState` that say something, in the order in which they count. */
const words: readonly (readonly [RegExp, Partial<Installation>])[] = [
  [/\b(remov|uninstall|absent|disabled|not installed)|\bunused\b(?!.*\bdays?\b)/, { hasSmb1: false }],
  [/\bwithout (the )?smb ?1|\bno smb ?1|\bhad no smb ?1/, { hadSmb1: false }],
  [/\bhad (the )?smb ?1|\bwith (the )?smb ?1/, { hadSmb1: true }],
  [/smb ?1.*\b(installed|enabled|present|added|kept)/, { hasSmb1: true }],
];

/** Reads `installState`. */
export function installationOf(state: unknown): Installation {
  const text = String(state ?? '').toLowerCase();
  const said = words.find(([pattern]) => pattern.test(text))?.[1] ?? {};
  const isUpgrade = /\bupgrad/.test(text);
  const idleDays = Number(/(\d+) (?:more )?days?/.exec(text)?.[1] ?? 0);
  const { hadSmb1, hasSmb1 } = said;
  // without an upgrade there is no old system: what it "had" is what is there
  return { isUpgrade, hadSmb1: isUpgrade ? hadSmb1 : undefined, idleDays, hasSmb1: isUpgrade ? hasSmb1 : (hasSmb1 ?? hadSmb1) };
}

/** Days of running time without use after which Home and Pro remove SMB1 by themselves, once. */
const daysUntilRemoval = 15;

/** Whether SMB1 is there after an upgrade: its parts are kept, but where they are removed without use. Undefined: the case does not tell. */
export function smb1LeftBy({ isUpgrade, hadSmb1, idleDays, hasSmb1 }: Installation, windows: WindowsTarget): boolean | undefined {
  if (hasSmb1 !== undefined || !isUpgrade || hadSmb1 === undefined) return hasSmb1;
  return hadSmb1 && !(idleDays > daysUntilRemoval && removesUnused(windows));
}

function removesUnused({ edition, build }: WindowsTarget): boolean {
  return edition === 'home' || (edition === 'pro' && build !== 17134);
}
