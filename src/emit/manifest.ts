import type { RegistryPlace } from '../state/registry-place.js';
import { printJson } from '../text/canonical-json.js';
import { sha256Hex } from '../text/digest.js';
import type { CoverageRow } from './coverage.js';
import type { TargetId } from './index.js';
import type { DeploymentNote } from './notes.js';
import type { EmittedFile, PackageFacts } from './target.js';

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
  readonly policy: Pick<PackageFacts['policy'], 'name' | 'title' | 'digest'>;
  /** The Windows of `appliesTo`, as text. */
  readonly windows: readonly string[];
  readonly targets: readonly TargetId[];
  readonly place: RegistryPlace;
  readonly files: readonly ManifestFile[];
  readonly coverage: readonly CoverageRow[];
  readonly notes: readonly DeploymentNote[];
}

/** What was compiled: for which targets, at which place, to which files, and what is to be known of it. */
export interface CompiledFolder extends Pick<Manifest, 'targets' | 'place' | 'coverage' | 'notes'> {
  readonly files: readonly EmittedFile[];
}

/** Describes a compiled folder, with the digest of each file. */
export function manifestOf({ policy, toolVersion, windows }: PackageFacts, folder: CompiledFolder): Manifest {
  const { targets, place, files, coverage, notes } = folder;
  return {
    manifestVersion: 1,
    tool: { name: 'smbward', version: toolVersion },
    policy: { name: policy.name, title: policy.title, digest: policy.digest },
    windows: windows.map(({ text }) => text),
    targets,
    place,
    files: files.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: sha256Hex(bytes) })),
    coverage,
    notes,
  };
}

/** The bytes of `manifest.json`: UTF-8, LF. */
export function printManifest(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(printJson(manifest));
}
