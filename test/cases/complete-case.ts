import type { CaseFile, KnownCase } from './case-file.js';

/** A case as people write it down: what is left out is null or empty, and of high confidence. */
export interface WrittenCase {
  readonly id: string;
  readonly client?: Partial<KnownCase['client']>;
  readonly server?: Partial<KnownCase['server']>;
  readonly credentials?: KnownCase['credentials'];
  readonly share?: KnownCase['share'];
  readonly expected: Pick<KnownCase['expected'], 'result'> & Partial<KnownCase['expected']>;
}

/** The whole case behind a written one. */
export function completeCase({ id, client, server, credentials, share, expected }: WrittenCase): KnownCase {
  return {
    id,
    kind: '',
    pair: null,
    client: { os: null, edition: null, version: null, build: null, settings: {}, ...client },
    server: { product: null, os: null, version: null, edition: null, build: null, settings: {}, ...server },
    credentials: credentials ?? {},
    share: share ?? {},
    observed: { codes: { win32: [], hresult: [], ntstatus: [], errno: [], other: [] }, eventIds: [] },
    expected: {
      cause: expected.acceptCauses?.[0] ?? null,
      stage: null,
      dialect: null,
      signed: null,
      encrypted: null,
      auth: null,
      equivalentCodes: [],
      inferred: [],
      acceptCauses: [],
      ...expected,
    },
    confidence: 'high',
  };
}

/** A file of whole cases, without words for codes of its own. */
export function caseFileOf(cases: readonly KnownCase[]): CaseFile {
  return { version: '1', vocabulary: { codeAlternatives: {} }, cases };
}
