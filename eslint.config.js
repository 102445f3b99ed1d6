import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'coverage/', 'out/', 'src/generated/', 'test/fixtures/', 'examples/'] },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-duplicate-imports': 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        { selector: 'ExportAllDeclaration', message: 'Name what is exported.' },
        { selector: 'ExportDefaultDeclaration', message: 'Give what is exported a name.' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // index signatures are read with brackets (tsconfig), and an index known to exist is asserted with `!` or `as`
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // an interface may ask for a promise where this one answers at once
      '@typescript-eslint/require-await': 'off',
      // strings are spread where code points are wanted
      '@typescript-eslint/no-misused-spread': 'off',
      // a shape may be a type, an interface, a record or an index signature, whichever reads best
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai asserts with properties
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  // the literal rows have types of thousands of members, and tests read them everywhere: rules that ask for types take minutes and gigabytes there
  {
    files: ['src/catalogue/{settings,windows,smb,peers}/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts', 'bin/**'],
    extends: [typescript.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  // `satisfies` checks the rows of data; these rules compare the types of whole tables, which takes minutes and gigabytes
  {
    files: ['src/catalogue/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    },
  },
  // a gate reads as a table: what is more tangled than this is split by what it decides
  { files: ['src/simulate/**/*.ts'], rules: { complexity: ['error', 12] } },
  // a command's file is the command: the table loads its default export
  { files: ['src/commands/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
);
