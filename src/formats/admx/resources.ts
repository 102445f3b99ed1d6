import type { FoundAt } from '../../text/span.js';
import type { Annotation } from './model.js';

/** A text of a language file. */
export interface LocalizedString {
  readonly id: string;
  readonly text: string;
  readonly at?: FoundAt;
}

/** A control for an element of a policy: `refId` is the element's id, `label` what stands beside it. Null: as the editor does it by default. */
export type PresentationControl =
  | { readonly kind: 'text'; readonly label: string }
  | {
      readonly kind: 'decimalTextBox' | 'longDecimalTextBox';
      readonly refId: string;
      readonly label: string;
      readonly defaultValue: number | null;
      readonly spin: boolean | null;
      readonly spinStep: number | null;
    }
  | { readonly kind: 'textBox'; readonly refId: string; readonly label: string; readonly defaultValue: string | null }
  | { readonly kind: 'checkBox'; readonly refId: string; readonly label: string; readonly defaultChecked: boolean | null }
  | {
      readonly kind: 'comboBox';
      readonly refId: string;
      readonly label: string;
      readonly default: string | null;
      readonly suggestions: readonly string[];
      readonly noSort: boolean | null;
    }
  /** `defaultItem` counts the items of the enum from 0. */
  | {
      readonly kind: 'dropdownList';
      readonly refId: string;
      readonly label: string;
      readonly defaultItem: number | null;
      readonly noSort: boolean | null;
    }
  | { readonly kind: 'listBox'; readonly refId: string; readonly label: string }
  | {
      readonly kind: 'multiTextBox';
      readonly refId: string;
      readonly label: string;
      readonly showAsDialog: boolean | null;
      readonly defaultHeight: number | null;
    };

/** The controls of a policy, in their order. */
export interface Presentation {
  readonly id: string;
  readonly controls: readonly PresentationControl[];
  readonly at?: FoundAt;
}

/** A language file (.adml): the words of one language for the template of the same name. */
export interface AdmlFile {
  readonly revision: string;
  readonly schemaVersion: string;
  readonly displayName: string;
  readonly description: string;
  readonly annotations: readonly Annotation[];
  readonly strings: readonly LocalizedString[];
  readonly presentations: readonly Presentation[];
}
