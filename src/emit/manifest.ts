import { digestPolicy } from '../policy/digest.js';
import type { Policy } from '../policy/policy.js';
import type { RegistryPlace } from '../state/registry-place.js';
import { type Json, printJson } from '../text/canonical-json.js';
import { sha256Hex } from '../text/digest.js';
import type { CoverageRow } from './coverage.js';
import type { EmittedFile, EmitterId } from './emitter.js';
import type { DeploymentNote } from './notes.js';

/** A file of a compiled folder; `path` is below the folder. */
export interface ManifestFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** What `manifest.json` says of a compiled folder. There is no date in it: the same policy gives the same manifest. */
export interface Manifest {
  readonly manifestVersion: 1;
  readonly tool: { readonly name: 'smbward'; readonly version: string };
  /** `digest` is the SHA-256 of the policy's intent: white space, key order and file names do not change it. */
  readonly policy: { readonly name: string; readonly title: string; readonly digest: string };
  /** The Windows of `appliesTo`, as text. */
  readonly windows: readonly string[];
  readonly targets: readonly EmitterId[];
  readonly place: RegistryPlace;
  readonly files: readonly ManifestFile[];
  readonly coverage: readonly CoverageRow[];
  readonly notes: readonly DeploymentNote[];
}

/** What a manifest is made from. */
export interface ManifestInput {
  readonly policy: Policy;
  readonly toolVersion: string;
  readonly targets: readonly EmitterId[];
  readonly place: RegistryPlace;
  readonly files: readonly EmittedFile[];
  readonly coverage: readonly CoverageRow[];
  readonly notes: readonly DeploymentNote[];
}

/** Describes a compiled folder, with the digest of each file. */
export function manifestOf({ policy, toolVersion, targets, place, files, coverage, notes }: ManifestInput): Manifest {
  return {
    manifestVersion: 1,
    tool: { name: 'smbward', version: toolVersion },
    policy: { name: policy.name, title: policy.title, digest: digestPolicy(policy) },
    windows: policy.appliesTo.map(({ windows }) => windows.text),
    targets,
    place,
    files: files.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: sha256Hex(bytes) })),
    coverage,
    notes,
  };
}

/** The bytes of `manifest.json`: UTF-8, LF. */
export function printManifest(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(printJson(manifest as unknown as Json));
}
