import { join } from 'node:path';
import { compileExample, withFiles } from '../compiled-example.js';
import type { RefereeResult } from '../referee.js';
import { runScript } from '../run-script.js';

const languages = ['en-US', 'de-DE'] as const;

/**
 * xmllint and a reader of its own judge the administrative template with each language file: well-formed, every reference resolved. With `ADMX_XSD_DIR`, a
 * folder that holds Microsoft's schema, by that schema too; the project does not carry it.
 */
export async function run(): Promise<RefereeResult> {
  const name = "xmllint and Microsoft's schema read the administrative template";
  const bad = runScript('check-admx.sh', join(import.meta.dirname, '../cases/admx/bad.admx'));
  if ('skipped' in bad) return { name, ok: false, skipped: bad.skipped, lines: [] };
  const answers = await withFiles(compileExample('enterprise-baseline', 'policy'), (folder) =>
    languages.map((language) => {
      const answer = runScript('check-admx.sh', join(folder, 'admx/smbward.admx'), join(folder, 'admx', language, 'smbward.adml'));
      return 'skipped' in answer
        ? { ok: false, lines: [answer.skipped] }
        : { ok: answer.status === 0, lines: answer.text.trim().split('\n') };
    }),
  );
  const isJudge = bad.status !== 0;
  const lines = answers.flatMap((answer, index) => answer.lines.map((line) => `${languages[index]}: ${line}`));
  return { name, ok: isJudge && answers.every(({ ok }) => ok), lines: [...lines, `bad.admx is refused: ${isJudge ? 'yes' : 'no'}`] };
}
