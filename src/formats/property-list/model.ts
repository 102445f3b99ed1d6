import type { FoundAt } from '../../text/span.js';
import type { PropertyData } from '../observation/model.js';

/** A property of an object that PowerShell showed. */
export interface ShownProperty {
  readonly name: string;
  readonly data: PropertyData;
  readonly at: FoundAt;
}

/** An object that PowerShell showed as a list of properties (Format-List) or as JSON (ConvertTo-Json). */
export interface ShownObject {
  readonly properties: readonly ShownProperty[];
  readonly at: FoundAt;
}
