import { resolve } from 'node:path';
import * as Args from '@oclif/core/args';
import { addFiles } from '../cli/add-files.js';
import { type Answer, type CommandContext, sayDiagnostics } from '../cli/answer.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { readNewRepository } from '../cli/new-repository.js';
import { countOf } from '../report/lines.js';
import { renderNewFiles } from '../report/new-files-text.js';
import { makeVisible } from '../text/visible.js';

/** Begins a repository of policies. */
export class Init extends SmbwardCommand<typeof Init> {
  static override readonly summary = 'Begin a repository of policies.';
  static override readonly description =
    'Writes a policy with expectations, the schemas and settings by which editors complete and check them, what git needs to show files for Windows in a diff, a pipeline, and a README that says what to do with every change. Nothing that is there is overwritten: where a file is in the way, nothing is written.';
  static override readonly args = {
    folder: Args.string({
      description: 'The folder, made where it is not there; the one you are in when not given.',
      default: '.',
      ignoreStdin: true,
    }),
  };
  static override readonly examples = [
    { description: 'In the folder that you are in.', command: 'smbward init' },
    { description: 'In a folder of its own.', command: 'smbward init smb-policies' },
  ];

  protected override async answer({ args }: CommandWords<typeof Init>, context: CommandContext): Promise<Answer> {
    const folder = args.folder === '' ? '.' : args.folder;
    const files = readNewRepository(this.config.root);
    const refusal = await addFiles(resolve(context.io.folder, folder), folder, files);
    if (refusal !== undefined) {
      const diagnostics = [refusal];
      return { exitCode: 2, diagnostics, result: null, data: () => '', words: () => sayDiagnostics(diagnostics, new Map(), context) };
    }
    return {
      exitCode: 0,
      diagnostics: [],
      result: { folder, files: files.map(({ path, purpose }) => ({ path, purpose })) },
      data: () => renderNewFiles(files, context.style),
      words: () => '',
      closing: () =>
        context.quiet ? '' : `\n${makeVisible(`${countOf(files.length, 'file')} in ${folder}; README.md there says how to go on`)}\n`,
    };
  }
}
