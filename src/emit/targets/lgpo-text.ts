import { printLgpoText } from '../../formats/lgpo-text/print.js';
import type { LgpoEntry } from '../../formats/lgpo-text/model.js';
import { templateOfRegistryValues } from '../../formats/security-template/model.js';
import { printSecurityTemplate } from '../../formats/security-template/print.js';
import { lgpoEntry } from '../carriers/lgpo-entry.js';
import { securityOption } from '../carriers/security-option.js';
import type { EmittedFile, Target } from '../target.js';

/** LGPO text and a security template: what Microsoft's LGPO.exe brings into the Group Policy of a machine that is in no domain. */
export const lgpoText: Target = {
  title: 'LGPO text and security template (LGPO.exe)',
  place: 'policy',
  carriers: [lgpoEntry, securityOption],
  pack(pieces, { policy }) {
    const entries = pieces.of(lgpoEntry);
    const options = pieces.of(securityOption).flat();
    const template = { path: 'GptTmpl.inf', bytes: printSecurityTemplate(templateOfRegistryValues(options)) };
    return [
      ...textOf(
        'computer.txt',
        `smbward policy ${policy.name}`,
        entries.flatMap(({ apply }) => apply),
      ),
      ...textOf(
        'computer-remove.txt',
        `deletes the policy values of smbward policy ${policy.name}`,
        entries.flatMap(({ remove }) => remove),
      ).map((file): EmittedFile => ({ ...file, undoes: 'part' })),
      ...(options.length === 0 ? [] : [template]),
    ];
  },
};

function textOf(path: string, title: string, entries: readonly LgpoEntry[]): readonly EmittedFile[] {
  if (entries.length === 0) return [];
  const comment = { kind: 'comment', lines: [`; ${title}`] } as const;
  const empties = entries.filter(({ action }) => action.kind === 'delete-all-values').map(({ key }) => key);
  return [{ path, bytes: printLgpoText({ blocks: [comment, ...entries] }), empties }];
}
