/** What came of asking the tracker: where it stands, or why it was refused, one clause. */
export type Tracked =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly why: string }

/** Issues and labels of the repository; a refusal is a value. */
export interface Tracker {
  /** Opens an issue, unless an open one of ours has the mark in its text: then it gives that one. */
  openIssue(title: string, body: string, mark: string): Promise<Tracked>
  /** Puts a label on a pull request. */
  label(pullRequest: number, name: string): Promise<Tracked>
}
