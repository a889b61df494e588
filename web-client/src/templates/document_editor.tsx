import "../styles/plan.css";
import "../styles/templates.css";

import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { go } from "../app/router";
import { entitle } from "../app/title";
import { commandId } from "../command_id";
import { whyNot } from "../entry/api";
import { Form } from "../form";
import { counted, t } from "../i18n";
import { focused } from "../inner_form";
import { inFull } from "../moments";
import { adaptedIn, adaptedWhole, publish, versionsOf, versionWhole, type Version } from "./api";
import { at, listAt, pathOfPlace, put, textAt, type Document } from "./document";
import type { TemplateDraft } from "./drafts";
import { EditingContext, useEditing, Wrong } from "./fields";
import type { Kind, Listed } from "./kind";
import { draftsOf, save } from "./on_device";
import { showPlace } from "./show_place";
import { useCheck, type Checked } from "./use_check";

interface Props<One extends Listed> {
  readonly kind: Kind<One>;
  readonly client: Client;
  /** The network. */
  readonly space: number;
  readonly template: string;
}

/** What the network made of a conversation or an instrument, to be changed: what it says, what is wrong with it, how it will look. */
export function DocumentEditor<One extends Listed>({ kind, client, space, template }: Props<One>) {
  const { shelf, words } = kind;
  const drafts = draftsOf(client, space, shelf);
  const [draft, setDraft] = useState<TemplateDraft | undefined>(() => drafts.of(template));
  const [publishes, setPublishes] = useState<boolean>();
  const [problem, setProblem] = useState("");
  const [tries, setTries] = useState(0);
  useEffect(() => void client.follow(space), [client, space]);
  useEffect(() => {
    let current = true;
    const load = async () => {
      const { publishes: may, all } = await adaptedIn<One>(space, shelf);
      if (!current) return;
      setPublishes(may);
      if (drafts.of(template)) return;
      const known = all.find(({ id }) => id === template);
      const document = await adaptedWhole(space, shelf, template);
      if (current) setDraft({ id: template, base: known?.version ?? 0, adaptedFrom: known?.adapted_from ?? "", note: "", document, command: commandId() });
    };
    load().then(() => current && setProblem(""), (failed: unknown) => current && setProblem(whyNot(failed)));
    return () => {
      current = false;
    };
  }, [space, template, tries]);
  const title = draft ? textAt(draft.document, ["title"]) : t(words.editor);
  useEffect(() => entitle(`${t(words.editor)} · ${title}`), [title]);
  return (
    <main class="page tpl-page">
      <header class="bar page-bar">
        <a class="bar-button" href={kind.paths.list(space)} aria-label={t(words.back)}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={focused} tabIndex={-1}>{t(words.editor)}</h1>
          <p dir="auto">{title}</p>
        </div>
      </header>
      <div class="tpl-body" tabIndex={draft && publishes === false ? 0 : undefined}>
        {problem !== "" && !draft ? <p class="plain-notice" role="alert">{problem} <button class="button" type="button" onClick={() => setTries(tries + 1)}>{t("try_again")}</button></p> : null}
        {!draft && problem === "" ? <p role="status">{t(words.found)}</p> : null}
        {draft && publishes === false ? <Shown kind={kind} draft={draft} /> : null}
        {draft && publishes !== false ? <Editor kind={kind} client={client} space={space} draft={draft} setDraft={setDraft} /> : null}
      </div>
    </main>
  );
}

/** For who may not change it. */
function Shown<One extends Listed>({ kind: { Preview, words }, draft: { document } }: { readonly kind: Kind<One>; readonly draft: TemplateDraft }) {
  return (
    <section class="tpl-preview" aria-label={textAt(document, ["title"])}>
      <p class="plain-notice">{t(words.onlyReading)}</p>
      <p dir="auto">{textAt(document, ["purpose"])}</p>
      <p class="field-hint" dir="auto">{textAt(document, ["when"])}</p>
      <Preview document={document} />
    </section>
  );
}

interface EditorProps<One extends Listed> {
  readonly kind: Kind<One>;
  readonly client: Client;
  readonly space: number;
  readonly draft: TemplateDraft;
  readonly setDraft: (draft: TemplateDraft) => void;
}

function Editor<One extends Listed>({ kind, client, space, draft, setDraft }: EditorProps<One>) {
  const { Form: Fields, Preview, shelf, words } = kind;
  const drafts = draftsOf(client, space, shelf);
  const online = client.link.value.phase.name === "open";
  const { document } = draft;
  const checked = useCheck(document, online, kind.reader);
  const [kept, setKept] = useState(true);
  const [removed, setRemoved] = useState<Document>();
  const [said, say] = useState("");
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const [newer, setNewer] = useState<Version>();
  const keep = (next: TemplateDraft) => {
    setDraft(next);
    setKept(drafts.keep(next));
    say("");
  };
  // What is changed after a try is another publication.
  const change = (next: Document) => {
    const fewer = kind.removable.some((list) => listAt(next, list).length < listAt(document, list).length);
    setRemoved(fewer ? document : undefined);
    keep({ ...draft, document: next, command: commandId() });
  };
  const errors = checked.problems.filter(({ severity }) => severity === "error").length;
  const send = async (base: number) => {
    if (busy) return;
    setBusy(true);
    setProblem("");
    try {
      const outcome = await publish(space, shelf, { command: draft.command, base, note: draft.note.trim(), adapted_from: draft.adaptedFrom, document: JSON.stringify(document) });
      if (outcome.outcome === "published") {
        drafts.drop(draft.id);
        setNewer(undefined);
        setDraft({ ...draft, base: outcome.version, note: "", command: commandId() });
        say(t(words.published, { version: outcome.version }));
      } else if (outcome.outcome === "came_between") {
        setNewer(outcome.newest);
        setProblem(outcome.newest ? t("tpl_came_between", { name: outcome.newest.by.name, version: outcome.newest.version }) : t("tpl_id_taken"));
      } else setProblem(t(outcome.outcome === "full" ? words.full : "tpl_invalid"));
    } catch (failed) {
      setProblem(whyNot(failed));
    }
    setBusy(false);
  };
  const discard = () => {
    drafts.drop(draft.id);
    go(kind.paths.list(space));
  };
  return (
    <EditingContext.Provider value={{ document, problems: checked.problems, change }}>
      <div class="tpl-columns">
        <Form class="tpl-form">
          <Summary kind={kind} document={document} checked={checked} />
          {removed ? <p class="tpl-undo" role="status">{t("tpl_removed")} <button class="button" type="button" onClick={() => { keep({ ...draft, document: removed, command: commandId() }); setRemoved(undefined); }}>{t("tpl_undo")}</button></p> : null}
          <Fields />
          <section class="tpl-section tpl-publish" aria-labelledby="tpl-publish">
            <h2 id="tpl-publish">{t("tpl_publish_title")}</h2>
            <p class="field-hint">{t(words.publishHint)}</p>
            <div class="field">
              <label for="tpl-note">{t("tpl_note")}</label>
              <input id="tpl-note" dir="auto" maxLength={300} autocomplete="off" value={draft.note} onInput={(event) => keep({ ...draft, note: event.currentTarget.value, command: commandId() })} />
            </div>
            <p class="field-problem" role="alert">{problem}</p>
            {newer ? (
              <div class="tpl-acts">
                <button class="button" type="button" onClick={() => void send(newer.version)}>{t("tpl_publish_after", { version: newer.version + 1 })}</button>
              </div>
            ) : null}
            <p role="status" class="tpl-said">{said}</p>
            {kept ? null : <p class="field-problem" role="alert">{t("tpl_not_kept")}</p>}
            <div class="tpl-acts">
              <button class="button button-main" type="button" disabled={busy || errors > 0 || checked.state !== "checked"} onClick={() => void send(draft.base)}>
                {t(busy ? "tpl_publishing" : "tpl_publish", { version: draft.base + 1 })}
              </button>
              <button class="button" type="button" onClick={() => save(document, draft.id)}>{t("tpl_export")}</button>
              {drafts.of(draft.id) ? <button class="button" type="button" onClick={discard}>{t("tpl_discard")}</button> : null}
            </div>
            {errors > 0 ? <p class="field-hint">{t("tpl_mend_first")}</p> : checked.state === "unreachable" ? <p class="field-hint">{t("tpl_unreachable")}</p> : null}
          </section>
          <Versions kind={kind} space={space} template={draft.id} newest={draft.base} restore={(from, version) => keep({ ...draft, document: from, note: t("tpl_restored_note", { version }), command: commandId() })} />
        </Form>
        <aside class="tpl-preview" aria-label={t("tpl_preview")} tabIndex={0}>
          <h2>{t("tpl_preview")}</h2>
          <p class="tpl-total" role="status">{kind.size(document)}</p>
          <Preview document={document} />
        </aside>
      </div>
    </EditingContext.Provider>
  );
}

/** Everything that is wrong, each a way to where it is. */
function Summary<One extends Listed>({ kind, document, checked }: { readonly kind: Kind<One>; readonly document: Document; readonly checked: Checked }) {
  const { change } = useEditing();
  // What no document can say has no field: it can only go.
  const strange = ({ code, place }: Checked["problems"][number]) => code === "key_unknown" && at(document, pathOfPlace(place)) !== undefined;
  const errors = checked.problems.filter(({ severity }) => severity === "error").length;
  const said = errors > 0 ? counted("tpl_errors", errors) : checked.state === "checked" ? t("tpl_right") : t(checked.state === "unreachable" ? "tpl_unreachable" : "tpl_checking");
  return (
    <section class="tpl-summary" aria-label={t("tpl_check")}>
      <p role="status" class={errors > 0 ? "tpl-state tpl-state-wrong" : "tpl-state"}>{said} <span class="tpl-total-short">{kind.size(document)}</span></p>
      <Wrong path={[]} />
      {checked.problems.length === 0 ? null : (
        <ul class="tpl-problem-list">
          {checked.problems.filter(({ place }) => place !== "").map((each, index) => (
            <li key={index} class={each.severity === "error" ? "tpl-error" : "tpl-warning"}>
              <button type="button" class="tpl-to" onClick={() => showPlace(each.place)}><b dir="auto">{kind.placeName(document, each.place)}</b>: {each.text}</button>
              {strange(each) ? <button type="button" class="button" onClick={() => change(put(document, pathOfPlace(each.place), undefined))}>{t("tpl_remove_strange", { what: each.place })}</button> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface VersionsProps<One extends Listed> {
  readonly kind: Kind<One>;
  readonly space: number;
  readonly template: string;
  readonly newest: number;
  readonly restore: (document: Document, version: number) => void;
}

function Versions<One extends Listed>({ kind: { shelf, Preview }, space, template, newest, restore }: VersionsProps<One>) {
  const [all, setAll] = useState<readonly Version[]>();
  const [problem, setProblem] = useState("");
  const [shown, setShown] = useState<{ readonly version: number; readonly document: Document }>();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open || newest === 0) return;
    let current = true;
    versionsOf(space, shelf, template).then((came) => current && setAll(came), (failed: unknown) => current && setProblem(whyNot(failed)));
    return () => {
      current = false;
    };
  }, [open, newest]);
  if (newest === 0) return null;
  const look = (version: number) => versionWhole(space, shelf, template, version).then((document) => setShown({ version, document }), (failed: unknown) => setProblem(whyNot(failed)));
  return (
    <details class="tpl-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("tpl_versions")}</summary>
      <div class="tpl-part-body">
        <p class="field-problem" role="alert">{problem}</p>
        <ul class="tpl-versions">
          {(all ?? []).map((each) => (
            <li key={each.version}>
              <p><b>{t("tpl_version", { version: each.version })}</b> · <span dir="auto">{each.by.name}</span> · {inFull(each.at)}</p>
              {each.note === "" ? null : <p dir="auto">{each.note}</p>}
              <div class="tpl-acts">
                <button class="button" type="button" onClick={() => void look(each.version)} aria-label={t("tpl_look_version", { version: each.version })}>{t("tpl_look")}</button>
              </div>
              {shown?.version === each.version ? (
                <div class="tpl-version-shown">
                  <Preview document={shown.document} />
                  <button class="button" type="button" onClick={() => restore(shown.document, shown.version)}>{t("tpl_restore", { version: shown.version })}</button>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
