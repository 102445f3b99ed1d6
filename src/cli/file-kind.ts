/** What a JSON file is to us, told by its content: a policy, a file of another command, or none of ours. */
export type FileKind = 'policy' | 'expectations' | 'scenarios' | 'other';

/** Keys that a policy has besides its language and what it is called. */
const policyKeys = ['extends', 'appliesTo', 'targets', 'client', 'server', 'machine', 'waivers'];

/** Keys of an end of a connection, which no side of a policy has. */
const endKeys = ['windows', 'peer', 'policy'];

/** What the text of a file holds. Text with mistakes is told by the keys that it mentions: a policy with a comma too few is still one. */
export function kindOfText(text: string): FileKind {
  const root = readObject(text);
  const has = (key: string): boolean => key in root;
  if (has('expectations')) return 'expectations';
  if (has('scenarios') || isSingleScenario(root)) return 'scenarios';
  return has('appliesTo') || (has('language') && policyKeys.some(has)) ? 'policy' : 'other';
}

function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return Object.fromEntries([...text.matchAll(/"(\w{1,20})"\s*:/g)].map(([, key]) => [key!, undefined]));
  }
}

/** One connection has two ends by name; a policy has settings there, or a word for a whole side. */
function isSingleScenario(root: Readonly<Record<string, unknown>>): boolean {
  return (
    !('appliesTo' in root || 'extends' in root) && 'client' in root && 'server' in root && [root['client'], root['server']].every(isEnd)
  );
}

function isEnd(value: unknown): boolean {
  if (typeof value === 'string') return value !== 'default' && value !== 'unmanaged';
  return Array.isArray(value) || (typeof value === 'object' && value !== null && endKeys.some((key) => key in value));
}
