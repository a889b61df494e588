import "../styles/plan.css";
import "../styles/templates.css";

import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { go } from "../app/router";
import { entitle } from "../app/title";
import { commandId } from "../command_id";
import { whyNot } from "../entry/api";
import { counted, t } from "../i18n";
import { actsIn, publicLine } from "../session/plan/public_line";
import { shippedTemplates, type TemplateSummary } from "../session/plan/templates";
import { mayOpen } from "../spaces/nesting";
import { adaptedIn, adaptedWhole, check, retire, shippedWhole, type AdaptedList, type Problem } from "./api";
import { idOfCopy, textAt, type Document } from "./document";
import { draftsOf, save } from "./on_device";
import { placeName } from "./place_name";

/** The conversations of a network: its own, those that are begun on this device, and the shipped ones to make copies of. */
export function ConversationsScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const { views, spaces } = client.state.value;
  const here = spaces?.find(({ id }) => id === space);
  const title = views.get(space)?.title ?? here?.title ?? t("app");
  const opens = here !== undefined && mayOpen(here.kind, here.roles).includes("session");
  const plan = ({ id, title: name }: Pick<TemplateSummary, "id" | "title">) =>
    opens ? <a class="button tpl-link" href={pathOf.openWith(space, id)} aria-label={t("tpl_plan_named", { title: name })}>{t("tpl_plan")}</a> : null;
  const [own, setOwn] = useState<AdaptedList>();
  const [shipped, setShipped] = useState<readonly TemplateSummary[]>([]);
  const [problem, setProblem] = useState("");
  const [tries, setTries] = useState(0);
  useEffect(() => void client.follow(space), [client, space]);
  useEffect(() => entitle(`${t("tpl_list")} · ${title}`), [title]);
  useEffect(() => {
    let current = true;
    Promise.all([adaptedIn(space), shippedTemplates()]).then(
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
  useEffect(() => {
    const named = shipped.length > 0 && location.hash.startsWith("#tpl-") ? document.getElementById(location.hash.slice(1)) : null;
    named?.querySelector("h3")?.focus({ preventScroll: true });
    named?.scrollIntoView({ block: "start" });
  }, [shipped]);
  // Copies are the network's, wherever one looks at them from.
  const network = own?.network ?? space;
  const drafts = draftsOf(client, network);
  const publishes = own?.publishes ?? false;
  const begun = drafts.all();
  const titleOf = (id: string) => shipped.find((each) => each.id === id)?.title ?? own?.templates.find((each) => each.id === id)?.title ?? id;
  const pathTo = (id: string) => pathOf.conversation(publishes ? network : space, id);
  const begin = (document: Document, adaptedFrom: string) => {
    const id = idOfCopy(textAt(document, ["id"]));
    const kept = drafts.keep({ id, base: 0, adaptedFrom, note: "", document: { ...document, id, version: 1 }, command: commandId() });
    if (kept) go(pathTo(id));
    else setProblem(t("tpl_not_kept"));
  };
  const adapt = (whole: Promise<Document>, from: string) => void whole.then((document) => begin(document, from), (failed: unknown) => setProblem(whyNot(failed)));
  const setRetired = (id: string, retired: boolean) =>
    void retire(network, id, retired).then(() => setTries(tries + 1), (failed: unknown) => setProblem(whyNot(failed)));
  return (
    <main class="page tpl-page">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.space(space)} aria-label={t("members_back", { title })}><BackIcon /></a>
        <div class="bar-words">
          <h1>{t("tpl_list")}</h1>
          <p dir="auto">{title}</p>
        </div>
      </header>
      <div class="tpl-body tpl-list-body">
        {problem === "" ? null : <p class="plain-notice" role="alert">{problem} <button class="button" type="button" onClick={() => setTries(tries + 1)}>{t("try_again")}</button></p>}
        {own || problem !== "" ? null : <p role="status">{t("plan_templates_loading")}</p>}
        <a class="button tpl-link" href={pathOf.cycles(space)}>{t("cyc_list")}</a>
        <p class="lead">{t(publishes ? "tpl_list_lead" : "tpl_list_lead_reading")}</p>
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
            {own.templates.length === 0 ? <p class="field-hint">{t("tpl_none")}</p> : null}
            <ul class="template-list">
              {own.templates.map((one) => (
                <li key={one.id} class={one.retired ? "template-card tpl-retired" : "template-card"}>
                  <h3 class="template-title" dir="auto">{one.title}</h3>
                  <p class="template-minutes">{counted("plan_minutes", one.minutes)}</p>
                  <p class="template-purpose" dir="auto">{one.purpose}</p>
                  <Public one={one} />
                  <p class="template-when">
                    {[t("tpl_version", { version: one.version }), one.newest.by.name, one.adapted_from === "" ? "" : t("plan_adapted_from", { title: titleOf(one.adapted_from) }), one.retired ? t("tpl_is_retired") : ""].filter((part) => part !== "").join(" · ")}
                  </p>
                  <div class="tpl-acts">
                    {one.retired ? null : plan(one)}
                    <a class="button tpl-link" href={pathTo(one.id)} aria-label={t(publishes ? "tpl_edit_named" : "tpl_look_named", { title: one.title })}>{t(publishes ? "tpl_edit" : "tpl_look")}</a>
                    {publishes ? <button class="button" type="button" onClick={() => adapt(adaptedWhole(network, one.id), one.id)} aria-label={t("tpl_adapt_named", { title: one.title })}>{t("tpl_adapt")}</button> : null}
                    <button class="button" type="button" onClick={() => void adaptedWhole(space, one.id).then((document) => save(document, one.id), (failed: unknown) => setProblem(whyNot(failed)))} aria-label={t("tpl_export_named", { title: one.title })}>{t("tpl_export")}</button>
                    {publishes ? <button class="button" type="button" onClick={() => setRetired(one.id, !one.retired)} aria-label={t(one.retired ? "tpl_bring_back_named" : "tpl_retire_named", { title: one.title })}>{t(one.retired ? "tpl_bring_back" : "tpl_retire")}</button> : null}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {publishes ? <Import begin={(document) => begin(document, "")} /> : null}
        <section class="tpl-section" aria-labelledby="tpl-shipped">
          <h2 id="tpl-shipped">{t("tpl_shipped")}</h2>
          <ul class="template-list">
            {shipped.map((one) => (
              <li key={one.id} id={`tpl-${one.id}`} class="template-card">
                <h3 class="template-title" dir="auto" tabIndex={-1}>{one.title}</h3>
                <p class="template-minutes">{counted("plan_minutes", one.minutes)}</p>
                <p class="template-purpose" dir="auto">{one.purpose}</p>
                <Public one={one} />
                <div class="tpl-acts">
                  {plan(one)}
                  {publishes ? <button class="button" type="button" onClick={() => adapt(shippedWhole(one.id), one.id)} aria-label={t("tpl_adapt_named", { title: one.title })}>{t("tpl_adapt")}</button> : null}
                  <button class="button" type="button" onClick={() => void shippedWhole(one.id).then((document) => save(document, one.id), (failed: unknown) => setProblem(whyNot(failed)))} aria-label={t("tpl_export_named", { title: one.title })}>{t("tpl_export")}</button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </main>
  );
}

/** What it asks of those without a role, if anything: in which phase, its preview says. */
function Public({ one }: { readonly one: TemplateSummary }) {
  const line = publicLine(actsIn(one.phases));
  return line === "" ? null : <p class="template-when template-public">{line}</p>;
}

/** A file is larger than any document: read no further. */
const fileBytesMax = 400_000;

/** A conversation from a file. What is wrong is told with its place; whatever can be edited is edited, right or not. */
function Import({ begin }: { readonly begin: (document: Document) => void }) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [found, setFound] = useState<Document>();
  const [problem, setProblem] = useState("");
  const read = async (file: File | undefined) => {
    setProblems([]);
    setFound(undefined);
    setProblem("");
    if (!file) return;
    if (file.size > fileBytesMax) return setProblem(t("tpl_import_too_large"));
    try {
      const text = await file.text();
      const wrong = await check(text);
      const document = editable(text);
      if (document && !wrong.some(({ severity }) => severity === "error")) return begin(document);
      setFound(document);
      setProblems(wrong);
    } catch (failed) {
      setProblem(whyNot(failed));
    }
  };
  return (
    <section class="tpl-section" aria-labelledby="tpl-import">
      <h2 id="tpl-import">{t("tpl_import")}</h2>
      <p class="field-hint" id="tpl-import-hint">{t("tpl_import_hint")}</p>
      <label class="button tpl-pick">
        {t("tpl_choose_file")}
        <input class="tpl-file unseen" type="file" accept=".json,application/json" aria-describedby="tpl-import-hint"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            void read(file).then(() => (currentTarget.value = ""));
          }} />
      </label>
      <p class="field-problem" role="alert">{problem !== "" ? problem : problems.length > 0 ? t(found ? "tpl_import_wrong" : "tpl_import_unreadable") : ""}</p>
      {problems.length === 0 ? null : (
        <ul class="tpl-problem-list">
          {problems.map((each, index) => <li key={index} class={each.severity === "error" ? "tpl-error" : "tpl-warning"}><b dir="auto">{placeName(found ?? {}, each.place)}</b>: {each.text}</li>)}
        </ul>
      )}
      {found ? <button class="button" type="button" onClick={() => begin(found)}>{t("tpl_import_mend")}</button> : null}
    </section>
  );
}

/** Undefined: it is nothing that a form can show. */
function editable(text: string): Document | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Document) : undefined;
  } catch {
    return undefined;
  }
}
