import { join } from 'node:path';
import { compileExample, withFiles } from '../compiled-example.js';
import type { RefereeResult } from '../referee.js';
import { runScript } from '../run-script.js';

const type = 'DeviceManagementConfigurationPolicy';

/** A payload with a member that Graph does not have: a referee that accepts everything would be none. */
const control = 'bad-property.json';

export const quick = true;

/** Microsoft's own TypeScript types of Graph judge the settings catalog policy. */
export async function run(): Promise<RefereeResult> {
  const name = "Microsoft's Graph types read the settings catalog policy";
  const cases = join(import.meta.dirname, '../cases/graph');
  const ours = await withFiles(compileExample('enterprise-baseline', 'policy'), (folder) =>
    runScript('check-graph.mjs', join(folder, 'intune-settings-catalog/settings-catalog.json'), type),
  );
  if ('skipped' in ours) return { name, ok: false, skipped: ours.skipped, lines: [] };
  const refused = runScript('check-graph.mjs', join(cases, control), type);
  const isJudge = !('skipped' in refused) && refused.status !== 0;
  const lines = ours.text
    .trim()
    .split('\n')
    .map((line) => line.replace(/^.*settings-catalog\.json: /, 'settings-catalog.json: '));
  return { name, ok: ours.status === 0 && isJudge, lines: [...lines, `${control} is refused: ${isJudge ? 'yes' : 'no'}`] };
}
