import { printLgpoText } from '../../formats/lgpo-text/print.js';
import type { LgpoEntry } from '../../formats/lgpo-text/model.js';
import { templateOfRegistryValues } from '../../formats/security-template/model.js';
import { printSecurityTemplate } from '../../formats/security-template/print.js';
import { lgpoEntry } from '../carriers/lgpo-entry.js';
import { securityOption } from '../carriers/security-option.js';
import type { EmittedFile, PackageFacts, Target } from '../target.js';

/** LGPO text and a security template: what Microsoft's LGPO.exe brings into the Group Policy of a machine that is in no domain. */
export const lgpoText: Target = {
  title: 'LGPO text and security template (LGPO.exe)',
  place: 'policy',
  carriers: [lgpoEntry, securityOption],
  pack(pieces, facts) {
    const options = pieces.of(securityOption).flat();
    const template = { path: 'GptTmpl.inf', bytes: printSecurityTemplate(templateOfRegistryValues(options)) };
    return [...textOf(pieces.of(lgpoEntry).flat(), facts), ...(options.length === 0 ? [] : [template])];
  },
};

function textOf(entries: readonly LgpoEntry[], { policy }: PackageFacts): readonly EmittedFile[] {
  if (entries.length === 0) return [];
  const comment = { kind: 'comment', lines: [`; smbward policy ${policy.name}`] } as const;
  const empties = entries.filter(({ action }) => action.kind === 'delete-all-values').map(({ key }) => key);
  return [{ path: 'computer.txt', bytes: printLgpoText({ blocks: [comment, ...entries] }), empties }];
}
