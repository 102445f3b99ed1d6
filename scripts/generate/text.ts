/** A file to be generated; the path is from the project's folder, with forward slashes. */
export interface GeneratedText {
  readonly path: string;
  readonly text: string;
}
