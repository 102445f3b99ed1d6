import { algorithmList, smb1Signing, anyAlgorithmList } from '../protocol-shapes.js';
import { defineFacts } from '../row.js';
import { flag, word } from '../shape.js';

/** What a server signs, and what it insists on. */
export const serverSigning = defineFacts({
  signs: {
    shape: word('Whether it can sign; set-to-disabled: somebody switched signing off.', ['on-demand', 'set-to-disabled', 'never']),
    usual: 'on-demand',
    words: 'server signs',
    remark: 'never: it cannot sign any message.',
  },
  signsWhenDisabled: {
    shape: flag('It signs for a client that requires it although its signing is set to disabled.'),
    usual: true,
    words: 'server signs all the same when signing is disabled',
    remark: 'Samba, ksmbd and Windows do so from SMB 2 on.',
  },
  requiresSigning: {
    shape: flag('It requires signing.'),
    usual: false,
    words: 'server requires signing',
    changes: [{ kind: 'relaxation', to: false }],
  },
  announcesSigning: {
    shape: flag('Its answer to NEGOTIATE announces signing.'),
    usual: true,
    words: 'server announces signing',
    remark: 'It is the bit SIGNING_ENABLED.',
  },
  signingAlgorithms: {
    shape: algorithmList('Signing algorithms of 3.1.1 that it has.'),
    usual: ['aes-128-gmac', 'aes-128-cmac', 'hmac-sha256'],
    unknown: anyAlgorithmList,
    words: 'server signing algorithms',
    remark: 'On 3.1.1 the first of the client that it has counts, else AES-128-CMAC.',
  },
  smb1Signing: {
    shape: smb1Signing('Its signing state in SMB1.'),
    usual: 'declined',
    words: 'server SMB1 signing',
    remark: 'Both states together decide whether an SMB1 session is signed.',
    changes: [{ kind: 'device', to: 'enabled' }],
  },
  unsignedTreeConnectOn311: {
    shape: word('What it does with a 3.1.1 TREE_CONNECT of a user that is neither signed nor encrypted.', [
      'denied',
      'disconnects',
      'accepted',
    ]),
    usual: 'denied',
    words: 'server answer to an unsigned 3.1.1 tree connect',
  },
  exemptsGuestsFromSigning: {
    shape: flag('A guest session need not be signed although it requires signing.'),
    usual: true,
    words: 'server exempts guests from signing',
    remark: 'The same goes for anonymous sessions.',
  },
  negotiateValidation: {
    shape: word('How it answers when a client has the negotiation confirmed.', [
      'answered',
      'signed-in-signed-sessions',
      'unsigned-error',
      'denied',
      'differs',
    ]),
    usual: 'answered',
    words: 'server negotiate validation',
    remark:
      'The question is VALIDATE_NEGOTIATE_INFO; signed-in-signed-sessions: the answer carries no signature where the session has none; differs: it answers with other values than were negotiated.',
    changes: [{ kind: 'repair', to: 'answered' }],
  },
});
