import * as Args from '@oclif/core/args';
import { type Answer, type CommandContext, plainAnswer, refusal } from '../cli/answer.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { readWindowsArgument } from '../cli/windows-argument.js';
import { products } from '../catalogue/windows/products.js';
import { effectiveToJson } from '../report/effective-json.js';
import { renderEffective } from '../report/effective-text.js';
import { renderProducts } from '../report/windows-text.js';
import { resolveEffective } from '../resolve/resolve.js';

/** Lists every Windows of the catalogue, and what one does with nothing configured. */
export class Windows extends SmbwardCommand<typeof Windows> {
  static override readonly summary = 'List every Windows, or show one with nothing configured.';
  static override readonly description =
    'Without an argument lists every Windows that the catalogue knows, with the name that a policy calls it by. With one shows what that edition and build does with nothing configured, setting by setting, and how sure that is.';
  static override readonly args = {
    windows: Args.string({
      description: 'A Windows, such as windows-11-24h2/pro or windows-server-2025/datacenter+dc.',
      ignoreStdin: true,
    }),
  };
  static override readonly examples = [
    { description: 'Every Windows.', command: 'smbward windows' },
    { description: 'What Windows 11 24H2 Pro does out of the box.', command: 'smbward windows windows-11-24h2/pro' },
  ];

  protected override answer({ args: { windows } }: CommandWords<typeof Windows>, context: CommandContext): Answer {
    if (windows === undefined) return plainAnswer({ products, configuration: null }, () => renderProducts(products, context.style));
    const read = readWindowsArgument(windows);
    if ('diagnostic' in read) return refusal([read.diagnostic], context);
    const configuration = resolveEffective(null, read.windows);
    const shown = { configuration, inVain: new Map(), shown: [...configuration.settings.values()] };
    return plainAnswer({ products: [], configuration: effectiveToJson(shown) }, () => renderEffective(shown, context.style));
  }
}
