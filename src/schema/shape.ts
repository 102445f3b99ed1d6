import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { settings } from '../catalogue/settings/index.js';

/** A setting in the policy document. */
export interface LeafShape {
  readonly kind: 'leaf';
  /** Dotted path, such as `client.dialects.minimum`. */
  readonly path: string;
  readonly setting: SettingDefinition;
}

/** A side, or a group of settings below one. */
export interface GroupShape {
  readonly kind: 'group';
  /** Dotted path; empty for the whole document. */
  readonly path: string;
  readonly children: ReadonlyMap<string, PolicyShape>;
}

/** What can stand at a place of the policy document that holds settings. */
export type PolicyShape = LeafShape | GroupShape;

interface Growing {
  readonly kind: 'group';
  readonly path: string;
  readonly children: Map<string, Growing | LeafShape>;
}

/** The tree of groups and settings that the rows' paths make, in the order of the rows. */
export function buildShape(rows: readonly SettingDefinition[]): GroupShape {
  const root: Growing = { kind: 'group', path: '', children: new Map() };
  for (const setting of rows) {
    const segments = setting.policyPath.split('.');
    const key = segments.pop()!;
    const group = segments.reduce(growGroup, root);
    if (group.children.has(key)) throw new Error(`two rows of the catalogue stand at ${setting.policyPath}`);
    group.children.set(key, { kind: 'leaf', path: setting.policyPath, setting });
  }
  return root;
}

function growGroup(parent: Growing, segment: string): Growing {
  const path = parent.path === '' ? segment : `${parent.path}.${segment}`;
  const known = parent.children.get(segment);
  if (known?.kind === 'leaf') throw new Error(`${path} is a setting and a group in the catalogue`);
  if (known !== undefined) return known;
  const group: Growing = { kind: 'group', path, children: new Map() };
  parent.children.set(segment, group);
  return group;
}

/** The shape of the policy document: `client`, `server` and `machine` with everything below. */
export const policyShape: GroupShape = buildShape(settings);

/** The group or setting at a dotted path below another group. */
export function findShape(root: GroupShape, path: string): PolicyShape | undefined {
  let shape: PolicyShape | undefined = root;
  for (const segment of path.split('.')) shape = shape?.kind === 'group' ? shape.children.get(segment) : undefined;
  return shape;
}

/** All settings of a group and the groups below it, in the order of the catalogue. */
export function leavesOf(shape: PolicyShape): readonly LeafShape[] {
  return shape.kind === 'leaf' ? [shape] : [...shape.children.values()].flatMap(leavesOf);
}

/** The paths of all groups and settings below a group, each group before what is in it. */
export function pathsOf(shape: PolicyShape): readonly string[] {
  if (shape.kind === 'leaf') return [];
  return [...shape.children.values()].flatMap((below) => [below.path, ...pathsOf(below)]);
}

/** Whether a setting has entries that an edit can add and remove; any other, flags included, is set whole. */
export function hasEntries({ value }: SettingDefinition): boolean {
  return value.kind === 'list' || value.kind === 'table';
}

/** The key under which the long form of a list entry carries its text: `server` for server names, `value` for the others. */
export function entryKeyOf(setting: SettingDefinition): string {
  return setting.value.kind === 'list' && setting.value.item.kind === 'server-name' ? 'server' : 'value';
}
