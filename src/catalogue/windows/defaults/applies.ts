import type { Applies, Family } from '../definition.js';

type Limits = Partial<Omit<Applies, 'family' | 'channel' | 'minBuild' | 'maxBuild'>>;

/** Client builds from `minBuild` to `maxBuild` (null: open), every edition and revision unless `limits` narrows it. */
export function onClient(channel: Applies['channel'], minBuild: number, maxBuild: number | null, limits: Limits = {}): Applies {
  return onFamily('client', channel, minBuild, maxBuild, limits);
}

/** Server builds from `minBuild` to `maxBuild` (null: open), every edition, role and revision unless `limits` narrows it. */
export function onServer(channel: Applies['channel'], minBuild: number, maxBuild: number | null, limits: Limits = {}): Applies {
  return onFamily('server', channel, minBuild, maxBuild, limits);
}

function onFamily(family: Family, channel: Applies['channel'], minBuild: number, maxBuild: number | null, limits: Limits): Applies {
  return {
    family,
    channel,
    minBuild,
    maxBuild,
    minRevision: null,
    maxRevision: null,
    branch: null,
    editions: 'all',
    role: 'any',
    upgraded: null,
    ...limits,
  };
}
