import * as Args from '@oclif/core/args';
import { type Answer, type CommandContext, sayDiagnostics } from '../cli/answer.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { type AppDefinition, apps } from '../catalogue/peers/apps.js';
import type { PeerProfile } from '../catalogue/peers/definition.js';
import { peers, plainName } from '../catalogue/peers/index.js';
import { createDiagnostic } from '../diagnostics/create.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { renderPeers } from '../report/peers-text.js';

/** Lists what else speaks SMB: the profiles of servers and clients that are no Windows, and the apps and vendors that stand for one. */
export class Peers extends SmbwardCommand<typeof Peers> {
  static override readonly summary = 'List what else speaks SMB: profiles, products, vendors, apps.';
  static override readonly description =
    'Lists the profiles of servers and clients that are no Windows of the catalogue, with the releases that they cover and what else they are called, and the apps and vendors that stand for one, with which SMB code is inside and how sure that is. Each can be named with --client or --server of simulate. With --json whole rows: every property of a profile with its certainty and sources.';
  static override readonly args = {
    filter: Args.string({
      description: 'Only those with this text in their name, product, title, notes or other names.',
      ignoreStdin: true,
    }),
  };
  static override readonly examples = [
    { description: 'Everything that is no Windows.', command: 'smbward peers' },
    { description: 'Which name for a Synology?', command: 'smbward peers synology' },
    { description: 'What is inside of Kodi?', command: 'smbward peers kodi' },
  ];

  protected override answer({ args: { filter } }: CommandWords<typeof Peers>, context: CommandContext): Answer {
    const holds = (words: readonly string[]): boolean =>
      filter === undefined || words.some((word) => plainName(word).includes(plainName(filter)));
    const profiles = peers.filter((profile) => holds([...namesOf(profile), profile.title, ...profile.notes]));
    const found = apps.filter((app) => holds([...app.names, app.says]));
    const isEmpty = profiles.length + found.length === 0;
    const diagnostics =
      !isEmpty || filter === undefined
        ? []
        : [
            createDiagnostic('filter-matches-no-peer', {
              filter,
              nearest: didYouMean(filter, [...peers.flatMap(namesOf), ...apps.flatMap(namesOfApp)]),
            }),
          ];
    return {
      exitCode: 0,
      diagnostics,
      result: { profiles, apps: found },
      data: () => (isEmpty ? '' : renderPeers(profiles, found, context.style)),
      words: () => sayDiagnostics(diagnostics, new Map(), context),
    };
  }
}

function namesOf({ id, product, aliases }: PeerProfile): readonly string[] {
  return [id, product, ...aliases];
}

function namesOfApp({ names }: AppDefinition): readonly string[] {
  return names;
}
