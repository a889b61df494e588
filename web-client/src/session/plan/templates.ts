import { call } from "../../entry/api";
import { readTemplate, type Script } from "../script";

/** What people come together for. */
export const serves = ["feedback", "dilemma", "classroom", "accompany", "together", "decide", "care"] as const;
export type Serves = (typeof serves)[number];

/** A template as the list shows it: enough to choose by. */
export interface TemplateSummary {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly when: string;
  readonly serves: readonly Serves[];
  readonly minutes: number;
  readonly phases: readonly { readonly title: string; readonly minutes: number }[];
}

let list: Promise<readonly TemplateSummary[]> | undefined;
const documents = new Map<string, Promise<Script>>();

/** Those by which a session can be planned. Asked once; what could not be had is asked again. */
export function templates(): Promise<readonly TemplateSummary[]> {
  list ??= call<{ templates: readonly TemplateSummary[] }>("GET", "/api/templates").then((answer) => answer.templates);
  list.catch(() => (list = undefined));
  return list;
}

/** The whole document of one. */
export function template(id: string): Promise<Script> {
  const known = documents.get(id) ?? call<unknown>("GET", `/api/templates/${encodeURIComponent(id)}`).then(readTemplate);
  documents.set(id, known);
  known.catch(() => documents.delete(id));
  return known;
}
