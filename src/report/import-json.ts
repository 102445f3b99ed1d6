import { getSetting } from '../catalogue/settings/index.js';
import { printSettingValue } from '../explain/setting-words.js';
import type { Imported } from '../import/import-policy.js';
import type { LeftOut } from '../import/left-out.js';
import type { ReasonedSetting } from '../import/policy-document.js';
import type { BytePlace, FoundAt, Span } from '../text/span.js';

/** What files of others come to, for programs; `out` is the file that the policy was written to, null where it was not. */
export function importedToJson({ policy, appliesTo, objects, files, settings, leftOut, others }: Imported, out: string | null): object {
  return {
    out,
    policy: policy === null ? null : (JSON.parse(policy) as unknown),
    appliesTo,
    objects,
    files: files.map(({ file, format, records }) => ({ file, format, records: records.length })),
    settings: settings.map(settingToJson),
    leftOut: leftOut.map(leftOutToJson),
    others: others.map(({ area, records }) => ({
      area,
      count: records.length,
      records: records.map(({ says, because, at }) => ({ says, because, ...foundAtToJson(at) })),
    })),
  };
}

function settingToJson({ settled: { setting: id, wanted, place, records }, reason }: ReasonedSetting): object {
  const setting = getSetting(id);
  return {
    setting: id,
    path: setting.policyPath,
    value: wanted.kind === 'default' ? 'default' : wanted.data,
    word: wanted.kind === 'default' ? 'default' : printSettingValue(setting, wanted.data),
    only: wanted.kind === 'value' && wanted.only === true,
    place,
    ...reason,
    foundAt: records.map(({ at }) => foundAtToJson(at)),
  };
}

function leftOutToJson({ settings, why, because, says, value, at }: LeftOut): object {
  return {
    settings: settings.map((id) => ({ setting: id, path: getSetting(id).policyPath })),
    why,
    because,
    says,
    value: value ?? null,
    ...foundAtToJson(at),
  };
}

/** Where a record was found: a piece of a text, or a byte of what is no text. */
function foundAtToJson(at: FoundAt): { readonly span: Span } | { readonly byte: BytePlace } {
  return 'span' in at ? { span: at.span } : { byte: at };
}
