import type { SourceId } from '../sources.js';

/** An administrative template of Windows or of a toolkit. */
export interface AdministrativeTemplate {
  readonly file: string;
  /** The namespace that the template defines, by which comments and other templates name its policies. */
  readonly namespace: string;
  /** Where the editor shows its policies, as a report writes it; null where they stand in several places. */
  readonly category: string | null;
  readonly sources: readonly SourceId[];
}

/** The templates whose policies the settings name. Categories are those of the report on Microsoft's baseline, where it has some of the template. */
export const administrativeTemplates = [
  { file: 'DnsClient.admx', namespace: 'Microsoft.Policies.DNSClient', category: 'Network/DNS Client', sources: ['ADMX25H2'] },
  { file: 'LanmanServer.admx', namespace: 'Microsoft.Policies.LanmanServer', category: 'Network/Lanman Server', sources: ['ADMX25'] },
  {
    file: 'LanmanWorkstation.admx',
    namespace: 'Microsoft.Policies.LanmanWorkstation',
    category: 'Network/Lanman Workstation',
    sources: ['ADMX25'],
  },
  { file: 'MSS-legacy.admx', namespace: 'Microsoft.Policies.MSS', category: 'MSS (Legacy)', sources: ['ADMX-MSSL'] },
  { file: 'Netlogon.admx', namespace: 'Microsoft.Policies.NetLogon', category: null, sources: ['ADMX25H2'] },
  {
    file: 'NetworkProvider.admx',
    namespace: 'Microsoft.Policies.NetworkProvider',
    category: 'Network/Network Provider',
    sources: ['ADMX25'],
  },
  { file: 'Ntlm.admx', namespace: 'Microsoft.Policies.NTLM', category: 'System/NTLM', sources: ['ADMX25H2'] },
  { file: 'SecGuide.admx', namespace: 'Microsoft.Policies.SecGuide', category: 'MS Security Guide', sources: ['ADMX-SECG'] },
] as const satisfies readonly AdministrativeTemplate[];

const byFile = new Map<string, AdministrativeTemplate>(administrativeTemplates.map((template) => [template.file, template]));

/** What is known of the template that a setting names. */
export function getAdministrativeTemplate(file: string): AdministrativeTemplate {
  const template = byFile.get(file);
  if (template === undefined) throw new Error(`no administrative template is called ${file}`);
  return template;
}
