import { targets } from '../../src/emit/index.js';
import { expectationsSchemaText, scenarioSchemaText } from '../../src/scenario/schema.js';
import { policySchemaText } from '../../src/schema/build.js';
import { defaultsPage } from './defaults-page.js';
import { diagnosticsPage } from './diagnostics-page.js';
import { eventsPage } from './events-page.js';
import { factsPage } from './facts-page.js';
import { peersPage } from './peers-page.js';
import { settingsPage } from './settings-page.js';
import { sourcesPage } from './sources-page.js';
import type { GeneratedText } from './text.js';
import { windowsPage } from './windows-page.js';

/** The generated files that are committed, so that a reviewer sees what a change of the catalogue does to them. */
export function committedFiles(): readonly GeneratedText[] {
  return [
    { path: 'schemas/policy.schema.json', text: policySchemaText(targets) },
    { path: 'schemas/scenario.schema.json', text: scenarioSchemaText() },
    { path: 'schemas/expectations.schema.json', text: expectationsSchemaText() },
    { path: 'docs/reference/defaults.md', text: defaultsPage() },
    { path: 'docs/reference/diagnostics.md', text: diagnosticsPage() },
    { path: 'docs/reference/events.md', text: eventsPage() },
    { path: 'docs/reference/facts.md', text: factsPage() },
    { path: 'docs/reference/peers.md', text: peersPage() },
    { path: 'docs/reference/settings.md', text: settingsPage() },
    { path: 'docs/reference/sources.md', text: sourcesPage() },
    { path: 'docs/reference/windows.md', text: windowsPage() },
  ];
}
