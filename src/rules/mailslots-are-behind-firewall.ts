import { decidedWord, pathOf, printOn, printValue, relatedTo, wordOn } from './reading.js';
import type { Rule } from './rule.js';

/** Mailslots come as NetBIOS datagrams, and the restrictive group leaves 137 to 139 closed. Without SMB1 they are no use anyway. */
export const mailslotsAreBehindFirewall: Rule<'mailslots-are-behind-firewall'> = {
  id: 'mailslots-are-behind-firewall',
  sources: ['D-HARDEN', 'D-FW', 'connection rules §1'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      const at = decidedWord(effective, 'enableMailslotsServer', 'enabled');
      const closed = decidedWord(effective, 'smbFirewallGroup', 'restrictive');
      if (at === undefined || closed === undefined || wordOn(effective, 'smb1OptionalFeature') === 'not-installed') continue;
      yield {
        at,
        says: {
          path: pathOf('enableMailslotsServer'),
          value: printValue('enableMailslotsServer', at.wanted.data),
          other: pathOf('smbFirewallGroup'),
          otherValue: printOn(effective, 'smbFirewallGroup'),
        },
        on: windows,
        related: relatedTo(closed, 'the ports are closed here'),
      };
    }
  },
};
