import type { ServerPeer } from '../definition.js';
import { dialectSets } from '../dialect-sets.js';
import { documented, inferred } from '../property.js';
import { nothingKnown, smb1Only } from './nothing-known.js';

const impacketSource = 'github fortra/impacket smbserver.py';
const announcedOnly = {
  signsWhenAsked: inferred(true, impacketSource),
  announcesEnabled: documented(true, impacketSource),
  requires: documented(false, impacketSource),
} as const;
const noEncryption = { able: documented(false, impacketSource), demands: documented(false, impacketSource) } as const;

const impacketServer = {
  family: 'other',
  product: 'impacket-smbserver',
  notes: ['With -smb2support it answers 2.0.2 and nothing above, whatever is offered.'],
  sources: [impacketSource, 'github fortra/impacket#425', 'github fortra/impacket#1981', 'github fortra/impacket#1658'],
} as const;

/** SMB servers of toolkits, against which people test. */
export const toolkitServers = [
  {
    ...smb1Only,
    ...impacketServer,
    id: 'impacket-smbserver',
    title: 'impacket smbserver, started without -smb2support',
    dialects: documented(dialectSets.smb1, impacketSource),
    selectableDialects: documented(dialectSets.smb1To202, impacketSource),
    signing: { ...smb1Only.signing, ...announcedOnly },
    encryption: { ...smb1Only.encryption, ...noEncryption },
    authentication: { ...smb1Only.authentication, mechanisms: inferred(['ntlm'], impacketSource) },
  },
  {
    ...nothingKnown,
    ...impacketServer,
    id: 'impacket-smbserver-smb2',
    title: 'impacket smbserver, started with -smb2support',
    dialects: documented(dialectSets.smb1To202, impacketSource),
    selectableDialects: documented(dialectSets.smb1To202, impacketSource),
    ciphers: documented([], impacketSource),
    signing: { ...nothingKnown.signing, ...announcedOnly },
    encryption: { ...nothingKnown.encryption, ...noEncryption },
    authentication: { ...nothingKnown.authentication, mechanisms: inferred(['ntlm'], impacketSource) },
    transports: { ...nothingKnown.transports, quic: inferred(false, impacketSource) },
  },
  {
    ...nothingKnown,
    id: 'ruby-smb-server',
    title: 'ruby_smb file server (Metasploit)',
    product: 'ruby-smb',
    aliases: ['ruby_smb', 'ruby_smb file server', 'metasploit smb server'],
    dialects: documented(dialectSets.smb1To311, 'github rapid7/ruby_smb#177'),
    selectableDialects: documented(dialectSets.smb1To311, 'github rapid7/ruby_smb#177'),
    authentication: { ...nothingKnown.authentication, mechanisms: inferred(['ntlm'], 'github rapid7/ruby_smb#177') },
    transports: { ...nothingKnown.transports, quic: inferred(false, 'github rapid7/ruby_smb#177') },
    notes: ['The families of SMB2 and SMB3 can be switched off (--no-smbv2, --no-smbv3).'],
    sources: ['github rapid7/ruby_smb#177'],
  },
] as const satisfies readonly ServerPeer[];
