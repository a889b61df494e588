import { call } from "../../entry/api";
import { readTemplate, type Script } from "../script";
import type { PublicAct } from "./public_line";

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
  /** public: what those may do who hold no seat. */
  readonly phases: readonly { readonly title: string; readonly minutes: number; readonly public?: readonly PublicAct[] }[];
  /** The network made it. */
  readonly own?: boolean;
  /** The title of what the network made it of. */
  readonly from?: string;
}

let list: Promise<readonly TemplateSummary[]> | undefined;
const documents = new Map<string, Promise<Script>>();

/** Those that come with the server. Asked once; what could not be had is asked again. */
export function shippedTemplates(): Promise<readonly TemplateSummary[]> {
  list ??= call<{ templates: readonly TemplateSummary[] }>("GET", "/api/templates").then((answer) => answer.templates);
  list.catch(() => (list = undefined));
  return list;
}

interface Adapted extends TemplateSummary {
  readonly adapted_from: string;
  readonly retired: boolean;
}

/** Those by which a session of this space can be planned: what its network made of conversations, then the shipped ones. */
export async function templates(space: number): Promise<readonly TemplateSummary[]> {
  const [shipped, own] = await Promise.all([shippedTemplates(), call<{ templates: readonly Adapted[] }>("GET", `/api/spaces/${space}/templates`)]);
  const titleOf = (id: string) => shipped.find((one) => one.id === id)?.title ?? own.templates.find((one) => one.id === id)?.title;
  const adapted = own.templates
    .filter(({ retired }) => !retired)
    .map((one) => {
      const from = titleOf(one.adapted_from);
      return { ...one, own: true, ...(from === undefined ? {} : { from }) };
    });
  return [...adapted, ...shipped];
}

/** The whole document of one. */
export function template(space: number, { id, own }: TemplateSummary): Promise<Script> {
  if (own) return call<unknown>("GET", `/api/spaces/${space}/templates/${encodeURIComponent(id)}`).then(readTemplate);
  const known = documents.get(id) ?? call<unknown>("GET", `/api/templates/${encodeURIComponent(id)}`).then(readTemplate);
  documents.set(id, known);
  known.catch(() => documents.delete(id));
  return known;
}
