/** A part of Windows that reads settings and may be missing. */
export interface Component {
  readonly name: string;
  /** Settings that do nothing where it is missing. */
  readonly settings: readonly string[];
  /**
   * When it is there: an optional feature whose value lists the installed parts names this one; or the edition has it, which the defaults of a setting
   * say by another state than not-applicable.
   */
  readonly present: { readonly feature: string; readonly part: string } | { readonly unlessNotApplicable: string };
  readonly sources: readonly string[];
}

/** Components that some Windows lack. */
export const components = [
  {
    name: 'SMB 1.0 server',
    settings: ['smb1Server'],
    present: { feature: 'smb1OptionalFeature', part: 'server' },
    sources: ['D-SMB1DEF'],
  },
  {
    name: 'SMB 1.0 client',
    settings: ['smb1ClientDriver'],
    present: { feature: 'smb1OptionalFeature', part: 'client' },
    sources: ['D-SMB1DEF'],
  },
  {
    name: 'SMB over QUIC server',
    settings: [
      'enableSmbQuicServer',
      'quicServerCertificateMapping',
      'quicRequireClientAuthentication',
      'quicClientAccessControl',
      'restrictNamedPipeAccessViaQuic',
      'auditClientCertificateAccess',
    ],
    present: { unlessNotApplicable: 'enableSmbQuicServer' },
    sources: ['D-QUIC', 'D-WNWS25'],
  },
] as const satisfies readonly Component[];

const bySetting = new Map<string, Component>(
  components.flatMap((component) => component.settings.map((setting) => [setting, component] as const)),
);

/** The component that reads a setting, if it is one that can be missing. */
export function componentOf(setting: string): Component | undefined {
  return bySetting.get(setting);
}
