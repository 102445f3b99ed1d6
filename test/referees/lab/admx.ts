import { join } from 'node:path';
import type { SettingDefinition } from '../../../src/catalogue/settings/definition.js';
import { settings } from '../../../src/catalogue/settings/index.js';
import type { EmittedFile } from '../../../src/emit/target.js';
import { compileWaived } from '../../emit/compile-of.js';
import { policyOfWanted } from '../../emit/policy-of.js';
import { compileExample, withFiles } from '../compiled-example.js';
import type { RefereeResult } from '../referee.js';
import { runScript } from '../run-script.js';

export const quick = true;

const languages = ['en-US', 'de-DE'] as const;
const cases = join(import.meta.dirname, '../cases/admx');

/** A template with every setting that one can have, as a policy that wants the default of each makes it. */
function compileAllSettings(): readonly EmittedFile[] {
  const plain = settings.filter(({ storage, doNotEmit }: SettingDefinition) => storage.kind === 'registry' && doNotEmit === undefined);
  const wanted = plain.map(({ id }) => ({ setting: id, wanted: { kind: 'default' } as const }));
  return compileWaived(policyOfWanted(['windows-11-24h2/enterprise', 'windows-server-2025/datacenter+dc'], wanted), { targets: ['admx'] })
    .files;
}

/**
 * xmllint and a reader of its own judge the administrative template with each language file: well-formed, every reference resolved. With `ADMX_XSD_DIR`, a
 * folder that holds Microsoft's schema, by that schema too; the project does not carry it.
 */
export async function run(): Promise<RefereeResult> {
  const name = "xmllint and Microsoft's schema read the administrative template";
  const good = judge(join(cases, 'good.admx'), join(cases, 'good.adml'));
  if ('skipped' in good) return { name, ok: false, skipped: good.skipped, lines: [] };
  const bad = judge(join(cases, 'bad.admx'));
  if ('skipped' in bad) return { name, ok: false, skipped: bad.skipped, lines: [] };
  const ours = [
    ...(await judgeTemplate('the example', compileExample('enterprise-baseline', 'policy').compiled.files)),
    ...(await judgeTemplate('all settings', compileAllSettings())),
  ];
  return {
    name,
    ok: good.isTaken && !bad.isTaken && ours.length > 0 && ours.every(({ isTaken }) => isTaken),
    lines: [`good.admx is ${wordFor(good)}, bad.admx is ${wordFor(bad)}`, ...ours.flatMap(({ lines }) => lines)],
  };
}

interface Judgement {
  readonly isTaken: boolean;
  readonly lines: readonly string[];
}

function judge(...files: readonly string[]): Judgement | { readonly skipped: string } {
  const answer = runScript('check-admx.sh', ...files);
  return 'skipped' in answer ? answer : { isTaken: answer.status === 0, lines: answer.text.trim().split('\n') };
}

/** What is said of a template with each of its language files. */
function judgeTemplate(what: string, files: readonly EmittedFile[]): Promise<readonly Judgement[]> {
  return withFiles({ compiled: { files } }, (folder) =>
    languages.map((language) => {
      const found = judge(join(folder, 'admx/smbward.admx'), join(folder, 'admx', language, 'smbward.adml'));
      const { isTaken, lines } = 'skipped' in found ? { isTaken: false, lines: [found.skipped] } : found;
      return { isTaken, lines: lines.map((line) => `${what}, ${language}: ${line}`) };
    }),
  );
}

function wordFor({ isTaken }: Judgement): string {
  return isTaken ? 'taken' : 'refused';
}
