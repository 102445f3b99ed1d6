import { getSetting } from '../catalogue/settings/index.js';
import { printCanonicalJson, type Json } from '../text/canonical-json.js';
import { sha256HexOfText } from '../text/digest.js';
import { canonicalWish } from './data.js';
import type { Assignment, Entry, Justification, Policy } from './policy.js';

/**
 * SHA-256 of a policy's intent, as hexadecimal digits: names and words, Windows, wishes with their reasons, waivers. Order of keys, white
 * space, `$schema`, names of files and how the intent is spread over bases do not change it.
 */
export function digestPolicy(policy: Policy): string {
  const { name, title, description, appliesTo, assignments, waivers } = policy;
  const intent: Json = {
    language: 1,
    name,
    title,
    description,
    appliesTo: appliesTo.map(({ windows }) => windows.text).sort(),
    assignments: Object.fromEntries([...assignments].map(([id, assignment]) => [id, describeAssignment(assignment)])),
    waivers: waivers.map(({ code, at, reason, owner, until }) => printCanonicalJson({ code, at, reason, owner, until })).sort(),
  };
  return sha256HexOfText(printCanonicalJson(intent));
}

function describeAssignment({ setting, wanted, justification }: Assignment): Json {
  const entries = wanted.kind === 'value' ? wanted.entries : [];
  const reasons = entries.filter((entry) => entry.justification !== undefined).map(describeEntry);
  return { wanted: canonicalWish(getSetting(setting), wanted), why: describeWhy(justification), reasons: reasons.sort() };
}

function describeEntry({ data, justification }: Entry): string {
  return printCanonicalJson({ data, why: describeWhy(justification) });
}

function describeWhy(justification: Justification | undefined): Json {
  return justification === undefined ? null : { reason: justification.reason, owner: justification.owner, until: justification.until };
}
