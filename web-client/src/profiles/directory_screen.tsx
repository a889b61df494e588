import { useEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { whyNot } from "../entry/api";
import { Form } from "../form";
import { counted, t } from "../i18n";
import { profilesAfter, type ListedProfile, type Wanted } from "./api";
import { Page, Problem } from "./page";
import { ProfileCard } from "./profile_card";
import { useVocabulary } from "./use_vocabulary";
import type { Lists, Vocabulary } from "./vocabulary";

const nothing: Wanted = { about: "", subject: "", level: "", language: "", offers: "", seeks: "" };
const typingPause = 300;

/** Who in the network knows about something, and who offers or looks for what. */
export function DirectoryScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const vocabulary = useVocabulary(client);
  const [wanted, setWanted] = useState(nothing);
  const { found, more, problem, ask, again } = useFound(space, wanted);
  return (
    <Page client={client} space={space} part="who">
      <p class="lead">{t("mat_who_lead")}</p>
      <Problem problem={vocabulary.problem} again={vocabulary.again} />
      {vocabulary.value ? (
        <>
          <Filters vocabulary={vocabulary.value} wanted={wanted} choose={setWanted} />
          <Problem problem={problem} again={again} />
          <p role="status">{found === undefined ? (problem === "" ? t("mat_loading") : "") : found.length === 0 ? t("mat_nobody_found") : more ? t("mat_found_more", { count: found.length }) : counted("mat_found", found.length)}</p>
          <ul class="mat-cards">
            {found?.map(({ person, profile }) => <li key={person.id}><ProfileCard person={person} me={person.id === client.self.id} profile={profile} vocabulary={vocabulary.value!} /></li>)}
          </ul>
          {more ? <button class="button" type="button" onClick={ask}>{t("mat_more")}</button> : null}
        </>
      ) : null}
    </Page>
  );
}

function Filters({ vocabulary, wanted, choose }: { readonly vocabulary: Vocabulary; readonly wanted: Wanted; readonly choose: (wanted: Wanted) => void }) {
  const pick = (name: keyof Wanted, list: Lists, label: string) => (
    <label class="pick">
      <span>{label}</span>
      <select value={wanted[name]} onChange={(event) => choose({ ...wanted, [name]: event.currentTarget.value })}>
        <option value="">{t("mat_any")}</option>
        {vocabulary[list].map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
      </select>
    </label>
  );
  return (
    <Form class="mat-filters" role="search">
      <label class="pick">
        <span>{t("mat_about")}</span>
        <input type="search" dir="auto" maxLength={60} value={wanted.about} placeholder={t("mat_about_hint")} onInput={(event) => choose({ ...wanted, about: event.currentTarget.value })} />
      </label>
      <details class="mat-more-filters">
        <summary>{t("mat_filters")}</summary>
        <div class="mat-filter-list">
          {pick("subject", "subjects", t("mat_subjects"))}
          {pick("level", "levels", t("mat_levels"))}
          {pick("language", "languages", t("mat_languages"))}
          {pick("offers", "offers", t("mat_offers"))}
          {pick("seeks", "seeks", t("mat_seeks"))}
        </div>
      </details>
    </Form>
  );
}

/** Those who fit, as far as they were asked for. */
function useFound(space: number, wanted: Wanted) {
  const [found, setFound] = useState<readonly ListedProfile[]>();
  const [more, setMore] = useState(false);
  const [problem, setProblem] = useState("");
  const [tries, setTries] = useState(0);
  // What was asked for before something else was wanted is answered to nobody.
  const question = useRef(0);
  const take = (before: readonly ListedProfile[]) => {
    const mine = ++question.current;
    const current = () => mine === question.current;
    return profilesAfter(space, { ...wanted, about: wanted.about.trim() }, before.at(-1)?.person.id ?? 0).then(
      (page) => {
        if (!current()) return;
        setFound([...before, ...page.profiles]);
        setMore(page.more);
        setProblem("");
      },
      (failed: unknown) => current() && setProblem(whyNot(failed)),
    );
  };
  useEffect(() => {
    // Who is shown until the answer comes has no next page of what is wanted now.
    setMore(false);
    // Not each letter is asked for.
    const timer = setTimeout(() => void take([]), wanted === nothing ? 0 : typingPause);
    return () => {
      question.current += 1;
      clearTimeout(timer);
    };
  }, [space, wanted, tries]);
  return { found, more, problem, ask: () => void take(found ?? []), again: () => setTries(tries + 1) };
}
