import * as Args from '@oclif/core/args';
import { type Answer, type CommandContext, refusal, sayDiagnostics } from '../cli/answer.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { readShownFiles } from '../cli/shown-files.js';
import { renderWindowsFile } from '../report/windows-file-text.js';
import { makeVisible } from '../text/visible.js';

/** Shows files for Windows as text, for the diffs of git. */
export class Textconv extends SmbwardCommand<typeof Textconv> {
  static override readonly summary = 'Show a file for Windows as text, for diffs.';
  static override readonly description =
    'Prints registry.pol, UTF-16 .reg files, GptTmpl.inf, XML and other files of Group Policy as text that compares well: a record a line, without places, the same for the same content. A folder, such as a backup of a Group Policy object, is shown file after file. What is not understood is shown too: as text, or as bytes below a line that says why. Git calls it with one file: git config diff.smbward.textconv "smbward textconv".';
  static override readonly args = {
    file: Args.string({ description: 'The file, or a folder with files.', required: true, ignoreStdin: true }),
  };
  static override readonly examples = [
    { description: 'What a registry.pol sets.', command: 'smbward textconv Machine/registry.pol' },
    { description: 'All files of a backup.', command: 'smbward textconv backup' },
  ];

  protected override async answer({ args: { file } }: CommandWords<typeof Textconv>, context: CommandContext): Promise<Answer> {
    const { files, diagnostics } = readShownFiles(file, context.io);
    if (files.length === 0 && diagnostics.length > 0) return refusal(diagnostics, context);
    const shown = files.map(({ path, bytes }) => ({ path, text: renderWindowsFile(path, bytes) }));
    const isOne = shown.length === 1 && shown[0]?.path === file.replaceAll('\\', '/');
    return {
      exitCode: diagnostics.length === 0 ? 0 : 1,
      diagnostics,
      result: { files: shown },
      data: () => shown.map(({ path, text }) => (isOne ? text : `=== ${makeVisible(path)}\n${text}`)).join(''),
      words: () => sayDiagnostics(diagnostics, new Map(), context),
    };
  }
}
