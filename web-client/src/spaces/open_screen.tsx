import "../styles/open.css";

import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { Form } from "../form";
import { named, t } from "../i18n";
import { limits, type SpaceKind, type SpaceSummary, type StageOf } from "../wire";
import { withMeant } from "./meant";
import { mayOpen, mayOpenNotebook } from "./nesting";
import { useOpening } from "./use_opening";

interface Props {
  readonly client: Client;
  /** Where the new space will belong; none: it is a notebook of one's own. */
  readonly parent: number | undefined;
  /** By which conversation it is to be planned: it is a session. */
  readonly template: string | undefined;
  /** Which stage of the cycle of the parent it serves: it is a session. */
  readonly stage: StageOf | undefined;
}

/** Opens a space: its kind, its name, and that is all. Works without a connection. */
export function OpenScreen({ client, parent, template, stage }: Props) {
  const { spaces } = client.state.value;
  const from = parent === undefined ? spaces?.find(({ kind }) => mayOpenNotebook(kind)) : spaces?.find(({ id }) => id === parent);
  const all: readonly SpaceKind[] = !from ? [] : parent === undefined ? ["notebook"] : mayOpen(from.kind, from.roles);
  const kinds = template === undefined && stage === undefined ? all : all.filter((kind) => kind === "session");
  const title = parent === undefined ? t("open_notebook") : from ? t("open_in", { title: from.title }) : t("open_title");
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [parent]);
  useEffect(() => {
    entitle(`${title} · ${t("app")}`);
  }, [title]);
  return (
    <main class="page open">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.spaces} aria-label={t("back_to_spaces")}><BackIcon /></a>
        <h1 ref={heading} tabIndex={-1} dir="auto">{title}</h1>
      </header>
      <div class="page-body">
        {from && kinds.length > 0 ? (
          <OpenForm key={from.id} client={client} from={from} kinds={kinds} template={template} stage={stage} />
        ) : (
          <p class="plain-notice" role="status">{t(spaces === undefined ? "spaces_unknown" : "open_nowhere")}</p>
        )}
      </div>
    </main>
  );
}

interface FormProps {
  readonly client: Client;
  readonly from: SpaceSummary;
  readonly kinds: readonly SpaceKind[];
  readonly template: string | undefined;
  readonly stage: StageOf | undefined;
}

function OpenForm({ client, from, kinds, template, stage }: FormProps) {
  const id = useId();
  const [kind, setKind] = useState<SpaceKind>(kinds[0]!);
  const planned = useTitleOf(from.id, template);
  const [typed, setName] = useState<string>();
  const name = typed ?? planned?.slice(0, limits.title_max) ?? "";
  const { open, opening, problem } = useOpening(client, from.id);
  const opened = (title: string) => {
    const meant = { ...(template === undefined ? {} : { template }), ...(stage === undefined ? {} : { stage }) };
    if (Object.keys(meant).length > 0) client.drafts.change(from.id, (draft) => withMeant(draft, title, meant));
  };
  return (
    <Form class="form" send={(form) => void open(form, { kind, title: name }, opened)}>
      {kinds.length === 1 ? (
        <p><strong>{named("kinds", kind)}.</strong> <span class="field-hint">{t(hints[kind])}</span></p>
      ) : (
        <fieldset class="open-kinds">
          <legend>{t("open_kind")}</legend>
          {kinds.map((each) => (
            <label key={each} class="open-kind">
              <input type="radio" name={`${id}-kind`} value={each} checked={each === kind} onChange={() => setKind(each)} />
              <span><strong>{named("kinds", each)}</strong><span class="field-hint">{t(hints[each])}</span></span>
            </label>
          ))}
        </fieldset>
      )}
      {planned === undefined ? null : <p dir="auto">{t("open_with", { title: planned })}</p>}
      <div class="field">
        <label for={`${id}-name`}>{t("open_name")}</label>
        <input id={`${id}-name`} type="text" required maxLength={limits.title_max} value={name} autocomplete="off" dir="auto"
          aria-invalid={problem !== ""} aria-describedby={`${id}-problem`} onInput={(event) => setName(event.currentTarget.value)} />
      </div>
      <p id={`${id}-problem`} class="field-problem" role="alert">{problem}</p>
      <p class="field-hint">{t(kind === "notebook" ? "open_notebook_lead" : "open_lead")}</p>
      <button class="button button-main" type="submit" aria-disabled={opening}>{t("open_do")}</button>
    </Form>
  );
}

/** Of a conversation; none yet, or none that is known here. */
function useTitleOf(space: number, template: string | undefined): string | undefined {
  const [title, setTitle] = useState<string>();
  useEffect(() => {
    if (template === undefined) return;
    let current = true;
    // Planning loads apart.
    import("../session/plan/templates")
      .then(({ templates }) => templates(space))
      .then((all) => current && setTitle(all.find((one) => one.id === template)?.title), () => {});
    return () => {
      current = false;
    };
  }, [space, template]);
  return title;
}

const hints = {
  network: "open_hint_network",
  community: "open_hint_community",
  session: "open_hint_session",
  mentoring_room: "open_hint_mentoring_room",
  mesa: "open_hint_mesa",
  notebook: "open_hint_notebook",
} as const satisfies { readonly [Kind in SpaceKind]: Parameters<typeof t>[0] };
