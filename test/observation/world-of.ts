import type { EditionId } from '../../src/catalogue/windows/definition.js';
import type { ObservedObject } from '../../src/formats/observation/model.js';
import type { World } from '../referees/run-powershell.js';
import type { MadeMachine } from './made-machine.js';

/** What Windows calls its editions in its registry; the referee knows the numbers behind these names. */
const editionNames: Readonly<Partial<Record<EditionId, string>>> = {
  home: 'Core',
  pro: 'Professional',
  enterprise: 'Enterprise',
  standard: 'ServerStandard',
  datacenter: 'ServerDatacenter',
};

/** A machine that tests made as a Windows in memory, in which a script can run. */
export function worldOf(machine: MadeMachine): World {
  const { family, build, revision, edition, role } = machine.windows;
  const { commands } = machine.observe();
  const objectsOf = (name: string): readonly ObservedObject[] =>
    commands.flatMap((command) =>
      command.name === name && 'objects' in command ? command.objects.map((object) => ({ ...object, ...command.arguments })) : [],
    );
  return {
    os: {
      build: `${build}.${revision ?? 1}`,
      edition: edition === null ? undefined : editionNames[edition],
      ...(family === 'server' ? { productType: role === 'domain-controller' ? 2 : 3 } : {}),
    },
    registry: Object.fromEntries(
      [...machine.registry].map(([key, values]) => [
        `HKLM\\${key}`,
        Object.fromEntries([...values.values()].map(({ name, type, data }) => [name, { type, data }])),
      ]),
    ),
    features: Object.fromEntries(objectsOf('Get-WindowsOptionalFeature').map(({ FeatureName, State }) => [FeatureName, State])),
    firewallRules: objectsOf('Get-NetFirewallRule').map(({ DisplayGroup, Enabled }) => ({
      name: DisplayGroup,
      displayName: DisplayGroup,
      displayGroup: DisplayGroup,
      enabled: Enabled,
    })),
    quicMappings: objectsOf('Get-SmbServerCertificateMapping').map(inCamelCase),
    accessList: objectsOf('Get-SmbClientAccessToServer').map(inCamelCase),
    clientCertificateMappings: objectsOf('Get-SmbClientCertificateMapping').map(inCamelCase),
    alternativePorts: objectsOf('Get-SmbServerAlternativePort').map(inCamelCase),
    smbConfiguration: {
      client: { SkipCertificateCheck: objectsOf('Get-SmbClientConfiguration')[0]?.['SkipCertificateCheck'] },
      server: { AuditClientCertificateAccess: objectsOf('Get-SmbServerConfiguration')[0]?.['AuditClientCertificateAccess'] },
    },
  };
}

/** The world names properties as its JSON does. */
function inCamelCase(object: ObservedObject): ObservedObject {
  return Object.fromEntries(Object.entries(object).map(([name, data]) => [name.charAt(0).toLowerCase() + name.slice(1), data]));
}
