import { expect } from 'chai';
import { explain } from '../../src/explain/explain.js';
import { explainWords, languageWords } from '../../src/explain/explain-word.js';
import type { Explanation } from '../../src/explain/explanation.js';
import { wordExamples } from '../../src/explain/word-examples.js';
import { loadPolicy } from '../../src/policy/load.js';
import { memoryHost } from '../memory-host.js';
import { findExpectationMistakes, findMistakes } from '../scenario/read.js';

function wordsNamed(word: string): readonly string[] {
  return explain(word)
    .explanations.filter(({ kind }) => kind === 'word')
    .map(({ id }) => id);
}

const all: readonly Explanation[] = [...new Set(languageWords)].flatMap((word) => explainWords(word));

/** What stands around an example that lacks it: members of a document that is whole with them. */
const frames = {
  policy: { language: 1, name: 'example', appliesTo: ['windows-11-24h2/pro'], extends: ['./base.json'] },
  scenario: { language: 1, client: 'windows-11-24h2/pro', server: 'samba' },
  expectations: {
    language: 1,
    expectations: [{ name: 'example', connection: { client: 'policy', server: 'samba' }, expect: { signed: true } }],
  },
};

const base = JSON.stringify({
  language: 1,
  name: 'base',
  appliesTo: ['windows-11-24h2/pro', 'windows-server-2025/datacenter+dc'],
  client: { signing: 'required', ntlm: { exceptions: ['nas01.corp.example'] } },
});

function mistakesOf(id: string, example: string): readonly unknown[] {
  const members = JSON.parse(`{ ${example} }`) as Record<string, unknown>;
  if (id.startsWith('policy:')) {
    const text = JSON.stringify({ ...frames.policy, ...members });
    return loadPolicy('policy.json', memoryHost({ 'policy.json': text, 'base.json': base })).diagnostics.map(({ code }) => code);
  }
  if (id.startsWith('scenario:')) {
    return findMistakes(JSON.stringify('scenarios' in members ? { language: 1, ...members } : { ...frames.scenario, ...members }));
  }
  const [entry] = frames.expectations.expectations;
  const isOfEntry = 'connection' in members || 'expect' in members;
  const whole = isOfEntry ? { ...frames.expectations, expectations: [{ ...entry, ...members }] } : { ...frames.expectations, ...members };
  return findExpectationMistakes(JSON.stringify(whole));
}

describe('explain, the words of the language', () => {
  it('tells what a word does, with an example and the page', () => {
    expect(explain('unmanaged').explanations).to.deep.equal([
      {
        kind: 'word',
        id: 'policy:unmanaged',
        title: 'unmanaged, in place of a value',
        meaning: 'Take away what a base of "extends" assigns; nothing is written.',
        action: '',
        causes: [],
        settings: [],
        details: [
          { name: 'Example', lines: ['"client": { "signing": "unmanaged" }'] },
          { name: 'Page', lines: ['docs/policy-language.md#building-on-another-policy'] },
        ],
        seeAlso: [],
        sources: [],
      },
    ]);
  });

  it('lists the keys of what has keys, and the values of what has few', () => {
    const [waivers, never] = ['waivers', 'never'].map((word) => explain(word).explanations[0]?.details[0]);
    expect(waivers).to.deep.equal({ name: 'Keys', lines: ['code, at, reason, owner, until'] });
    expect(never).to.deep.equal({ name: 'Values', lines: ['guest, anonymous, ntlm, ntlmv1, smb1, unsigned, unencrypted'] });
  });

  it('tells a word in each place where it means something else, and one of them by the keys before it', () => {
    expect(wordsNamed('reason')).to.deep.equal(['policy:setting.reason', 'policy:waivers.reason']);
    expect(wordsNamed('Waivers.Reason')).to.deep.equal(['policy:waivers.reason']);
    expect(wordsNamed('expect.never')).to.deep.equal(['expectations:expectations.expect.never']);
  });

  it('tells of the client of a scenario after the settings of the client', () => {
    expect(explain('client').explanations.map(({ kind, id }) => `${kind} ${id}`)).to.deep.equal(['group client', 'word scenario:client']);
  });

  it('proposes a word for one that is misspelt', () => {
    for (const [wrong, right] of [
      ['extend', 'extends'],
      ['wavers', 'waivers'],
      ['umanaged', 'unmanaged'],
      ['applyTo', 'appliesTo'],
      ['nevr', 'never'],
    ] as const)
      expect(explain(wrong), wrong).to.deep.equal({ explanations: [], nearest: right });
  });

  it('has an example for every word, and no other', () => {
    expect([...new Set(all.map(({ id }) => id))].sort()).to.deep.equal(Object.keys(wordExamples).sort());
  });

  for (const [id, { example }] of Object.entries(wordExamples)) {
    it(`${id} is shown as it may be written`, () => {
      expect(mistakesOf(id, example)).to.deep.equal([]);
      const word = id.slice(Math.max(id.indexOf(':'), id.lastIndexOf('.')) + 1);
      expect(example).to.contain(`"${word}"`);
    });
  }
});
