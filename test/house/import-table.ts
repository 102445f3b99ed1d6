/** A room of `src/`: a folder, or several that belong together, or files that stand in `src/` itself. */
export interface Room {
  readonly name: string;
  /** Its folders, and its files, as seen from `src/`; a file or folder that is planned may be listed before it is there. */
  readonly holds: readonly string[];
  /** A room imports from itself and from lower floors only. */
  readonly floor: number;
  /** Packages that its files may import, by name. */
  readonly packages: readonly string[];
  /** True where Node's own modules may be used. */
  readonly node?: true;
}

/** Who may import whom. The one statement of it: the rules of dependency-cruiser and the tests are made from this table. */
export const rooms: readonly Room[] = [
  { name: 'text', holds: ['text'], floor: 0, packages: ['@noble/hashes', 'fast-xml-parser', 'yaml'] },
  { name: 'generated', holds: ['generated'], floor: 0, packages: ['ajv', 'handlebars'] },
  { name: 'catalogue', holds: ['catalogue'], floor: 1, packages: [] },
  { name: 'diagnostics', holds: ['diagnostics'], floor: 1, packages: [] },
  { name: 'source', holds: ['source'], floor: 2, packages: [] },
  { name: 'facts', holds: ['facts'], floor: 2, packages: [] },
  { name: 'formats', holds: ['formats'], floor: 3, packages: ['@microsoft/microsoft-graph-types-beta'] },
  { name: 'schema', holds: ['schema'], floor: 3, packages: ['ajv'] },
  { name: 'scenario', holds: ['scenario'], floor: 3, packages: [] },
  { name: 'policy', holds: ['policy'], floor: 4, packages: [] },
  { name: 'resolve', holds: ['resolve'], floor: 5, packages: [] },
  { name: 'state', holds: ['state'], floor: 6, packages: [] },
  { name: 'simulate', holds: ['simulate'], floor: 6, packages: [] },
  { name: 'emit', holds: ['emit'], floor: 7, packages: [] },
  { name: 'observation', holds: ['observation'], floor: 7, packages: [] },
  { name: 'import', holds: ['import'], floor: 8, packages: [] },
  { name: 'store', holds: ['store'], floor: 8, packages: [] },
  { name: 'connect', holds: ['connect'], floor: 8, packages: [] },
  { name: 'rules', holds: ['rules'], floor: 9, packages: [] },
  { name: 'explore', holds: ['explore'], floor: 9, packages: [] },
  { name: 'drift', holds: ['drift'], floor: 9, packages: [] },
  { name: 'check and compile', holds: ['check.ts', 'compile.ts'], floor: 10, packages: [] },
  { name: 'expect', holds: ['expect'], floor: 10, packages: [] },
  { name: 'explain', holds: ['explain'], floor: 10, packages: [] },
  { name: 'test of a policy', holds: ['test-policy.ts'], floor: 11, packages: [] },
  { name: 'review', holds: ['review'], floor: 11, packages: [] },
  { name: 'deploy', holds: ['deploy'], floor: 11, packages: [] },
  { name: 'probe', holds: ['probe'], floor: 11, packages: [] },
  { name: 'editor', holds: ['editor'], floor: 11, packages: [] },
  { name: 'report', holds: ['report'], floor: 12, packages: [] },
  { name: 'public API', holds: ['index.ts'], floor: 13, packages: [] },
  { name: 'command line', holds: ['cli'], floor: 14, packages: ['@oclif/core', 'minimatch'], node: true },
  { name: 'explorer', holds: ['explorer'], floor: 14, packages: [] },
  { name: 'commands', holds: ['commands'], floor: 15, packages: ['@oclif/core'], node: true },
  { name: 'program', holds: ['program.ts', 'compiler.ts'], floor: 16, packages: ['@oclif/core'] },
];

/** The first floor that touches disk, clock and terminal: everything below it is the core, which runs in a browser. */
export const firstFloorOfTheEdge = Math.min(...rooms.filter(({ node }) => node === true).map(({ floor }) => floor));
