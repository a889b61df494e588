import "../styles/acta.css";

import { useEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { BackIcon, LinkIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { ApiError, whyNot } from "../entry/api";
import { t } from "../i18n";
import type { Acta } from "../wire";
import { ActaDocument } from "./acta_document";
import { loadActa } from "./load";

type Shown =
  | { readonly name: "opening" }
  /** old: as this device had it last. */
  | { readonly name: "there"; readonly acta: Acta; readonly old: boolean }
  | { readonly name: "none"; readonly why: string };

/** What a session left, to be read, shared with those who may read it, and printed. */
export function ActaScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const [shown, setShown] = useState<Shown>({ name: "opening" });
  const open = client.link.value.phase.name === "open";
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [space]);
  useEffect(() => {
    let current = true;
    const show = (next: (before: Shown) => Shown) => current && setShown(next);
    void client.actaKept(space).then((kept) => kept && show((before) => (before.name === "there" ? before : { name: "there", acta: kept, old: true })));
    loadActa(space).then(
      (acta) => {
        void client.keepActa(acta);
        show(() => ({ name: "there", acta, old: false }));
      },
      (problem: unknown) => {
        const gone = problem instanceof ApiError && problem.status === 404;
        if (gone) void client.forgetActa(space);
        show((before) => (before.name === "there" && !gone ? before : { name: "none", why: whyNot(problem) }));
      },
    );
    return () => {
      current = false;
    };
  }, [client, space, open]);
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
            <ActaDocument acta={shown.acta} />
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
      <p role="status">{said}</p>
    </div>
  );
}
