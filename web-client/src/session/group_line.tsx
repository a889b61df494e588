import { mayPost } from "../community/rights";
import { counted, locale, t } from "../i18n";
import { clock } from "../moments";
import { GroupChoice } from "./group_choice";
import { breakoutsOf, groupOf, groupsBegun, groupsOf, inGroups, leadsGroup, objectionToChoosing, plenaryQuestion, seesAllGroups, speaksForGroup, withoutVoice } from "./groups";
import { listed, nameInside, refusalText, type Session } from "./session";
import { present } from "./standing";

/** My group, what it talks about and who speaks for it; and what was called out to all groups. */
export function GroupLine({ session }: { readonly session: Session }) {
  const { here } = session;
  const { conversation, script, self } = here;
  if (!breakoutsOf(script) || conversation.stage === "ended") return null;
  const open = inGroups(here);
  const mine = groupOf(conversation, self);
  const question = plenaryQuestion(here);
  const choosing = groupsBegun(here) && mine !== undefined && (open || question !== undefined);
  const sees = seesAllGroups(here);
  const lacking = (open || question !== undefined) && sees ? withoutVoice(here) : [];
  if (!open && question === undefined) return null;
  return (
    <section class="group-line" aria-label={t("groups_task")}>
      {conversation.call ? (
        <p class="group-call" role="status">
          <strong>{t("groups_called", { time: clock(conversation.call.at) })}</strong> <span dir="auto">{conversation.call.text ?? t("erased")}</span>
        </p>
      ) : null}
      {question === undefined ? null : <p class="group-question" dir="auto"><strong>{t("groups_plenary_question")}</strong> {question}</p>}
      {mine === undefined ? open && !sees ? <p class="word-note">{t("groups_outside")}</p> : null : <Mine session={session} group={mine} choosing={choosing} open={open} />}
      {open ? <Questions session={session} /> : null}
      {lacking.length > 0 ? <p class="word-note">{t("groups_lacking_voice", { groups: listed(lacking.map((group) => t("group_number", { number: group + 1 })), locale()) })}</p> : null}
    </section>
  );
}

// Once the groups have closed there is one thing left to say of one's own: who speaks for it.
function Mine({ session, group, choosing, open }: { readonly session: Session; readonly group: number; readonly choosing: boolean; readonly open: boolean }) {
  const { here, act, online, acting, nameOf } = session;
  const { conversation, self } = here;
  const members = groupsOf(conversation)[group] ?? [];
  const others = members.filter((person) => person !== self).map((person) => nameInside(session, person));
  const leads = leadsGroup(here, group);
  const speaks = speaksForGroup(here, group);
  const why = objectionToChoosing(here);
  return (
    <div class="my-group">
      {open ? <p class="my-group-who" dir="auto">
        <strong>{t("groups_yours", { number: group + 1 })}</strong>{" "}
        {others.length > 0 ? t("groups_with", { names: listed(others, locale()) }) : t("groups_alone")}
        {leads === undefined ? "" : leads === self ? ` · ${t("groups_you_lead")}` : ` · ${t("groups_leads", { name: nameOf(leads) })}`}
      </p> : null}
      <p class="my-group-voice" dir="auto">
        {speaks === undefined ? t("groups_no_voice") : speaks === self ? t("groups_you_speak") : t("groups_speaks", { name: nameOf(speaks) })}
      </p>
      {choosing && mayPost(here.spaceRoles) && why === undefined ? (
        <GroupChoice
          label={t("groups_choose")}
          words={t(speaks === undefined ? "groups_choose" : "groups_choose_again")}
          shut={!online || acting}
          choices={members.filter((person) => person !== speaks).map((person) => ({
            key: person,
            words: person === self ? t("session_you", { name: nameOf(person) }) : nameOf(person),
            choose: () => act({ type: "choose_spokesperson", person }),
          }))}
        />
      ) : null}
      {choosing && why === "spokesperson_chosen" ? <p class="unseen">{refusalText(why)}</p> : null}
    </div>
  );
}

function Questions({ session: { here } }: { readonly session: Session }) {
  const questions = present(here).breakouts?.questions ?? [];
  if (questions.length === 0) return null;
  return (
    <details class="group-questions">
      <summary>{counted("groups_questions", questions.length)}</summary>
      <ol>{questions.map((each, place) => <li key={place} dir="auto">{each}{place === questions.length - 1 ? <span class="group-last"> {t("groups_last_question")}</span> : null}</li>)}</ol>
    </details>
  );
}
