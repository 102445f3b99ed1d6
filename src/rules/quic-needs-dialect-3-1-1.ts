import type { DialectDefinition } from '../catalogue/smb/dialects.js';
import type { SettingId } from '../catalogue/settings/index.js';
import type { EffectiveConfiguration } from '../resolve/effective.js';
import { bestDialectIs } from './best-dialect.js';
import { decidedBy, decidedWord, pathOf, printOn, relatedTo, tableRowsOf, type ValueAssignment } from './reading.js';
import type { Place, Rule } from './rule.js';

/** QUIC is wanted, but the highest dialect cannot run over it. A default that merely permits QUIC asks for nothing. */
export const quicNeedsDialect311: Rule<'quic-needs-dialect-3-1-1'> = {
  id: 'quic-needs-dialect-3-1-1',
  sources: ['D-QUIC', 'MS-SMB2 2.1', 'connection rules §1'],
  *check({ targets, predict }) {
    for (const { windows, effective } of targets) {
      for (const { end, maximum, use } of [
        { end: 'client', maximum: 'maxDialectClient', use: clientUse(effective) },
        { end: 'server', maximum: 'maxDialectServer', use: serverUse(effective) },
      ] as const) {
        if (use === undefined || !bestDialectIs(withoutQuic, predict, effective, end)) continue;
        yield {
          at: use.place,
          says: { path: pathOf(use.setting), other: pathOf(maximum), otherValue: printOn(effective, maximum) },
          on: windows,
          related: relatedTo(decidedBy(effective, maximum), 'the highest dialect is set here'),
        };
      }
    }
  },
};

function withoutQuic({ transports }: DialectDefinition): boolean {
  return !transports.includes('quic');
}

/** The setting by which the policy asks for QUIC, and where. */
interface QuicUse {
  readonly setting: SettingId;
  readonly place: Place;
}

function clientUse(effective: EffectiveConfiguration): QuicUse | undefined {
  const enabled = decidedWord(effective, 'enableSmbQuicClient', 'enabled');
  if (enabled !== undefined) return { setting: enabled.setting, place: enabled };
  const lists = ['quicClientCertificateMapping', 'disabledSmbQuicServerExceptionList'] as const;
  const used = lists.map((id) => decidedBy(effective, id)).find(hasEntries);
  if (used !== undefined) return { setting: used.setting, place: used };
  const mappings = decidedBy(effective, 'alternativePortMappingsClient');
  const mapping = tableRowsOf(mappings).find(({ row }) => row['transport'] === 'quic');
  return mappings === undefined || mapping === undefined ? undefined : { setting: mappings.setting, place: mapping.entry };
}

function serverUse(effective: EffectiveConfiguration): QuicUse | undefined {
  const enabled = decidedWord(effective, 'enableSmbQuicServer', 'enabled');
  const mapped = decidedBy(effective, 'quicServerCertificateMapping');
  const used = enabled ?? (hasEntries(mapped) ? mapped : undefined) ?? decidedBy(effective, 'alternativePortServer');
  return used === undefined ? undefined : { setting: used.setting, place: used };
}

function hasEntries(assignment: ValueAssignment | undefined): boolean {
  return (assignment?.wanted.entries.length ?? 0) > 0;
}
