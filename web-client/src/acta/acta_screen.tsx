import "../styles/acta.css";

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { BackIcon, LinkIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { useNames } from "../app/use_names";
import { ApiError, whyNot } from "../entry/api";
import { language, t } from "../i18n";
import type { Acta } from "../wire";
import { zoneHere } from "../zone";
import { ActaDocument } from "./acta_document";
import { Answering } from "./answering";
import { loadActa } from "./load";

type Shown =
  | { readonly name: "opening" }
  /** old: as this device had it last. */
  | { readonly name: "there"; readonly acta: Acta; readonly old: boolean }
  | { readonly name: "none"; readonly why: string };

const nobody: Acta["people"] = [];

/** What a session left, to be read, shared with those who may read it, and printed. */
export function ActaScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const [shown, setShown] = useState<Shown>({ name: "opening" });
  const open = client.link.value.phase.name === "open";
  const [readings, setReadings] = useState(0);
  const { views, spaces } = client.state.value;
  // Whoever may say something of it has to follow the session; what others say meanwhile comes the same way.
  const mine = spaces?.some((each) => each.id === space) ?? false;
  useEffect(() => {
    if (mine) void client.follow(space);
  }, [client, space, mine]);
  const conversation = views.get(space)?.conversation;
  const answers = `${conversation?.confirmed?.map(({ at }) => at).join()} ${conversation?.corrections?.map(({ at, taken_back }) => taken_back ?? at).join()}`;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [space]);
  useEffect(() => {
    let current = true;
    const show = (next: (before: Shown) => Shown) => current && setShown(next);
    void client.actas.acta(space).then((kept) => kept && show((before) => (before.name === "there" ? before : { name: "there", acta: kept, old: true })));
    loadActa(space).then(
      (acta) => {
        void client.actas.keepActa(acta);
        show(() => ({ name: "there", acta, old: false }));
      },
      (problem: unknown) => {
        const gone = problem instanceof ApiError && problem.status === 404;
        if (gone) void client.actas.forgetActa(space);
        show((before) => (before.name === "there" && !gone ? before : { name: "none", why: whyNot(problem) }));
      },
    );
    return () => {
      current = false;
    };
  }, [client, space, open, readings, answers]);
  const people = shown.name === "there" ? shown.acta.people : nobody;
  const names = useMemo(() => new Map(people.map(({ id, name }) => [id, name])), [people]);
  const nameOf = useNames(client, space, views.get(space)?.members ?? people.length, names);
  const title = shown.name === "there" ? shown.acta.title : t("acta");
  useEffect(() => {
    entitle(`${t("acta_of", { title })} · ${t("app")}`);
  }, [title]);

  return (
    <main class="acta-page">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.space(space)} aria-label={t("acta_back")}><BackIcon /></a>
        <div class="bar-words"><h1 ref={heading} tabIndex={-1}>{t("acta")}</h1></div>
      </header>
      <div class="acta-body">
        {shown.name === "opening" ? <p class="plain-notice" role="status">{t("acta_loading")}</p> : null}
        {shown.name === "none" ? <p class="plain-notice" role="alert">{shown.why}</p> : null}
        {shown.name === "there" ? (
          <>
            {shown.old ? <p class="plain-notice acta-old" role="status">{t("acta_old")}</p> : null}
            <Sharing title={title} space={space} />
            <ActaDocument acta={shown.acta} nameOf={nameOf} />
            {shown.old ? null : <Answering client={client} acta={shown.acta} nameOf={nameOf} again={() => setReadings((count) => count + 1)} />}
          </>
        ) : null}
      </div>
    </main>
  );
}

/** Printing, and the link; both lead nobody in who may not read the space. */
function Sharing({ title, space }: { readonly title: string; readonly space: number }) {
  const [said, setSaid] = useState("");
  const link = location.origin + pathOf.acta(space);
  const share = async () => {
    try {
      await navigator.share({ title: t("acta_of", { title }), url: link });
    } catch {
      setSaid(""); // given up, which is nobody's mistake
    }
  };
  const copy = () => void navigator.clipboard.writeText(link).then(() => setSaid(t("link_copied")), () => setSaid(t("acta_copy_failed", { link })));
  return (
    <div class="acta-sharing">
      <button class="button" type="button" onClick={() => print()}>{t("acta_print")}</button>
      <button class="button" type="button" onClick={copy}><LinkIcon /> {t("copy_link")}</button>
      {"share" in navigator ? <button class="button" type="button" onClick={() => void share()}>{t("acta_share")}</button> : null}
      <Copies space={space} />
      <p role="status">{said}</p>
    </div>
  );
}

const forms = ["md", "csv", "json"] as const;

/** Files to keep (rule C90): in the language that is chosen here, with the times of where this device is. */
function Copies({ space }: { readonly space: number }) {
  const reader = `lang=${language()}&zone=${encodeURIComponent(zoneHere())}`;
  return (
    <details class="acta-copies">
      <summary class="button">{t("acta_keep")}</summary>
      <ul>
        {forms.map((form) => (
          <li key={form}><a class="button" href={`/api/spaces/${space}/acta.${form}?${reader}`} download>{t(`acta_keep_${form}`)}</a></li>
        ))}
      </ul>
    </details>
  );
}
