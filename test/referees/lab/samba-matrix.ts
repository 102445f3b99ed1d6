import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareMatrix } from '../../samba-matrix/compare.js';
import type { MatrixFile } from '../../samba-matrix/row.js';
import type { RefereeResult } from '../referee.js';
import { runScript } from '../run-script.js';

/** Rows measured anew; as many as take about a minute. */
const rows = 300;

/** Options are drawn with another seed than those of the rows that the tests carry. */
const seed = 20260;

/** Real smbclient against real smbd under options drawn anew: every connection ends as predicted, or differs for a named reason. */
export async function run(): Promise<RefereeResult> {
  const name = `smbclient and smbd under ${rows} freshly drawn sets of options end as predicted`;
  const folder = await mkdtemp(join(tmpdir(), 'smbward-matrix-'));
  try {
    const out = join(folder, 'rows.json');
    const answer = runScript('smb-matrix.sh', '--rows', String(rows), '--seed', String(seed), '--out', out);
    if ('skipped' in answer) return { name, ok: false, skipped: answer.skipped, lines: [] };
    const { agreed, rows: measured, unexplained, explained, details } = compareMatrix(JSON.parse(readFileSync(out, 'utf8')) as MatrixFile);
    const reasons = Object.entries(explained).map(([reason, count]) => `${count} ${reason}`);
    return {
      name,
      ok: unexplained.length === 0 && measured >= rows,
      lines: [`${measured} rows, ${agreed} agree in every field`, ...reasons, ...details],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
