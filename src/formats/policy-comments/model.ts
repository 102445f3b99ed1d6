import type { FoundAt } from '../../text/span.js';

/**
 * What an administrator wrote on a policy of an administrative template. `namespace` is that of the template, such as
 * `Microsoft.Policies.Printing`, `policy` the name of the policy in it; LF ends the lines of the text. `at` is where it was read, and is left out of what is
 * made to be printed.
 */
export interface PolicyComment {
  readonly namespace: string;
  readonly policy: string;
  readonly text: string;
  readonly at?: FoundAt;
}

/** A text of comments in one language, by the id under which comment.cmtx names it. */
export interface CommentText {
  readonly id: string;
  readonly text: string;
}

/** comment.cmtl, which an administrator writes to say comments in a language (MS-GPREG 3.1.5.7). */
export interface CommentTexts {
  readonly texts: readonly CommentText[];
}

/** comment.cmtx of one side of a Group Policy object (MS-GPREG 7.4): the templates that settings of the object are of, and comments in the order of the file. */
export interface PolicyComments {
  readonly namespaces: readonly string[];
  readonly comments: readonly PolicyComment[];
}
