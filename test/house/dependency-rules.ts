import { cruise, type IForbiddenRuleType, type IReporterOutput, type ICruiseResult } from 'dependency-cruiser';
import extractTypeScriptConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { firstFloorOfTheEdge, rooms, type Room } from './import-table.js';

/** One import that the table does not allow. */
export interface Offence {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly comment: string;
}

/** The rules of dependency-cruiser that the import table comes down to. */
export function dependencyRules(): readonly IForbiddenRuleType[] {
  return [...rooms.flatMap(rulesOf), ...rulesOfTheHouse];
}

const rulesOfTheHouse: readonly IForbiddenRuleType[] = [
  {
    name: 'no-cycle',
    comment: 'Files never import each other in a circle, types aside.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  { name: 'resolvable', comment: 'The file or package does not exist.', from: {}, to: { couldNotResolve: true } },
  { name: 'source-only', comment: 'The product never needs tests or scripts.', from: {}, to: { path: '^(test|scripts|examples)/' } },
  {
    name: 'in-a-room',
    comment: 'A folder or file of src/ that the import table does not list.',
    from: {},
    to: { path: '^src/', pathNot: rooms.map(pathOf) },
  },
];

function rulesOf(room: Room): readonly IForbiddenRuleType[] {
  const from = { path: pathOf(room) };
  const above = rooms.filter((other) => other !== room && other.floor >= room.floor);
  const packages = room.packages.map((name) => `^node_modules/${name}/`);
  return [
    // An empty list of paths would stand for every path.
    ...(above.length === 0
      ? []
      : [
          {
            name: `floor-of-${room.name.replaceAll(' ', '-')}`,
            comment: `${room.name} stands on floor ${room.floor} and imports from lower floors only.`,
            from,
            to: { path: above.map(pathOf) },
          },
        ]),
    {
      name: `packages-of-${room.name.replaceAll(' ', '-')}`,
      comment: `${room.name} imports ${room.packages.length === 0 ? 'no package' : `no package but ${room.packages.join(', ')}`}.`,
      from,
      to: { path: '^node_modules/', ...(packages.length > 0 && { pathNot: packages }) },
    },
    ...(room.node === true
      ? []
      : [
          {
            name: 'core-without-node',
            comment: `The core runs in a browser: no Node module below floor ${firstFloorOfTheEdge}.`,
            from,
            to: { dependencyTypes: ['core' as const] },
          },
        ]),
  ];
}

/** Folders and files of a room as one pattern: what stands below a folder, or the file itself. */
function pathOf({ holds }: Room): string {
  return `^src/(${holds.map((name) => (name.endsWith('.ts') ? name.replace('.', '\\.') + '$' : `${name}/`)).join('|')})`;
}

/** Reads every import of `src/`, types included, and answers those that a rule forbids, and how many files were read. */
export async function findOffences(root: string): Promise<{ readonly files: number; readonly offences: readonly Offence[] }> {
  const rules = dependencyRules();
  const { output }: IReporterOutput = await cruise(
    ['src'],
    {
      baseDir: root,
      ruleSet: { forbidden: [...rules] },
      validate: true,
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      tsConfig: { fileName: `${root}/tsconfig.json` },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'require', 'types', 'default'],
        mainFields: ['main', 'types'],
      },
    },
    undefined,
    { tsConfig: extractTypeScriptConfig(`${root}/tsconfig.json`) },
  );
  const { summary, modules } = output as ICruiseResult;
  return {
    files: modules.filter((module) => module.source.startsWith('src/')).length,
    offences: summary.violations.map(({ from, to, rule: { name } }) => {
      return { from, to, rule: name, comment: rules.find((rule) => rule.name === name)?.comment ?? '' };
    }),
  };
}
