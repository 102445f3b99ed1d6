import type { EffectiveConfiguration } from '../resolve/effective.js';
import { listOn } from './reading.js';

/** Whether an entry of an exception list names a server as it is typed: letter case does not count, `*` stands for any letters. */
export function namesServer(pattern: string, server: string): boolean {
  const parts = pattern.toLowerCase().split('*');
  const name = server.toLowerCase();
  const [head = '', ...rest] = parts;
  if (rest.length === 0) return name === head;
  const tail = rest.at(-1) ?? '';
  if (!name.startsWith(head) || !name.endsWith(tail) || name.length < head.length + tail.length) return false;
  let from = head.length;
  for (const middle of rest.slice(0, -1)) {
    const found = name.indexOf(middle, from);
    if (found < 0 || found + middle.length > name.length - tail.length) return false;
    from = found + middle.length;
  }
  return true;
}

/** Whether an exception list of this Windows lets a server (or some server of a pattern) through; a list that is not known counts as if it did. */
export function isExcepted(
  effective: EffectiveConfiguration,
  list: 'blockNtlmServerExceptionList' | 'clientAllowedNtlmServers',
  server: string,
): boolean {
  const names = listOn(effective, list);
  return names === undefined || names.some((name) => namesServer(name, server) || namesServer(server, name));
}
