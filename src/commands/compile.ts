import { resolve } from 'node:path';
import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { type Answer, type CommandContext, sayDiagnostics } from '../cli/answer.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { writeOutputFolder, type WriteResult } from '../cli/output-folder.js';
import { readPolicy, type PolicyInput } from '../cli/policy-input.js';
import { readSourceDate } from '../cli/source-date.js';
import { toolVersion } from '../cli/version.js';
import { checkPolicy } from '../check.js';
import { compilePolicy, type Compiled } from '../compile.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { targetIds } from '../emit/index.js';
import { renderCoverage, renderDeploymentNotes } from '../report/coverage-text.js';
import { countOf } from '../report/lines.js';
import { makeVisible } from '../text/visible.js';

/** Writes the files that an administrator hands to Windows, Group Policy or Intune. */
export class Compile extends SmbwardCommand<typeof Compile> {
  static override readonly summary = 'Write the artefacts of a policy, one for each target.';
  static override readonly description =
    'Checks a policy and writes an artefact for each target below the output folder, with manifest.json naming every file and its digest. On errors nothing is written. A folder that holds other files is left alone; files of an earlier compile that are no longer made are removed, and one that is already as it should be is not written again. The same policy gives the same bytes, whatever the day and the machine; artefacts that say a time take it from SOURCE_DATE_EPOCH, else 2000-01-01.';
  static override readonly args = {
    policy: Args.string({ description: 'The policy; - is standard input.', required: true, ignoreStdin: true }),
  };
  static override readonly flags = {
    out: Flags.string({ summary: 'The folder to write to.', helpValue: 'DIR', required: true }),
    target: Flags.option({ options: targetIds, multiple: true, multipleNonGreedy: true })({
      summary: 'Write this target only, whatever "targets" of the policy names; can be given several times.',
    }),
    place: Flags.option({ options: ['policy', 'local'] as const })({
      summary:
        'Where registry values go: the policy place for managed machines, the local place for Home and workgroups. A profile of Intune has none.',
      default: 'policy',
    }),
    mechanism: Flags.option({ options: ['registry', 'cmdlet'] as const })({
      summary:
        "By what PowerShell scripts write: the registry, or Windows' Set-Smb*Configuration, which writes the local place, wherever a build has the parameter.",
      default: 'registry',
    }),
  };
  static override readonly examples = [
    { description: 'All targets.', command: 'smbward compile policy.json --out dist' },
    {
      description: 'A .reg file for machines without domain.',
      command: 'smbward compile policy.json --out dist --target reg --place local',
    },
  ];

  protected override async answer(
    { args: { policy: file }, flags }: CommandWords<typeof Compile>,
    context: CommandContext,
  ): Promise<Answer> {
    const input = await readPolicy(file, context.io);
    const sourceDate = readSourceDate(context.io.environment);
    if ('diagnostic' in sourceDate) return failed(input, [sourceDate.diagnostic], 2, context);
    // No day is given: `check` judges expiry dates.
    const checked = checkPolicy(input, { targets: flags.target, place: flags.place });
    const compiled = compilePolicy(checked, { toolVersion, time: sourceDate.time, mechanism: flags.mechanism });
    if (compiled.kind === 'refused') return failed(input, compiled.diagnostics, input.isReadable ? 1 : 2, context);
    const folder = resolve(context.io.folder, flags.out);
    const written = await writeOutputFolder(folder, flags.out.replace(/(?<=.)[/\\]+$/, ''), compiled.files);
    if (written.kind === 'refused') return failed(input, [...compiled.diagnostics, written.diagnostic], 2, context);
    return succeeded(input, compiled, flags.out, written, context);
  }
}

function failed({ texts }: PolicyInput, diagnostics: readonly Diagnostic[], exitCode: 1 | 2, context: CommandContext): Answer {
  return { exitCode, diagnostics, result: null, data: () => '', words: () => sayDiagnostics(withoutNotes(diagnostics), texts, context) };
}

function succeeded(
  { texts, file: policy }: PolicyInput,
  { manifest, diagnostics }: Extract<Compiled, { kind: 'compiled' }>,
  out: string,
  { removed }: Extract<WriteResult, { kind: 'written' }>,
  context: CommandContext,
): Answer {
  const { targets, place, files, coverage, notes } = manifest;
  return {
    exitCode: 0,
    diagnostics,
    result: { out, targets, place, files, removed, coverage, notes },
    data: () =>
      context.quiet ? '' : `${renderCoverage(coverage, context.style)}\n${renderDeploymentNotes(notes, coverage, context.style)}\n`,
    words: () => {
      const said = sayDiagnostics(
        diagnostics.filter(({ severity }) => severity !== 'note'),
        texts,
        context,
      );
      return said === '' ? '' : `${said}\n`;
    },
    closing: () => (context.quiet ? '' : sayDone(policy, manifest.files.length + 1, removed.length, out, diagnostics)),
  };
}

/** Notes on the policy are the business of `check`. */
function withoutNotes(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity !== 'note');
}

function sayDone(policy: string, written: number, removed: number, out: string, diagnostics: readonly Diagnostic[]): string {
  const gone = removed === 0 ? '' : `, ${countOf(removed, 'older file')} removed`;
  const notes = diagnostics.filter(({ severity }) => severity === 'note').length;
  const more = notes === 0 ? '' : `; smbward check ${policy} has ${countOf(notes, 'note')} on the policy`;
  return `${makeVisible(`${countOf(written, 'file')} in ${out}${gone}${more}`)}\n`;
}
