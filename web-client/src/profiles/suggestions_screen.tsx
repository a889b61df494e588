import { useEffect, useId, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { whyNot } from "../entry/api";
import { Form } from "../form";
import { counted, t } from "../i18n";
import { mayOpen } from "../spaces/nesting";
import type { Person } from "../wire";
import { profilesAfter, suggestionsFor, type As, type Suggestion, type Suggestions } from "./api";
import { Page, Problem } from "./page";
import { ProposeRoom } from "./propose_room";
import { lackWords, reasonWords, saidLacks, saidReasons } from "./reason_words";
import { SpecialistsPart } from "./specialists_part";
import { useVocabulary } from "./use_vocabulary";
import type { Vocabulary } from "./vocabulary";

/** Whom somebody who looks for it might learn with: suggestions, with their reasons, and nothing more (rules H7, H8, Y16). */
export function SuggestionsScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const { views, spaces } = client.state.value;
  const roles = views.get(space)?.roles ?? spaces?.find(({ id }) => id === space)?.roles ?? [];
  const leads = roles.includes("coordinator");
  const vocabulary = useVocabulary(client);
  const [whom, setWhom] = useState(client.self.id);
  const [as, setAs] = useState<As>("mentor");
  const id = useId();
  return (
    <Page client={client} space={space} part="suggestions">
      <p class="lead">{t("mat_suggestions_lead")}</p>
      {leads ? <p class="field-hint">{t("mat_suggestions_leads")}</p> : null}
      <Form class="mat-filters">
        <fieldset class="mat-choice">
          <legend>{t("mat_as")}</legend>
          {(["mentor", "peer"] as const).map((each) => (
            <label key={each} class="mat-tick"><input type="radio" name={`${id}-as`} checked={as === each} onChange={() => setAs(each)} /><span>{t(each === "mentor" ? "mat_as_mentor" : "mat_as_peer")}</span></label>
          ))}
        </fieldset>
        {leads && vocabulary.value ? <Seeking client={client} space={space} as={as} vocabulary={vocabulary.value} whom={whom} choose={setWhom} /> : null}
      </Form>
      <Suggested key={`${whom} ${as}`} client={client} space={space} whom={whom} as={as} opens={mayOpen("network", roles).includes("mentoring_room")} />
      {leads ? <SpecialistsPart space={space} /> : null}
    </Page>
  );
}

/** Whoever looks for it, for whoever coordinates to choose. */
function Seeking({ client, space, as, vocabulary, whom, choose }: { readonly client: Client; readonly space: number; readonly as: As; readonly vocabulary: Vocabulary; readonly whom: number; readonly choose: (person: number) => void }) {
  const [people, setPeople] = useState<readonly Person[]>([]);
  const sought = vocabulary.seeks.find((word) => (as === "mentor" ? word.mentoring : word.peers))?.id ?? "";
  useEffect(() => {
    let current = true;
    const read = async () => {
      const all: Person[] = [];
      for (let more = true; more; ) {
        const page = await profilesAfter(space, { seeks: sought }, all.at(-1)?.id ?? 0);
        all.push(...page.profiles.map(({ person }) => person));
        more = page.more;
      }
      if (current) setPeople(all);
    };
    read().catch(() => {}); // oneself is there to choose
    return () => {
      current = false;
    };
  }, [space, sought]);
  const others = people.filter(({ id }) => id !== client.self.id);
  const known = whom === client.self.id || others.some(({ id }) => id === whom);
  useEffect(() => {
    if (!known) choose(client.self.id);
  }, [known]);
  return (
    <label class="pick">
      <span>{t("mat_for_whom")}</span>
      <select value={whom} onChange={(event) => choose(Number(event.currentTarget.value))}>
        <option value={client.self.id}>{t("mat_for_me")}</option>
        {others.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </label>
  );
}

function Suggested({ client, space, whom, as, opens }: { readonly client: Client; readonly space: number; readonly whom: number; readonly as: As; readonly opens: boolean }) {
  const [answer, setAnswer] = useState<Suggestions>();
  const [problem, setProblem] = useState("");
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    suggestionsFor(space, whom, as).then(
      (came) => {
        if (!current) return;
        setAnswer(came);
        setProblem("");
      },
      (failed: unknown) => current && setProblem(whyNot(failed)),
    );
    return () => {
      current = false;
    };
  }, [space, whom, as, tries]);
  const me = whom === client.self.id;
  return (
    <section class="mat-part" aria-label={t("mat_suggestions")} aria-live="polite">
      <Problem problem={problem} again={() => setTries(tries + 1)} />
      {answer === undefined ? (problem === "" ? <p>{t("mat_loading")}</p> : null) : !answer.seeks ? (
        <p class="plain-notice">{me ? t("mat_seeks_not") : t("mat_they_seek_not", { name: answer.for.name })} {me ? <a href={pathOf.matching(space, "own")}>{t("mat_own")}</a> : null}</p>
      ) : answer.suggestions.length === 0 ? (
        <p class="plain-notice">{t("mat_no_suggestions")}</p>
      ) : (
        <>
          <p class="field-hint">{t("mat_no_order")}</p>
          <ul class="mat-cards">
            {answer.suggestions.map((one) => <li key={one.person.id}><Card client={client} space={space} to={answer.for} one={one} as={as} opens={opens} /></li>)}
          </ul>
          {opens ? null : <p class="field-hint">{t("mat_room_by_leads")} <a href={pathOf.space(space)}>{t("mat_write_network")}</a></p>}
        </>
      )}
    </section>
  );
}

function Card({ client, space, to, one, as, opens }: { readonly client: Client; readonly space: number; readonly to: Person; readonly one: Suggestion; readonly as: As; readonly opens: boolean }) {
  const lacks = saidLacks(one);
  return (
    <article class="mat-card">
      <h2 dir="auto">{one.person.name}</h2>
      {one.room_left === undefined ? null : <p class="field-hint">{counted("mat_room_left", one.room_left)}</p>}
      <h3>{t("mat_reasons")}</h3>
      <ul class="mat-reasons">{saidReasons(one).map((reason) => <li key={`${reason.ground} ${reason.what}`} dir="auto">{reasonWords(reason)}</li>)}</ul>
      {lacks.length > 0 ? (
        <>
          <h3>{t("mat_lacks")}</h3>
          <ul class="mat-reasons mat-lacks">{lacks.map((lack) => <li key={lack}>{lackWords(lack)}</li>)}</ul>
        </>
      ) : null}
      {opens ? <ProposeRoom client={client} space={space} one={one.person} to={to} as={as} /> : null}
    </article>
  );
}
