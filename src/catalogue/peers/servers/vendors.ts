import type { ServerPeer } from '../definition.js';
import { dialectSets } from '../dialect-sets.js';
import { documented, inferred, observed, told, unknown } from '../property.js';
import { nothingKnown, smb1Only } from './nothing-known.js';

const here = 'connection rules §10.1';

/** What the service picks from is not what a storage account admits: it takes what the client likes best, and may then refuse it. */
const picksOfAzure = observed(
  ['AES_256_GCM', 'AES_128_GCM', 'AES_128_CCM'],
  'github kubernetes-sigs/azurefile-csi-driver#2833',
  'github kubernetes-sigs/azurefile-csi-driver#3097',
);

const azureFiles = {
  ...nothingKnown,
  product: 'azure-files',
  family: 'azure-files',
  dialects: documented(['2.1', '3.0', '3.1.1'], 'AZ-SMB'),
  selectableDialects: documented(['2.1', '3.0', '3.1.1'], 'AZ-SMB'),
  ciphers: documented(['AES_256_GCM', 'AES_128_GCM', 'AES_128_CCM'], 'AZ-SMB'),
  signing: {
    ...nothingKnown.signing,
    signsWhenAsked: documented(true, 'AZ-SMB'),
    signsWhenDisabled: inferred(true, 'AZ-SMB'),
    announcesEnabled: inferred(true, 'AZ-SMB'),
    signsFinalResponse: inferred(true, 'AZ-SMB'),
    validateNegotiate: inferred('answers', 'AZ-SMB'),
  },
  guest: {
    mapping: documented('never', 'AZ-SMB'),
    sharesAdmitGuests: documented(false, 'AZ-SMB'),
    flagsGuest: nothingKnown.guest.flagsGuest,
  },
  authentication: {
    ...nothingKnown.authentication,
    mechanisms: documented(['kerberos', 'ntlm'], 'AZ-SMB'),
    ntlmVersions: documented(['ntlmv2'], 'AZ-SMB', 'AZ-TS'),
    validatesDomainNtlm: documented(false, 'AZ-SMB'),
  },
  transports: { netbios: inferred(false, 'AZ-SMB'), quic: inferred(false, 'AZ-SMB') },
} as const;

const ontap = {
  ...nothingKnown,
  product: 'ontap',
  aliases: ['netapp'],
  family: 'ontap',
  signing: { ...nothingKnown.signing, signsWhenAsked: inferred(true, 'ontap'), requires: documented(false, 'ontap') },
  encryption: { ...nothingKnown.encryption, demands: documented(false, 'ontap') },
  guest: { ...nothingKnown.guest, mapping: documented('never', 'ontap') },
  authentication: {
    ...nothingKnown.authentication,
    mechanisms: documented(['kerberos', 'ntlm'], 'ontap'),
    ntlmVersions: documented(['lm', 'ntlmv1', 'ntlmv2'], 'ontap'),
    validatesDomainNtlm: inferred(true, 'ontap'),
  },
} as const;

/** Storage products, cloud shares and routers with an SMB server of their own. */
export const vendorServers = [
  {
    ...ontap,
    id: 'ontap',
    title: 'NetApp ONTAP (servers created in 9.3 or later)',
    versions: { from: '9.3', before: null },
    dialects: inferred(dialectSets.from202To311, 'ontap'),
    selectableDialects: inferred(dialectSets.smb1To311, 'ontap'),
    encryption: { ...ontap.encryption, able: inferred(true, 'ontap') },
    notes: ['It has no local Guest account; a guest UNIX user is an option. It takes LM responses and better.'],
    sources: [here, 'ontap'],
  },
  {
    ...ontap,
    id: 'ontap-7-mode',
    title: 'NetApp ONTAP in 7-Mode',
    versions: null,
    dialects: unknown([dialectSets.smb1To202, dialectSets.smb1To21, dialectSets.smb1To30], here),
    signing: { ...ontap.signing, validateNegotiate: documented('signed-error', 'samba-src', 'connection rules §3.7') },
    notes: ['It answers VALIDATE_NEGOTIATE_INFO with a signed INVALID_PARAMETER or NOT_SUPPORTED, which clients accept.'],
    sources: [here, 'ontap', 'samba-src'],
  },
  {
    ...nothingKnown,
    id: 'isilon-old',
    title: 'EMC Isilon, old releases',
    product: 'isilon',
    aliases: ['emc isilon', 'onefs'],
    dialects: inferred(dialectSets.from202To21, 'jcifs-ng'),
    ciphers: inferred([], 'jcifs-ng'),
    signing: { ...nothingKnown.signing, signsFinalResponse: documented(false, 'jcifs-ng') },
    encryption: { ...nothingKnown.encryption, able: inferred(false, 'jcifs-ng'), demands: inferred(false, 'jcifs-ng') },
    notes: ['The final SESSION_SETUP response is not signed, says a comment in the source of a client.'],
    sources: [here, 'jcifs-ng'],
  },
  {
    ...azureFiles,
    id: 'azure-files',
    title: 'Azure Files, secure transfer required (the default)',
    encryption: {
      able: documented(true, 'AZ-SMB'),
      demands: documented(true, 'AZ-SMB'),
      refusesAt: documented('session-setup', 'AZ-SMB', 'AZ-TS'),
      refusesUnencryptable: nothingKnown.encryption.refusesUnencryptable,
      picksCiphersFrom: picksOfAzure,
    },
    notes: [
      '2.1 passes NEGOTIATE and is refused at SESSION_SETUP for want of encryption: 5 on Windows, 13 on Linux.',
      'NTLM is for the storage key only. NTLMv1 ends with 53 or 87. 53 and 67 also mean that port 445 is blocked.',
      'Accounts of the domain identity need AES keys.',
    ],
    sources: [here, 'AZ-SMB', 'AZ-TS', 'MC-RC4'],
  },
  {
    ...azureFiles,
    id: 'azure-files-without-secure-transfer',
    title: 'Azure Files, secure transfer not required, client in the same region',
    encryption: {
      able: documented(true, 'AZ-SMB'),
      demands: documented(false, 'AZ-SMB'),
      refusesAt: documented('session-setup', 'AZ-SMB', 'AZ-TS'),
      refusesUnencryptable: nothingKnown.encryption.refusesUnencryptable,
      picksCiphersFrom: picksOfAzure,
    },
    notes: ['From another region or from outside Azure, unencrypted sessions are refused whatever the switch says.'],
    sources: [here, 'AZ-SMB', 'AZ-TS'],
  },
  {
    ...azureFiles,
    id: 'azure-files-entra-kerberos',
    title: 'Azure Files with Microsoft Entra Kerberos, secure transfer required',
    aliases: ['azure files entra', 'entra kerberos', 'cloud kerberos trust'],
    encryption: {
      able: documented(true, 'AZ-SMB'),
      demands: documented(true, 'AZ-SMB'),
      refusesAt: documented('session-setup', 'AZ-SMB', 'AZ-TS'),
      refusesUnencryptable: nothingKnown.encryption.refusesUnencryptable,
      picksCiphersFrom: picksOfAzure,
    },
    notes: [
      'Users authenticate by Kerberos with a ticket of Microsoft Entra ID, NTLM is for the storage key only.',
      'No domain controller is needed for that ticket, but a client that retrieves it (CloudKerberosTicketRetrievalEnabled): state client.kerberosTicket as available or impossible.',
    ],
    sources: [here, 'AZ-SMB', 'AZ-AUTH'],
  },
  {
    ...nothingKnown,
    id: 'macos-server',
    title: 'macOS file sharing (smbx)',
    product: 'macos',
    aliases: ['mac os', 'smbx'],
    family: 'macos',
    dialects: unknown([dialectSets.from202To302, dialectSets.from202To311, dialectSets.from30To311], 'github hierynomus/smbj#554'),
    signing: {
      ...nothingKnown.signing,
      signsWhenAsked: observed(true, 'github AgNO3/jcifs-ng#186', 'github hierynomus/smbj#554'),
      announcesEnabled: inferred(true, 'github hierynomus/smbj#554'),
      requires: observed(true, 'github AgNO3/jcifs-ng#186', 'github hierynomus/smbj#554'),
      signsFinalResponse: inferred(true, 'github hierynomus/smbj#554'),
      validateNegotiate: inferred('answers', 'github hierynomus/smbj#554'),
    },
    guest: { ...nothingKnown.guest, mapping: unknown(['never', 'bad-user'], here) },
    notes: ['It announces that signing is required (seen on 10.14 and 13.5); 3.0.2 was seen on 13.5. The guest user is an option.'],
    sources: [here, 'github AgNO3/jcifs-ng#186', 'github hierynomus/smbj#554'],
  },
  {
    ...smb1Only,
    id: 'fritzbox-old',
    title: 'FRITZ!Box, FRITZ!OS before 7.20',
    product: 'fritzbox',
    aliases: ['fritz!box', 'avm'],
    versions: { from: null, before: '7.20' },
    dialects: told(dialectSets.smb1, 'fritzbox'),
    selectableDialects: told(dialectSets.smb1, 'fritzbox'),
    smb1Signing: observed('disabled', 'github Freetz-NG/freetz-ng#61', 'github TeamAmaze/AmazeFileManager#2061'),
    signing: {
      ...smb1Only.signing,
      signsWhenDisabled: observed(false, 'github Freetz-NG/freetz-ng#61'),
      signsWhenAsked: observed(false, 'github Freetz-NG/freetz-ng#61', 'github TeamAmaze/AmazeFileManager#2061'),
    },
    notes: ['SMB2 and SMB3 appeared in laboratory versions from 7.08-64610 on. Signatures are not supported.'],
    sources: [here, 'fritzbox', 'github Freetz-NG/freetz-ng#61', 'github TeamAmaze/AmazeFileManager#2061'],
  },
  {
    ...nothingKnown,
    id: 'fritzbox',
    title: 'FRITZ!Box, FRITZ!OS 7.20 and later',
    product: 'fritzbox',
    aliases: ['fritz!box', 'avm'],
    versions: { from: '7.20', before: null },
    dialects: unknown([dialectSets.from202To311, dialectSets.from21To311, dialectSets.from30To311], 'fritzbox'),
    selectableDialects: told(dialectSets.smb1To311, 'fritzbox'),
    notes: ['3.1.1 was seen on 7.20; SMB1 is off by default.'],
    sources: [here, 'fritzbox'],
  },
] as const satisfies readonly ServerPeer[];
