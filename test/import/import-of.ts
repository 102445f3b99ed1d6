import { type Imported, importPolicy, type ImportInput } from '../../src/import/import-policy.js';
import { printFoundAt } from '../../src/text/place.js';

/** Files by name: texts in UTF-8, or bytes. */
export type Texts = Readonly<Record<string, string | Uint8Array>>;

/** What files come to that are named one by one. */
export function importFiles(files: Texts, windows: readonly string[] = []): Imported {
  const inputs = Object.entries(files).map(([file, text]): ImportInput => ({ kind: 'file', file, bytes: bytesOf(text) }));
  return importPolicy(inputs, { windows });
}

/** What a folder with these files comes to. */
export function importFolder(files: Texts, windows: readonly string[] = []): Imported {
  const host = {
    nameOf: (path: string) => `folder/${path}`,
    read: (path: string) => ({ bytes: bytesOf(files[path] ?? '') }),
  };
  return importPolicy([{ kind: 'folder', folder: 'folder', paths: Object.keys(files).sort(), host }], { windows });
}

/** The settings of a policy that was made, by their paths in it. */
export function policyIn({ policy }: Imported): Readonly<Record<string, unknown>> {
  const { client, server, machine } = JSON.parse(policy ?? '{}') as Record<'client' | 'server' | 'machine', unknown>;
  return JSON.parse(JSON.stringify({ client, server, machine })) as Record<string, unknown>;
}

/** What is said of each record on SMB settings that is left out, with its place. */
export function leftOutIn({ leftOut }: Imported): readonly (readonly [at: string, why: string, says: string])[] {
  return leftOut.map(({ at, why, says }) => [printFoundAt(at), why, says] as const);
}

/** Codes and messages, in their order. */
export function saidIn({ diagnostics }: Imported): readonly (readonly [code: string, message: string])[] {
  return diagnostics.map(({ code, message }) => [code, message] as const);
}

/** A .reg file with these lines below keys of HKEY_LOCAL_MACHINE. */
export function regText(...blocks: readonly (readonly [key: string, ...lines: readonly string[]])[]): string {
  const keys = blocks.map(([key, ...lines]) => `[${key}]\r\n${lines.map((line) => `${line}\r\n`).join('')}`);
  return `Windows Registry Editor Version 5.00\r\n\r\n${keys.join('\r\n')}`;
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}
