import { printWingetConfiguration } from '../../formats/winget-configuration/print.js';
import { wingetResource } from '../carriers/winget-resource.js';
import type { Target } from '../target.js';
import { introduce } from './introduce.js';

/** A configuration file for `winget configure`, with the registry resource of PowerShell DSC. */
export const winget: Target = {
  title: 'winget configuration',
  place: 'as-asked',
  carriers: [wingetResource],
  pack(pieces, facts) {
    const resources = pieces
      .withWords(wingetResource)
      .flatMap(({ piece, title, reason }) =>
        piece.map((resource) => ({ ...resource, description: reason === null ? title : `${title}. ${reason}` })),
      );
    if (resources.length === 0) return [];
    return [{ path: 'smbward.winget', bytes: printWingetConfiguration({ comment: introduce(facts), resources }) }];
  },
};
