import { oncePerRow } from '../catalogue/once-per-row.js';
import type { FirstBuilds, SettingDefinition, Since } from '../catalogue/settings/definition.js';
import type { Family, WindowsTarget } from '../catalogue/windows/definition.js';
import { descendsFrom, isReleased, newestRevisionOf, productTitleOf } from '../catalogue/windows/releases.js';
import { joinWords } from '../text/join-words.js';

/** What has first builds of its own: the driver that reads a setting, or one of the channels that can carry it. */
export type Channel = 'behaviour' | keyof SettingDefinition['on'];

/** The revision that a Windows is taken to have: its own, else the newest known, else the latest whatever its number (`Infinity`). */
export function assumedRevision(windows: WindowsTarget): number {
  return windows.revision ?? newestRevisionOf(windows.family, windows.build)?.revision ?? Infinity;
}

/** First builds of a channel; empty: it is as old as every Windows of the catalogue. Null: the setting has no such channel. */
export function firstBuildsOf(setting: SettingDefinition, channel: Channel): FirstBuilds | null {
  if (channel === 'behaviour') return setting.behaviour;
  const surface = setting.on[channel];
  return 'none' in surface ? null : surface.since;
}

/**
 * Whether a Windows has what began with one of these builds. Builds count inside their family and branch only: 26H1 (28000) is not later than 26H2
 * (26300). A back-port (`20348.2340`) is judged by the revision on its own build. Insider builds are judged by Insider builds where some are named.
 */
export function hasSince(first: readonly Since[], windows: WindowsTarget): boolean {
  return windowsWith(first)(windows);
}

const windowsWith = oncePerRow((first: readonly Since[]) =>
  oncePerRow((windows: WindowsTarget): boolean => {
    if (first.length === 0) return true;
    const released = isReleased(windows.family, windows.build);
    const ofReleases = first.filter((since) => since.branch === windows.family);
    const ofPreviews = released ? [] : first.filter((since) => since.branch === `insider-${windows.family}`);
    const relevant = (ofPreviews.length > 0 ? ofPreviews : ofReleases).map(buildOf);
    const own = relevant.filter(({ build }) => build === windows.build);
    if (own.length > 0) return own.some(({ revision }) => revision <= assumedRevision(windows));
    return relevant.some(({ build }) => descendsFrom(windows.build, build));
  }),
);

/**
 * Whether a channel reaches a Windows: it exists for the setting, the build has it, and the edition (any, when not given) is not left out. Of a channel
 * whose first build no source names it is taken that every build has it that can; who carries the setting says so.
 */
export function isReachedBy(setting: SettingDefinition, channel: Channel, windows: WindowsTarget): boolean {
  const first = firstBuildsOf(setting, channel);
  if (first === null || !hasSince('notBefore' in first ? first.notBefore : first, windows)) return false;
  if (channel === 'behaviour' || windows.edition === null) return true;
  const surface = setting.on[channel];
  return 'none' in surface || !(surface.notOn ?? []).includes(windows.edition);
}

/**
 * The first Windows that have a setting, or a channel for it, in words: `Windows 11, version 24H2 (26100.3613) and Windows Server 2025 (26100)`.
 * Insider builds are named only where no release has it. Null when there is no such channel; an empty text when it is as old as every Windows.
 */
export function firstWindowsWith(setting: SettingDefinition, channel: Channel): string | null {
  const first = firstBuildsOf(setting, channel);
  return first === null ? null : printFirstBuilds(first);
}

/** First builds in words, see `firstWindowsWith`. */
export function printFirstBuilds(first: FirstBuilds): string {
  if ('notBefore' in first) return `a build that no source names, not before ${printFirstBuilds(first.notBefore)}`;
  return joinWords(namesOfFirstBuilds(first));
}

/** Each first build in words; Insider builds only where no release is there. */
export function namesOfFirstBuilds(first: readonly Since[]): readonly string[] {
  return earliestReleases(first).map((since) => {
    const { family, build } = buildOf(since);
    return isReleased(family, build) ? `${productTitleOf(family, build)} (${since.build})` : productTitleOf(family, build);
  });
}

/** The first builds that are releases; those of Insiders where none is. */
export function earliestReleases(first: readonly Since[]): readonly Since[] {
  const ofReleases = first.filter((since) => since.branch === 'client' || since.branch === 'server');
  return ofReleases.length > 0 ? ofReleases : first;
}

/** The first builds that are of these families; none where no source names any. */
export function ofFamilies(first: FirstBuilds, families: readonly Family[]): readonly Since[] {
  return 'notBefore' in first ? [] : first.filter((since) => families.includes(buildOf(since).family));
}

const buildOf = oncePerRow((since: Since): { readonly family: Family; readonly build: number; readonly revision: number } => {
  const [build, revision = '0'] = since.build.split('.');
  return { family: since.branch.endsWith('client') ? 'client' : 'server', build: Number(build), revision: Number(revision) };
});
