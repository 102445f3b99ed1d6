import type { Command } from '@oclif/core/command';
import { Help } from '@oclif/core/help';
import type * as Interfaces from '@oclif/core/interfaces';
import type { Style } from '../report/style.js';
import type { Output } from './io.js';
import { optionsOf } from './program-options.js';
import { styleOf } from './style-of.js';
import { describeUnknownCommand } from './usage.js';

/** Wider lines are harder to read than longer pages. */
const widest = 100;

const examples = [
  '$ smbward check policy.json',
  '$ smbward compile policy.json --out dist',
  '$ smbward simulate --client windows-11-24h2/pro --server guest-only-nas',
  '$ smbward explain 0x80070035',
];

const exitCodes = ['0  nothing found', '1  findings', '2  wrong usage, unreadable input or a bug'];

/** The help of smbward and of its commands: oclif's, as wide as the terminal, with examples and exit codes at the root. */
export class SmbwardHelp extends Help {
  private readonly output: Output;
  private readonly style: Style;

  constructor(config: Interfaces.Config, given: Partial<Interfaces.HelpOptions> = {}) {
    const { io, argv } = optionsOf(config);
    // Asked for nothing at all, the help is a complaint.
    const output = argv.length === 0 ? io.stderr : io.stdout;
    const style = styleOf(output, io);
    super(config, {
      ...given,
      maxWidth: Math.min(style.width, widest),
      stripAnsi: true,
      flagSortOrder: 'none',
      hideCommandSummaryInDescription: true,
    });
    this.output = output;
    this.style = style;
  }

  override async showHelp(argv: string[]): Promise<void> {
    try {
      await super.showHelp(argv);
    } catch (error) {
      throw error instanceof Error && 'oclif' in error ? describeUnknownCommand(this.config) : error;
    }
  }

  protected override async showRootHelp(): Promise<void> {
    await super.showRootHelp();
    this.log(`${this.section('EXAMPLES', examples.join('\n'))}\n`);
    this.log(`${this.section('EXIT CODES', exitCodes.join('\n'))}\n`);
    this.log('smbward COMMAND --help explains a command.');
  }

  override formatRoot(): string {
    const { description = '' } = this.config.pjson.oclif;
    return `${this.wrap(description, 0)}\n\n${this.section('USAGE', '$ smbward COMMAND [--json] [--quiet]')}`;
  }

  /** The command's own flags first, those of every command after them. */
  protected override formatCommand(command: Command.Loadable): string {
    const flags = Object.entries(command.flags).sort(
      ([, a], [, b]) => Number(a.helpGroup !== undefined) - Number(b.helpGroup !== undefined),
    );
    return super.formatCommand({ ...command, flags: Object.fromEntries(flags) });
  }

  protected override log(...lines: string[]): void {
    for (const line of lines) this.output.write(`${line.replace(/^[A-Z][A-Z ]+$/gm, this.style.paint.bold)}\n`);
  }
}
