import { expect } from 'chai';
import fc from 'fast-check';
import { intuneDescription } from '../../src/emit/targets/intune-description.js';
import { descriptionLimit } from '../../src/formats/settings-catalog/model.js';
import { parseSettingsCatalog } from '../../src/formats/settings-catalog/parse.js';
import { compileOf } from './compile-of.js';
import { policyOf } from './policy-of.js';

const digest = '914a444780be4368af5287d8b2981627b93488d5d470051f59bcb923a7609cf4';
const facts = { name: 'office-40', title: 'Forty seats', description: 'One NAS knows guests only.', digest };

describe('the description of an Intune profile', () => {
  it('begins with the title and the line by which the profile is found and compared', () => {
    expect(intuneDescription(facts)).to.equal('Forty seats\nsmbward policy office-40, digest 914a444780be\n\nOne NAS knows guests only.');
    expect(intuneDescription({ ...facts, description: '' })).to.equal('Forty seats\nsmbward policy office-40, digest 914a444780be');
  });

  it('names the digest of the manifest', () => {
    const { files, manifest } = compileOf(policyOf(['windows-11-24h2/enterprise'], { allowInsecureGuestAuth: 0 }));
    const profile = files.find(({ path }) => path === 'intune-settings-catalog/settings-catalog.json');
    const { name, description } = parseSettingsCatalog('profile', profile?.bytes ?? new Uint8Array()).model ?? {};
    expect({ name, description }).to.deep.equal({
      name: 'test',
      description: `A policy of the tests\nsmbward policy test, digest ${manifest?.policy.digest.slice(0, 12)}\n\nWhat the tests compile.`,
    });
  });

  it('keeps to what Intune takes: the author\u2019s words are cut between characters, the line never', () => {
    expect(intuneDescription({ ...facts, title: 't', description: 'd'.repeat(2000) })).to.equal(
      `t\nsmbward policy office-40, digest 914a444780be\n\n${'d'.repeat(descriptionLimit - 50)}…`,
    );
    const words = fc.string({ unit: 'binary', maxLength: 2 * descriptionLimit });
    fc.assert(
      fc.property(words, words, (title, description) => {
        const text = intuneDescription({ ...facts, title, description });
        expect(text.length).to.be.at.most(descriptionLimit);
        expect(text.split('\n')).to.include('smbward policy office-40, digest 914a444780be');
        expect(text).to.not.match(/\p{Cs}/u);
      }),
    );
  });
});
