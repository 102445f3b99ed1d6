/** The format of a file of known cases; its own `vocabulary` explains every key. */
export interface CaseFile {
  readonly version: string;
  readonly vocabulary: { readonly codeAlternatives: Readonly<Record<string, readonly string[]>> };
  readonly cases: readonly KnownCase[];
}

/** Settings of an end; a key that is missing is unknown or without influence, null is "not set". */
export type CaseSettings = Readonly<Record<string, unknown>>;

/** One real or documented connection. */
export interface KnownCase {
  readonly id: string;
  readonly kind: string;
  readonly pair: string | null;
  readonly client: {
    readonly os: string | null;
    readonly edition: string | null;
    readonly version: string | null;
    readonly build: number | string | null;
    readonly settings: CaseSettings;
  };
  readonly server: {
    readonly product: string | null;
    readonly os: string | null;
    readonly version: string | null;
    readonly edition?: string | null;
    readonly build?: number | string | null;
    readonly settings: CaseSettings;
  };
  readonly credentials: CaseSettings;
  readonly share: CaseSettings;
  readonly observed: {
    readonly codes: Readonly<Record<'win32' | 'hresult' | 'ntstatus' | 'errno' | 'other', readonly (number | string)[]>>;
    readonly eventIds: readonly (number | string)[];
  };
  readonly expected: {
    readonly result: 'connected' | 'failed';
    readonly cause: string | null;
    readonly stage: string | null;
    readonly dialect: string | null;
    readonly signed: boolean | null;
    readonly encrypted: boolean | null;
    readonly auth: string | null;
    readonly equivalentCodes: readonly string[];
    readonly inferred: readonly string[];
    readonly acceptCauses: readonly string[];
  };
  readonly confidence: 'high' | 'medium' | 'low';
}

/** What the simulator says of a case, in the words of the file; null is open. */
export interface Prediction {
  readonly id: string;
  readonly result: 'connected' | 'failed' | 'undecided';
  readonly cause: string | null;
  readonly stage: string | null;
  readonly dialect: string | null;
  readonly signed: boolean | null;
  readonly encrypted: boolean | null;
  readonly auth: string | null;
  /** `win32:1272`, `hresult:0x800704F8`, `ntstatus:0xC05D0002`, `errno:13`. */
  readonly codes: readonly string[];
  /** `event:SMBClient/Security/31017`. */
  readonly events: readonly string[];
  readonly certainty: string;
}
