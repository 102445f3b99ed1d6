import type { Finding, Rule, RuleTarget, Settings } from './rule.js';
import { dialect30, dialect311 } from './dialect-numbers.js';
import { hardenedPathsOn } from './hardened-paths.js';
import { type ValueAssignment, decidedBy, listOn, numberOn, pathOf, printOn, relatedTo, wordOn } from './reading.js';

/** A reason why a client with this policy does not reach a domain controller with this policy: the two ends that do not fit. */
interface Gap {
  readonly at: ValueAssignment | undefined;
  readonly other: ValueAssignment | undefined;
  readonly because: string;
}

/**
 * A machine under this policy cannot read SYSVOL, either because of itself or because of the policy's own domain controllers. Group Policy comes from
 * there, so such a policy cannot be taken back the way it came.
 */
export const sysvolIsCutOff: Rule<'sysvol-is-cut-off'> = {
  id: 'sysvol-is-cut-off',
  title: 'A client of the policy cannot reach SYSVOL on a domain controller',
  sources: ['D-DIALECT', 'D-ENC', 'connection rules §2.3', 'connection rules §4', 'connection rules §9.1'],
  *check({ targets }) {
    const controllers = targets.filter(({ windows }) => windows.role === 'domain-controller');
    for (const client of targets) {
      yield* pathsOutOfReach(client);
      for (const controller of controllers) {
        const gap = findGap(client.effective, controller.effective);
        if (gap?.at === undefined) continue;
        yield {
          at: gap.at,
          says: { because: gap.because },
          on: client.windows,
          related: gap.other === gap.at ? [] : relatedTo(gap.other, 'the other end stands here'),
        };
      }
    }
  },
};

/** SYSVOL or NETLOGON with privacy demanded from a client that cannot encrypt. */
function* pathsOutOfReach({ windows, effective }: RuleTarget): Iterable<Finding<'sysvol-is-cut-off'>> {
  const highest = numberOn(effective, 'maxDialectClient');
  if (highest === undefined || highest >= dialect30) return;
  for (const { entry, path, privacy, ofDomain } of hardenedPathsOn(effective)) {
    if (!ofDomain || privacy !== true) continue;
    yield {
      at: entry,
      says: { because: `${path} demands privacy, which needs SMB 3.0, and ${says(effective, 'maxDialectClient')}` },
      on: windows,
      related: relatedTo(decidedBy(effective, 'maxDialectClient'), 'the highest dialect stands here'),
    };
  }
}

/** The first of the places where both ends do not meet; undefined where they do, or where it is not known. */
function findGap(client: Settings, controller: Settings): Gap | undefined {
  const clientTop = numberOn(client, 'maxDialectClient');
  const clientFloor = numberOn(client, 'minDialectClient');
  const serverTop = numberOn(controller, 'maxDialectServer');
  const serverFloor = numberOn(controller, 'minDialectServer');
  if (clientTop === undefined || clientFloor === undefined || serverTop === undefined || serverFloor === undefined) return undefined;

  const clientDemands = wordOn(client, 'requireEncryptionClient') === 'required';
  const serverDemands =
    wordOn(controller, 'encryptDataServer') === 'required' && wordOn(controller, 'rejectUnencryptedAccess') === 'rejected';
  const lackCipher = lackCommonCipher(client, controller, Math.min(clientTop, serverTop));
  const places: readonly { readonly fails: boolean; readonly there: EndSetting; readonly here: EndSetting }[] = [
    { fails: clientTop < serverFloor, there: 'minDialectServer', here: 'maxDialectClient' },
    { fails: serverTop < clientFloor, there: 'maxDialectServer', here: 'minDialectClient' },
    { fails: serverDemands && clientTop < dialect30, there: 'encryptDataServer', here: 'maxDialectClient' },
    { fails: clientDemands && serverTop < dialect30, there: 'maxDialectServer', here: 'requireEncryptionClient' },
    { fails: (clientDemands || serverDemands) && lackCipher, there: 'cipherSuiteOrderServer', here: 'cipherSuiteOrderClient' },
  ];
  const found = places.find(({ fails }) => fails);
  if (found === undefined) return undefined;
  const { there, here } = found;
  const ends = `${says(controller, there)} there, ${says(client, here)} here`;
  return {
    at: decidedBy(controller, there) ?? decidedBy(client, here),
    other: decidedBy(client, here),
    because: `domain controllers with this policy and this machine do not meet: ${ends}`,
  };
}

type EndSetting =
  | 'minDialectServer'
  | 'maxDialectServer'
  | 'minDialectClient'
  | 'maxDialectClient'
  | 'encryptDataServer'
  | 'requireEncryptionClient'
  | 'cipherSuiteOrderServer'
  | 'cipherSuiteOrderClient';

/** SMB 3.0 and 3.0.2 have one cipher, 3.1.1 negotiates. */
function lackCommonCipher(client: Settings, controller: Settings, highest: number): boolean {
  const ours = listOn(client, 'cipherSuiteOrderClient');
  const theirs = listOn(controller, 'cipherSuiteOrderServer');
  if (ours === undefined || theirs === undefined) return false;
  return !ours.some((cipher) => theirs.includes(cipher) && (highest >= dialect311 || cipher === 'AES_128_CCM'));
}

function says(settings: Settings, id: EndSetting): string {
  return `${pathOf(id)} is ${printOn(settings, id)}`;
}
