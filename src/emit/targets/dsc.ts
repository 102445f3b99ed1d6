import { printDscConfiguration } from '../../formats/dsc-configuration/print.js';
import { dscResource } from '../carriers/dsc-resource.js';
import type { Target } from '../target.js';
import { introduce } from './introduce.js';

/** A configuration document for `dsc config set`, DSC v3, with its resource of the registry: for machines that Group Policy does not reach. */
export const dsc: Target = {
  title: 'DSC v3 configuration document',
  place: 'as-asked',
  carriers: [dscResource],
  pack(pieces, facts) {
    const titled = pieces.withWords(dscResource).flatMap(({ piece, title }) => piece.map((resource) => ({ resource, title })));
    if (titled.length === 0) return [];
    const names = nameEach(titled.map(({ title }) => title));
    const resources = titled.map(({ resource }, index) => ({ ...resource, name: names[index] ?? '' }));
    return [{ path: 'smbward.dsc.yaml', bytes: printDscConfiguration({ comment: introduce(facts), resources }) }];
  },
};

/** Names as the schema of DSC has them, of letters, digits and blanks; those that would be one get a number. */
function nameEach(titles: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return titles.map((title) => {
    const name = title.replaceAll(/[^a-zA-Z0-9]+/g, ' ').trim();
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  });
}
