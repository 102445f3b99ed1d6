import { expect } from 'chai';
import { explain } from '../../src/explain/explain.js';

describe('words of the field', () => {
  const rows: readonly (readonly [word: string, ...ids: readonly string[]])[] = [
    ['RequireSecuritySignature', 'client.signing', 'server.signing'],
    ['-EncryptData', 'server.encryption.mode'],
    ['EnableInsecureGuestLogons', 'client.insecureGuestLogons'],
    ['BlockNTLM', 'client.ntlm.connections'],
    ['EnableSMB1Protocol', 'server.smb1.state'],
    ['InvalidAuthenticationDelayTimeInMs', 'server.authenticationRateLimiter.delayMilliseconds'],
    ['HardenedPaths', 'client.hardenedUncPaths'],
    ['Enable insecure guest logons', 'client.insecureGuestLogons'],
    ['NT_STATUS_OBJECT_NAME_INVALID', 'win32:123 hresult:0x8007007B ntstatus:0xC0000033'],
    ['mount error(112): Host is down', 'errno:112'],
    ['synology-dsm-7', 'synology-dsm-7'],
    ['kodi', 'app:client/kodi'],
  ];
  for (const [word, ...ids] of rows) {
    it(`${word}: ${ids.join(', ')}`, () => {
      expect(explain(word).explanations.map(({ id, title }) => (ids.includes(id) ? id : title.split(':')[0]))).to.include.members([...ids]);
    });
  }
});
