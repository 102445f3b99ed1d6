import type { PreferenceItem } from '../registry-preferences/model.js';
import type { TemplateRegistryValue } from '../security-template/model.js';

/** A policy of an administrative template in a report. */
export interface ReportedPolicy {
  readonly name: string;
  readonly state: 'Enabled' | 'Disabled';
  /** What it does. */
  readonly explain: string;
  /** Where the editor shows it, such as `Network/DNS Client`; null where that is not known. */
  readonly category: string | null;
}

/** A registry value that the report shows by its place, because the words of a template for it are not at hand; null data where it is deleted. */
export interface ReportedValue {
  readonly key: string;
  readonly valueName: string;
  readonly data: number | string | null;
}

/** A security option in a report, with the name that an administrator reads. */
export interface ReportedOption {
  readonly title: string;
  readonly option: TemplateRegistryValue;
}

/** The settings of a Group Policy object, as the console shows them of a backup. */
export interface GpoReport {
  readonly policies: readonly ReportedPolicy[];
  readonly values: readonly ReportedValue[];
  readonly options: readonly ReportedOption[];
  readonly preferences: readonly PreferenceItem[];
}
