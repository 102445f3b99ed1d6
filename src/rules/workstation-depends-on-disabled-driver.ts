import { decidedBy, itemsOf, pathOf, printOn, relatedTo, wordOn } from './reading.js';
import type { Rule } from './rule.js';

/** The SMB1 client driver as the service list spells it. */
const smb1Driver = 'mrxsmb10';

/** The Workstation service depends on the SMB1 driver, which does not start: then no SMB client starts at all. */
export const workstationDependsOnDisabledDriver: Rule<'workstation-depends-on-disabled-driver'> = {
  id: 'workstation-depends-on-disabled-driver',
  sources: ['ADMX-SECG', 'D-SMB1DET'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      const found = itemsOf(decidedBy(effective, 'smb1ClientDependOnService')).find(({ text }) => text.toLowerCase() === smb1Driver);
      if (found === undefined) continue;
      const stopping =
        wordOn(effective, 'smb1ClientDriver') === 'disabled'
          ? 'smb1ClientDriver'
          : wordOn(effective, 'smb1OptionalFeature') === 'not-installed'
            ? 'smb1OptionalFeature'
            : undefined;
      if (stopping === undefined) continue;
      yield {
        at: found.entry,
        says: {
          path: pathOf('smb1ClientDependOnService'),
          entry: found.text,
          other: pathOf(stopping),
          otherValue: printOn(effective, stopping),
        },
        on: windows,
        related: relatedTo(decidedBy(effective, stopping), 'the driver is kept from starting here'),
      };
    }
  },
};
