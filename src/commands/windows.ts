import { plainAnswer, refusal } from '../cli/answer.js';
import { defineCommand } from '../cli/command.js';
import { readWindowsArgument } from '../cli/windows-argument.js';
import { products } from '../catalogue/windows/products.js';
import { effectiveToJson } from '../report/effective-json.js';
import { renderEffective } from '../report/effective-text.js';
import { renderProducts } from '../report/windows-text.js';
import { resolveEffective } from '../resolve/resolve.js';

export default defineCommand({
  description:
    'Without an argument lists every Windows that the catalogue knows, with the name that a policy calls it by. With one shows what that edition and build does with nothing configured, setting by setting, and how sure that is.',
  args: { windows: { summary: 'A Windows, such as windows-11-24h2/pro or windows-server-2025/datacenter+dc.' } },
  flags: {},
  examples: [
    { does: 'Every Windows.', command: 'smbward windows' },
    { does: 'What Windows 11 24H2 Pro does out of the box.', command: 'smbward windows windows-11-24h2/pro' },
  ],
  run: ({ windows }, _flags, context) => {
    if (windows === undefined) return plainAnswer({ products, configuration: null }, () => renderProducts(products, context.style));
    const read = readWindowsArgument(windows);
    if ('diagnostic' in read) return refusal([read.diagnostic], context);
    const configuration = resolveEffective(null, read.windows);
    const shown = [...configuration.settings.values()];
    return plainAnswer({ products: [], configuration: effectiveToJson(configuration, shown) }, () =>
      renderEffective(configuration, shown, context.style),
    );
  },
});
