import { expect } from 'chai';
import { explain } from '../../src/explain/explain.js';
import type { Explanation } from '../../src/explain/explanation.js';

function factNamed(word: string): Explanation {
  const [explanation, ...others] = explain(word).explanations;
  if (explanation === undefined || others.length > 0) throw new Error(`${word} is ${others.length + 1} things`);
  return explanation;
}

describe('a fact of a connection, explained', () => {
  it('has its words, its values, its usual case, what unknown does, who reads it, and its cures', () => {
    expect(factNamed('network.tcp')).to.deep.equal({
      kind: 'fact',
      id: 'network.tcp',
      title: 'network.tcp: network TCP',
      meaning: 'TCP between the ends, the firewall of the server aside. open lets it through, filtered drops it silently.',
      action:
        'State it in a scenario file, or with smbward simulate --set network.tcp=VALUE. Where nobody does, the Windows or the peer tells it, or the usual value counts.',
      causes: [],
      settings: [],
      details: [
        { name: 'Values', lines: ['open, filtered or no-route'] },
        { name: 'Usual', lines: ['open'] },
        { name: 'Stated unknown', lines: ['Each of its values is tried.'] },
        { name: 'Read by', lines: ['gate 2: Transport'] },
        { name: 'Cures', lines: ['repair: open'] },
      ],
      seeAlso: [],
      sources: [],
    });
  });

  it('says why it cannot be unknown', () => {
    expect(factNamed('server.quicPorts').details[2]).to.deep.equal({
      name: 'Stated unknown',
      lines: ['It cannot be: any port is possible. State the values that are possible: { "oneOf": [ … ] }.'],
    });
  });

  it('says which values stand for all others, and that no gate reads it', () => {
    expect(factNamed('CLIENT.signingalgorithms').details.slice(2)).to.deep.equal([
      {
        name: 'Stated unknown',
        lines: ['Tried with no algorithm, each that 3.1.1 can negotiate alone, and all of them in the usual order.'],
      },
      { name: 'Read by', lines: ['no gate: it does not decide whether a connection gets through'] },
    ]);
  });

  it('says which events Windows writes only where it is true', () => {
    expect(factNamed('server.auditsClientWithoutSigning').meaning).to.equal(
      'It logs clients that cannot sign. Only then does Windows write SMBServer/Audit/3021 and SMBServer/Audit/3027.',
    );
  });

  it('has the changes that settle others with it, and on which products they are possible', () => {
    expect(factNamed('server.signs').details[4]).to.deep.equal({
      name: 'Cures',
      lines: ['set up the device: server signs: on-demand; server announces signing: yes'],
    });
    expect(factNamed('server.guestAccountEnabled').details[4]).to.deep.equal({
      name: 'Cures',
      lines: ['give up a protection: yes (Windows only)'],
    });
  });

  it('is proposed where its id is mistyped', () => {
    expect(explain('network.tpc')).to.deep.equal({ explanations: [], nearest: 'network.tcp' });
  });
});
