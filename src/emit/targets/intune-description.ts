import { descriptionLimit } from '../../formats/settings-catalog/model.js';
import type { PackageFacts } from '../target.js';

/** Hexadecimal digits of the digest that stand in a description: enough to tell two states of a policy apart, few enough to compare by eye. */
const shownDigits = 12;

/**
 * What Intune shows under a profile's name: the policy's title, the line by which it is found and compared (`smbward policy office-40, digest
 * 914a444780be`: the name, and how `policy.digest` in manifest.json begins), and what its author says of it. What is too long for Intune is cut
 * at the end of title and description; the line stays whole.
 */
export function intuneDescription({ name, title, description, digest }: PackageFacts['policy']): string {
  const id = `smbward policy ${name}, digest ${digest.slice(0, shownDigits)}`;
  const head = `${cutTo(title, descriptionLimit - id.length - 1)}\n${id}`;
  const room = descriptionLimit - head.length - 2;
  return description === '' || room < 1 ? head : `${head}\n\n${cutTo(description, room)}`;
}

/** The beginning of a text with no more UTF-16 units than these, and a mark where something is missing; no character is cut in two. */
function cutTo(text: string, units: number): string {
  if (text.length <= units) return text;
  const kept = text.slice(0, units - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}
