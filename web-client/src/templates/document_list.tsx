import "../styles/plan.css";
import "../styles/templates.css";

import { useEffect, useLayoutEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { go } from "../app/router";
import { entitle } from "../app/title";
import { commandId } from "../command_id";
import { whyNot } from "../entry/api";
import { t } from "../i18n";
import { focused } from "../inner_form";
import { adaptedIn, adaptedWhole, retire, shippedWhole, type AdaptedList } from "./api";
import { idOfCopy, textAt, type Document } from "./document";
import { Import } from "./import_part";
import type { Kind, Listed } from "./kind";
import { draftsOf, save } from "./on_device";

interface Props<One extends Listed> {
  readonly kind: Kind<One>;
  readonly client: Client;
  readonly space: number;
  /** May one do with them what they are for, in this space? */
  readonly uses: boolean;
}

/** What a network made: its own, what is begun on this device, and the shipped ones to make copies of. */
export function DocumentList<One extends Listed>({ kind, client, space, uses }: Props<One>) {
  const { Facts, shelf, words } = kind;
  const { views, spaces } = client.state.value;
  const title = views.get(space)?.title ?? spaces?.find(({ id }) => id === space)?.title ?? t("app");
  const use = ({ id, title: name }: Listed) => {
    const { path, label, named } = kind.use(space, id, name);
    return uses ? <a class="button tpl-link" href={path} aria-label={named}>{label}</a> : null;
  };
  const [own, setOwn] = useState<AdaptedList<One>>();
  const [shipped, setShipped] = useState<readonly One[]>([]);
  const [problem, setProblem] = useState("");
  const [tries, setTries] = useState(0);
  useEffect(() => void client.follow(space), [client, space]);
  useEffect(() => entitle(`${t(words.list)} · ${title}`), [title]);
  useEffect(() => {
    let current = true;
    Promise.all([adaptedIn<One>(space, shelf), kind.shipped()]).then(
      ([mine, all]) => {
        if (!current) return;
        setOwn(mine);
        setShipped(all);
        setProblem("");
      },
      (failed: unknown) => current && setProblem(whyNot(failed)),
    );
    return () => {
      current = false;
    };
  }, [space, tries]);
  // From a cycle one comes to one of them.
  useLayoutEffect(() => {
    const named = shipped.length > 0 && location.hash.startsWith("#tpl-") ? document.getElementById(location.hash.slice(1)) : null;
    named?.querySelector("h3")?.focus({ preventScroll: true });
    named?.scrollIntoView({ block: "start" });
  }, [shipped]);
  // Copies are the network's, wherever one looks at them from.
  const network = own?.network ?? space;
  const drafts = draftsOf(client, network, shelf);
  const publishes = own?.publishes ?? false;
  const begun = drafts.all();
  const titleOf = (id: string) => shipped.find((each) => each.id === id)?.title ?? own?.all.find((each) => each.id === id)?.title ?? id;
  const pathTo = (id: string) => kind.paths.one(publishes ? network : space, id);
  const begin = (document: Document, adaptedFrom: string) => {
    const id = idOfCopy(textAt(document, ["id"]));
    const kept = drafts.keep({ id, base: 0, adaptedFrom, note: "", document: { ...document, id, version: 1 }, command: commandId() });
    if (kept) go(pathTo(id));
    else setProblem(t("tpl_not_kept"));
  };
  const adapt = (whole: Promise<Document>, from: string) => void whole.then((document) => begin(kind.copied(document), from), (failed: unknown) => setProblem(whyNot(failed)));
  const setRetired = (id: string, retired: boolean) =>
    void retire(network, shelf, id, retired).then(() => setTries(tries + 1), (failed: unknown) => setProblem(whyNot(failed)));
  const elsewhere = kind.elsewhere?.(space);
  return (
    <main class="page tpl-page">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.space(space)} aria-label={t("members_back", { title })}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={focused} tabIndex={-1}>{t(words.list)}</h1>
          <p dir="auto">{title}</p>
        </div>
      </header>
      <div class="tpl-body tpl-list-body">
        {problem === "" ? null : <p class="plain-notice" role="alert">{problem} <button class="button" type="button" onClick={() => setTries(tries + 1)}>{t("try_again")}</button></p>}
        {own || problem !== "" ? null : <p role="status">{t(words.loading)}</p>}
        {elsewhere ? <a class="button tpl-link" href={elsewhere.path}>{elsewhere.label}</a> : null}
        <p class="lead">{t(publishes ? words.lead : words.leadReading)}</p>
        {publishes && kind.blank ? <button class="button tpl-blank" type="button" onClick={() => begin(kind.blank!(), "")}>{t("tpl_blank")}</button> : null}
        {publishes && begun.length > 0 ? (
          <section class="tpl-section" aria-labelledby="tpl-begun">
            <h2 id="tpl-begun">{t("tpl_begun")}</h2>
            <ul class="template-list">
              {begun.map((draft) => (
                <li key={draft.id} class="template-card">
                  <h3 class="template-title" dir="auto">{textAt(draft.document, ["title"])}</h3>
                  <p class="template-when">{t("tpl_begun_hint")}</p>
                  <a class="button tpl-link" href={pathTo(draft.id)}>{t("tpl_go_on")}</a>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {own ? (
          <section class="tpl-section" aria-labelledby="tpl-own">
            <h2 id="tpl-own">{t("tpl_own")}</h2>
            {own.all.length === 0 ? <p class="field-hint">{t(words.none)}</p> : null}
            <ul class="template-list">
              {own.all.map((one) => (
                <li key={one.id} class={one.retired ? "template-card tpl-retired" : "template-card"}>
                  <h3 class="template-title" dir="auto">{one.title}</h3>
                  <p class="template-minutes">{kind.sizeOf(one)}</p>
                  <p class="template-purpose" dir="auto">{one.purpose}</p>
                  <Facts one={one} />
                  <p class="template-when">
                    {[t("tpl_version", { version: one.version }), one.newest.by.name, kind.origin(one, titleOf), one.retired ? t(words.retired) : ""].filter((part) => part !== "").join(" · ")}
                  </p>
                  <div class="tpl-acts">
                    {one.retired ? null : use(one)}
                    <a class="button tpl-link" href={pathTo(one.id)} aria-label={t(publishes ? "tpl_edit_named" : "tpl_look_named", { title: one.title })}>{t(publishes ? "tpl_edit" : "tpl_look")}</a>
                    {publishes ? <button class="button" type="button" onClick={() => adapt(adaptedWhole(network, shelf, one.id), one.id)} aria-label={t("tpl_adapt_named", { title: one.title })}>{t("tpl_adapt")}</button> : null}
                    <button class="button" type="button" onClick={() => void adaptedWhole(space, shelf, one.id).then((document) => save(document, one.id), (failed: unknown) => setProblem(whyNot(failed)))} aria-label={t("tpl_export_named", { title: one.title })}>{t("tpl_export")}</button>
                    {publishes ? <button class="button" type="button" onClick={() => setRetired(one.id, !one.retired)} aria-label={t(one.retired ? "tpl_bring_back_named" : "tpl_retire_named", { title: one.title })}>{t(one.retired ? "tpl_bring_back" : "tpl_retire")}</button> : null}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {publishes ? <Import kind={kind} begin={(document) => begin(kind.copied(document), "")} /> : null}
        <section class="tpl-section" aria-labelledby="tpl-shipped">
          <h2 id="tpl-shipped">{t(words.shipped)}</h2>
          <ul class="template-list">
            {shipped.map((one) => (
              <li key={one.id} id={`tpl-${one.id}`} class="template-card">
                <h3 class="template-title" dir="auto" tabIndex={-1}>{one.title}</h3>
                <p class="template-minutes">{kind.sizeOf(one)}</p>
                <p class="template-purpose" dir="auto">{one.purpose}</p>
                <Facts one={one} />
                <div class="tpl-acts">
                  {use(one)}
                  {publishes ? <button class="button" type="button" onClick={() => adapt(shippedWhole(shelf, one.id), one.id)} aria-label={t("tpl_adapt_named", { title: one.title })}>{t("tpl_adapt")}</button> : null}
                  <button class="button" type="button" onClick={() => void shippedWhole(shelf, one.id).then((document) => save(document, one.id), (failed: unknown) => setProblem(whyNot(failed)))} aria-label={t("tpl_export_named", { title: one.title })}>{t("tpl_export")}</button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </main>
  );
}
