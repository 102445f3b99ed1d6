import { getAdministrativeTemplate } from '../catalogue/settings/administrative-templates.js';
import type { Admx } from '../catalogue/settings/definition.js';
import { getSetting } from '../catalogue/settings/index.js';
import type { PolicyComment } from '../formats/policy-comments/model.js';
import type { SettledSetting } from './settle.js';

/** Why a value is as it is, as an author says it in the long form. */
export interface ImportedReason {
  readonly reason?: string;
  readonly owner?: string;
  readonly until?: string;
}

/** What somebody wrote on the records of a setting, and on the policy of a template that the editor shows for it; null where nobody did. */
export function reasonOf({ setting: id, records }: SettledSetting, comments: readonly PolicyComment[]): ImportedReason | null {
  const { on, title } = getSetting(id);
  const policies = 'none' in on.admx ? [] : on.admx.names;
  const remarks = records.flatMap(({ remark }) => (remark === undefined ? [] : [withoutTitle(remark, title)]));
  const onPolicy = comments.filter((comment) => policies.some((policy) => isOn(comment, policy))).map(({ text }) => text);
  const words = [...new Set([...onPolicy, ...remarks].map((text) => text.trim()))].filter((text) => text !== '');
  return words.length === 0 ? null : parseReason(words.join('\n'));
}

function isOn({ namespace, policy }: PolicyComment, admx: Admx): boolean {
  return policy === admx.policy && namespace === getAdministrativeTemplate(admx.file).namespace;
}

/** What we write on a preference item begins with what the setting is called. */
function withoutTitle(remark: string, title: string): string {
  return remark.startsWith(title) ? remark.slice(title.length).replace(/^\.\s*/, '') : remark;
}

/** A reason as it stands in a comment: the owner and the last day behind it, in parentheses. */
function parseReason(text: string): ImportedReason {
  const opening = text.lastIndexOf('(');
  const reason = text.slice(0, Math.max(opening, 0)).trim();
  const [, owner, until] = /^\((?:owner: ([^()]+?))?(?:, )?(?:until (\d{4}-\d{2}-\d{2}))?\)$/.exec(text.slice(opening)) ?? [];
  if (owner === undefined && until === undefined) return { reason: text };
  return {
    ...(reason === '' ? {} : { reason }),
    ...(owner === undefined ? {} : { owner }),
    ...(until === undefined ? {} : { until }),
  };
}
