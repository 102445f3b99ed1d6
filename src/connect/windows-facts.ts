import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { joinsDomains } from '../catalogue/windows/editions.js';
import type { Parts } from '../facts/index.js';
import type { ConfiguredWindows } from '../resolve/effective.js';
import { type Fact, type FactsOf, known } from '../simulate/facts.js';
import { clientFactsOfWindows, serverFactsOfWindows } from '../simulate/facts-from-windows.js';

/** What is known of a Windows as SMB client: its configuration, and whether its edition joins a domain. `server` is the name typed, where it is known. */
export function windowsClientFacts(configured: ConfiguredWindows, server?: string): Partial<FactsOf<Parts['client']>> {
  const facts = clientFactsOfWindows(configured, server);
  return joinsDomains(configured.windows.edition) ? facts : { ...facts, domainJoined: outside(configured.windows) };
}

/** What is known of a Windows as SMB server: its configuration, and whether its edition joins a domain. `share` is the share asked for, where it is known. */
export function windowsServerFacts(configured: ConfiguredWindows, share?: string): Partial<FactsOf<Parts['server']>> {
  const facts = serverFactsOfWindows(configured, share);
  return joinsDomains(configured.windows.edition) ? facts : { ...facts, kerberos: outside(configured.windows) };
}

function outside({ text }: WindowsTarget): Fact<boolean> {
  return known<boolean>(false, { kind: 'catalogue', row: text, sources: ['general knowledge'] });
}
