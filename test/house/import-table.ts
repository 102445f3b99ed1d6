/** A room of `src/`: a folder, or several that belong together, or the files at the top. */
export interface Room {
  readonly name: string;
  /** Folders of `src/`; none for the files that stand in `src/` itself. */
  readonly folders: readonly string[];
  /** A room imports from itself and from lower floors only. */
  readonly floor: number;
  /** Packages that its files may import, by name. */
  readonly packages: readonly string[];
  /** True where Node's own modules may be used. */
  readonly node?: true;
}

/** Who may import whom. The one statement of it: the rules of dependency-cruiser and the tests are made from this table. */
export const rooms: readonly Room[] = [
  { name: 'text', folders: ['text'], floor: 0, packages: ['@noble/hashes', 'fast-xml-parser'] },
  { name: 'generated', folders: ['generated'], floor: 0, packages: ['ajv', 'handlebars'] },
  { name: 'catalogue', folders: ['catalogue'], floor: 1, packages: [] },
  { name: 'diagnostics', folders: ['diagnostics'], floor: 1, packages: [] },
  { name: 'source', folders: ['source'], floor: 2, packages: [] },
  { name: 'formats', folders: ['formats'], floor: 2, packages: ['@microsoft/microsoft-graph-types-beta'] },
  { name: 'schema', folders: ['schema'], floor: 3, packages: ['ajv'] },
  { name: 'scenario', folders: ['scenario'], floor: 3, packages: [] },
  { name: 'policy', folders: ['policy'], floor: 4, packages: [] },
  { name: 'resolve', folders: ['resolve'], floor: 5, packages: [] },
  { name: 'rules', folders: ['rules'], floor: 6, packages: [] },
  { name: 'state', folders: ['state'], floor: 6, packages: [] },
  { name: 'simulate', folders: ['simulate'], floor: 6, packages: [] },
  { name: 'emit', folders: ['emit'], floor: 7, packages: [] },
  { name: 'import', folders: ['import'], floor: 7, packages: [] },
  { name: 'explore', folders: ['explore'], floor: 7, packages: [] },
  { name: 'expect', folders: ['expect'], floor: 7, packages: [] },
  { name: 'explain', folders: ['explain'], floor: 7, packages: [] },
  { name: 'review', folders: ['review'], floor: 8, packages: [] },
  { name: 'report', folders: ['report'], floor: 9, packages: [] },
  { name: 'deploy', folders: ['deploy'], floor: 9, packages: [] },
  { name: 'probe', folders: ['probe'], floor: 9, packages: [] },
  { name: 'editor', folders: ['editor'], floor: 9, packages: [] },
  { name: 'public API', folders: [], floor: 10, packages: [] },
  { name: 'command line', folders: ['cli', 'commands'], floor: 11, packages: ['@oclif/core'], node: true },
  { name: 'explorer', folders: ['explorer'], floor: 11, packages: [] },
];
