import type { PackageFacts } from '../target.js';

/** The line above a text file that says which policy it is of, and for which Windows it was made. */
export function introduce({ policy, windows }: PackageFacts): readonly string[] {
  return [`smbward policy ${policy.name} for ${windows.map(({ text }) => text).join(', ')}`];
}
