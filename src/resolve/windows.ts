import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { isNewerThanKnown, isReleased, newestRevisionOf, releaseBelow, titleOf } from '../catalogue/windows/releases.js';
import type { DefaultQuestion } from './defaults.js';
import { assumedRevision } from './since.js';

/** The question for the default of a setting on a Windows of a policy: no revision means the latest. */
export function questionAbout(setting: string, windows: WindowsTarget): DefaultQuestion {
  const { family, build, edition, role, upgraded } = windows;
  return { setting, family, build, revision: assumedRevision(windows), edition, role, upgraded };
}

/** What must be known of a Windows before its values are read: an Insider build, a build or revision newer than the catalogue, or no revision. */
export function notesAbout(windows: WindowsTarget): readonly string[] {
  const { family, build, revision } = windows;
  if (isReleased(family, build)) {
    const newest = newestRevisionOf(family, build);
    if (newest === null) return [];
    if (revision === null) return [`No revision is given: ${build}.${newest.revision}, the newest known, is taken.`];
    if (revision <= newest.revision) return [];
    return [
      `${build}.${revision} is newer than the newest known revision, ${build}.${newest.revision}; what came after that is not known.`,
    ];
  }
  const below = releaseBelow(family, build);
  if (below === undefined) return [`${build} is older than every Windows of the catalogue.`];
  const answer = `what no preview changed is answered from ${titleOf(family, below)}`;
  if (isNewerThanKnown(family, build)) return [`${build} is newer than the newest known build of its branch, ${below}; ${answer}.`];
  return [`${build} is not the build of a release but of an Insider preview; ${answer}.`];
}
