import { posix } from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';
import { type SourceFile, typescriptFiles } from './sources.js';

/** Read by name from outside of TypeScript: the API of the package, and what its `oclif` block names. */
const doors = ['src/index.ts', 'src/program.ts', 'src/compiler.ts'];

/** The names of values that a file exports: functions, classes and constants; its types go with them. */
function exportedValues({ path, text }: SourceFile): readonly string[] {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, false);
  return statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (isExported !== true) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    return (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name !== undefined
      ? [statement.name.text]
      : [];
  });
}

/** What a file takes from other files of the project, as `file name`; `file *` where it takes all. */
function imports({ path, text }: SourceFile): readonly string[] {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, false);
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const from = statement.moduleSpecifier;
    if (from === undefined || !ts.isStringLiteral(from) || !from.text.startsWith('.')) return [];
    const file = posix.join(posix.dirname(path), from.text).replace(/\.js$/, '.ts');
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
    if (bindings === undefined || !('elements' in bindings)) return [`${file} *`];
    return bindings.elements.map(({ name, propertyName }) => `${file} ${(propertyName ?? name).text}`);
  });
}

describe('exports of src/', () => {
  it('are each imported by another file', () => {
    const taken = new Set(['src', 'scripts', 'test'].flatMap(typescriptFiles).flatMap(imports));
    const unused = typescriptFiles('src')
      .filter(({ path }) => !doors.includes(path) && !path.startsWith('src/generated/') && !taken.has(`${path} *`))
      .flatMap((file) => exportedValues(file).map((name) => `${file.path} ${name}`))
      .filter((name) => !taken.has(name));
    expect(unused).to.deep.equal([]);
  });
});
