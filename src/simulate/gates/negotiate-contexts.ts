import { block, branch, defineGate, pass } from '../gate.js';

const rows = {
  below311: pass(branch('§2.4', 'no contexts below 3.1.1', 'documented')),
  agreed: pass(branch('§2.4', 'hash, cipher and signing algorithm agreed', 'documented')),
  offerTooLong: block(
    branch('§2.4', 'the client offers more ciphers than the server takes, which refuses the whole offer', 'observed'),
    'negotiate-offer-refused',
    'server',
    ['client.ciphers', 'server.mostCiphersInOffer'],
    { goesOn: false },
  ),
  noHash: block(branch('§2.4', 'no common pre-authentication hash', 'documented'), 'no-preauth-hash', 'server', [
    'client.offersSha512',
    'server.offersSha512',
  ]),
  invalidAnswer: block(
    branch('§2.4', 'the answer names something that was never offered', 'inferred'),
    'negotiate-response-invalid',
    'client',
    ['network.negotiateAltered'],
  ),
};

/** Gate 6: the contexts of 3.1.1. That there is no common cipher or signing algorithm ends nothing here: the connection has no encryption, AES-CMAC signs. */
export const negotiateContexts = defineGate({
  id: 'negotiate-contexts',
  number: '6',
  title: '3.1.1 contexts: hash, cipher, signing algorithm',
  stage: 'negotiate',
  reads: ['network.negotiateAltered', 'client.ciphers', 'client.offersSha512', 'server.mostCiphersInOffer', 'server.offersSha512'],
  needs: ['dialect'],
  gives: [],
  rows,
  decide({ network, client, server }, session) {
    if (network.negotiateAltered) return rows.invalidAnswer;
    if (session.dialect !== '3.1.1') return rows.below311;
    const most = server.mostCiphersInOffer;
    if (most !== null && client.ciphers.length > most) return rows.offerTooLong;
    return client.offersSha512 && server.offersSha512 ? rows.agreed : rows.noHash;
  },
});
