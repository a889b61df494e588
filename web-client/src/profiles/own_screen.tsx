import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

import { Asked } from "../app/asked";
import type { Client } from "../app/client";
import { keptFor } from "../cycles/kept_for";
import { useRead } from "../cycles/use_read";
import { whyNot } from "../entry/api";
import { Form } from "../form";
import { t } from "../i18n";
import { useDraft } from "../use_draft";
import { zoneHere } from "../zone";
import { eraseProfile, ownPath, saveProfile, type ProfileProblem } from "./api";
import type { OwnProfile, Profile } from "./document";
import { draftFrom, sentOf, withoutProfile, type ProfileDraft } from "./draft";
import { HoursPart } from "./hours_part";
import { Page, Problem } from "./page";
import { placeName } from "./place_name";
import { ProfileFields } from "./profile_fields";
import { useVocabulary } from "./use_vocabulary";
import { marked, type Vocabulary } from "./vocabulary";
import { rowProblems } from "./week";

const titleId = "mat-own-fields";

/** What I know, offer and look for in this network, and when I have time: written by me alone. */
export function OwnScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const vocabulary = useVocabulary(client);
  const kept = useMemo(() => keptFor(client), [client]);
  const own = useRead<OwnProfile>(kept, ownPath(space));
  // What was saved here is newer than what was read before.
  const [saved, setSaved] = useState<OwnProfile>();
  const keep = (now: OwnProfile) => {
    kept.keep(ownPath(space), now);
    setSaved(now);
  };
  const now = saved ?? own.value;
  const problem = own.problem || vocabulary.problem;
  return (
    <Page client={client} space={space} part="own">
      <p class="lead">{t("mat_own_lead")}</p>
      <Problem problem={problem} again={() => { own.again(); vocabulary.again(); }} />
      {vocabulary.value && now ? <Editor client={client} space={space} vocabulary={vocabulary.value} own={now} keep={keep} /> : problem === "" ? <p role="status">{t("mat_loading")}</p> : null}
    </Page>
  );
}

interface EditorProps {
  readonly client: Client;
  readonly space: number;
  readonly vocabulary: Vocabulary;
  readonly own: OwnProfile;
  readonly keep: (now: OwnProfile) => void;
}

function Editor({ client, space, vocabulary, own, keep }: EditorProps) {
  const [whole, changeWhole] = useDraft(client, space);
  const draft = whole.profile ?? draftFrom(own, zoneHere());
  const [saving, setSaving] = useState(false);
  const [said, say] = useState("");
  const [problem, setProblem] = useState("");
  const [problems, setProblems] = useState<readonly ProfileProblem[]>([]);
  const [newer, setNewer] = useState<OwnProfile>();
  const alert = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Where the problem is, if it is in one field.
  const wrongField = useRef<HTMLInputElement | undefined>(undefined);
  useLayoutEffect(() => {
    if (problem !== "" || problems.length > 0 || newer) (wrongField.current ?? alert.current)?.focus();
  }, [problem, problems, newer]);
  const change = (what: Partial<ProfileDraft>) => {
    say("");
    changeWhole((now) => ({ ...now, profile: { ...(now.profile ?? draft), ...what } }));
  };
  const fields = (what: Partial<Profile>) => change({ profile: { ...draft.profile, ...what } });
  const wrongRows = rowProblems(draft.rows).size;
  const mentoring = marked(vocabulary.offers, draft.profile.offers, "mentoring");
  const settle = () => {
    wrongField.current = undefined;
    setProblem("");
    setProblems([]);
    setNewer(undefined);
  };
  const save = async (form: HTMLFormElement) => {
    if (saving) return;
    settle();
    // A time that is typed by half looks empty from outside.
    const half = [...form.querySelectorAll<HTMLInputElement>("input[type=time]")].find((each) => each.validity.badInput);
    if (half) {
      setProblem(t("mat_row_half", { row: half.closest("[role=group]")?.getAttribute("aria-label") ?? "" }));
      wrongField.current = half;
      half.focus(); // the same words once more are no change
      return;
    }
    if (wrongRows > 0) {
      setProblem(t("mat_rows_wrong"));
      return;
    }
    setSaving(true);
    const body = sentOf(draft, mentoring);
    try {
      const answer = await saveProfile(space, body);
      if (answer.outcome === "kept") {
        keep({ revision: answer.revision, profile: body.profile, hours: body.hours ?? null });
        changeWhole(withoutProfile);
        say(t("mat_saved"));
      } else if (answer.outcome === "invalid") {
        setProblems(answer.problems);
      } else {
        setNewer(answer.newest ?? { revision: 0, profile: null, hours: null });
      }
    } catch (failed) {
      setProblem(`${whyNot(failed)} ${t("mat_draft_stays")}`);
    }
    setSaving(false);
  };
  const drop = () => {
    changeWhole(withoutProfile);
    settle();
    say(t("mat_dropped"));
    heading.current?.focus();
  };
  const erase = async () => {
    settle();
    try {
      await eraseProfile(space);
      keep({ revision: 0, profile: null, hours: null });
      changeWhole(withoutProfile);
      say(t("mat_erased"));
      heading.current?.focus();
    } catch (failed) {
      setProblem(whyNot(failed));
    }
  };
  return (
    <Form
      class="mat-form"
      send={(form) => void save(form)}
    >
      <h2 ref={heading} id={titleId} tabIndex={-1}>{t("mat_about_me")}</h2>
      <ul class="mat-notes">
        <li>{t("mat_who_reads")}</li>
        <li>{t("mat_when_gone")}</li>
      </ul>
      <ProfileFields vocabulary={vocabulary} profile={draft.profile} change={fields} />
      <HoursPart draft={draft} unknown={own.zone_unknown ? own.hours?.zone : undefined} change={change} />
      <div ref={alert} tabIndex={-1} class="mat-alert" role="alert">
        {problem === "" ? null : <p class="field-problem">{problem}</p>}
        {problems.length > 0 ? (
          <ul class="mat-problems">{problems.map(({ place, text }) => <li key={place}><b>{placeName(place)}</b>: {text}</li>)}</ul>
        ) : null}
        {newer ? (
          <div class="question">
            <p>{t("mat_came_between")}</p>
            <button class="button" type="button" onClick={() => { change({ base: newer.revision }); settle(); }}>{t("mat_keep_mine")}</button>
            <button class="button" type="button" onClick={() => { keep(newer); changeWhole(withoutProfile); settle(); heading.current?.focus(); }}>{t("mat_take_newer")}</button>
          </div>
        ) : null}
      </div>
      <p class="mat-acts">
        <button class="button button-main" type="submit" aria-disabled={saving}>{t("mat_save")}</button>
        {whole.profile ? <button class="button" type="button" onClick={drop}>{t("mat_drop")}</button> : null}
      </p>
      <p role="status" class="field-hint">{saving ? t("mat_saving") : said !== "" ? said : whole.profile ? t("mat_unsaved") : ""}</p>
      {own.revision > 0 ? <Asked label={t("mat_erase")} question={t("mat_erase_question")} yes={t("mat_erase_yes")} act={() => void erase()} /> : null}
    </Form>
  );
}
