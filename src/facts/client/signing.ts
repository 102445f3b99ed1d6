import { algorithmList, smb1Signing, anyAlgorithmList } from '../protocol-shapes.js';
import { defineFacts } from '../row.js';
import { flag, word } from '../shape.js';

/** What a client signs, and what it insists on. */
export const clientSigning = defineFacts({
  canSign: {
    shape: flag('It can sign at all.'),
    usual: true,
    words: 'client can sign',
  },
  requiresSigning: {
    shape: flag('It requires signing.'),
    usual: false,
    words: 'client requires signing',
    changes: [{ kind: 'relaxation', to: false }],
  },
  honoursServerSigning: {
    shape: flag('It signs when the server requires it; false: it goes on unsigned.'),
    usual: true,
    words: 'client honours server signing',
  },
  testsSigningCapability: {
    shape: flag('It gives up at NEGOTIATE where it requires signing and the server does not announce it.'),
    usual: false,
    words: 'client tests signing capability',
    remark: 'Clients of Linux and macOS, libsmb2 and jcifs-ng do so; what they look for is the bit SIGNING_ENABLED.',
  },
  requiresIpcSigning: {
    shape: flag('It insists on signatures for IPC$ whatever else is set.'),
    usual: false,
    words: 'client requires IPC$ signing',
    remark: 'jcifs-ng does so, and Samba with `client ipc signing`.',
    changes: [{ kind: 'relaxation', to: false }],
  },
  signsTreeConnectOn311: {
    shape: flag('It signs the 3.1.1 TREE_CONNECT of a user although neither end requires signing.'),
    usual: true,
    words: 'client signs the 3.1.1 tree connect',
    remark: 'The protocol asks for it.',
  },
  guestSigning: {
    shape: word('What it does with a guest session where the server requires signing.', ['drops', 'refuses', 'signs']),
    usual: 'drops',
    words: 'client guest signing',
    remark: 'drops: it goes on unsigned; refuses: it gives up; signs: it signs with a key of its own, which the server refuses.',
  },
  signsGuestTreeConnectOn311: {
    shape: flag('It signs the 3.1.1 TREE_CONNECT of a guest with a key of its own.'),
    usual: false,
    words: 'client signs the 3.1.1 tree connect of a guest',
    remark: 'impacket 0.13 and later and libsmb2 do so, whoever requires what.',
  },
  signingAlgorithms: {
    shape: algorithmList('Signing algorithms that it offers on 3.1.1.'),
    usual: ['aes-128-gmac', 'aes-128-cmac', 'hmac-sha256'],
    unknown: anyAlgorithmList,
    words: 'client signing algorithms',
    remark: 'Listed in the order of preference. An empty list: it sends no signing context, and AES-128-CMAC counts.',
  },
  smb1Signing: {
    shape: smb1Signing('Its signing state in SMB1.'),
    usual: 'enabled',
    words: 'client SMB1 signing',
    remark: 'Both states together decide whether an SMB1 session is signed.',
    changes: [{ kind: 'device', to: 'enabled' }],
  },
  validatesNegotiation: {
    shape: word('Sessions below 3.1.1 of which it has the negotiation confirmed.', [
      'all',
      'signed',
      'authenticated',
      '3.0-and-3.0.2',
      'none',
    ]),
    usual: 'authenticated',
    words: 'client validates negotiation',
    remark: 'It sends VALIDATE_NEGOTIATE_INFO for them.',
  },
});
