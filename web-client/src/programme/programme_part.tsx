import { useId, useState } from "preact/hooks";

import { mayGuide } from "../accompaniment/rights";
import type { Client } from "../app/client";
import { Form } from "../form";
import { t } from "../i18n";
import { useActing } from "../session/use_acting";
import type { Draft } from "../shelf";
import type { SpaceView } from "../store/state";
import { useDraft } from "../use_draft";
import { lengths } from "../wire";
import { blank, sendable } from "../words";
import { overIn } from "./taken_up";
import { TopicShown } from "./topic_shown";

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
}

const headingId = "programa";
/** As many as a space may have. */
const topicsMax = 12;

function withoutTopic({ topic: _, ...rest }: Draft): Draft {
  return rest;
}

/** Topics, and in which workshops, visits and meetings of the group each is taken up: done, to come, or still missing (rule Y19). */
export function ProgrammePart({ client, view }: Props) {
  const topics = view.accompaniment?.topics ?? [];
  const may = mayGuide(view.kind, view.roles);
  if (topics.length === 0 && !may) return null;
  const { spaces = [], views } = client.state.value;
  const sessions = spaces.filter(({ parent, kind }) => parent === view.space && kind === "session");
  const known = { sessions, observations: view.accompaniment?.observations ?? [], over: overIn(view, sessions, views) };
  return (
    <section class="acc-part" aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>{t("prog_title")}</h2>
      <p>{t(topics.length === 0 ? "prog_none" : "prog_lead")}</p>
      {topics.map((topic) => <TopicShown key={topic.id} client={client} space={view.space} topic={topic} known={known} may={may} />)}
      {may && topics.length < topicsMax ? <AddTopic client={client} view={view} /> : null}
    </section>
  );
}

function AddTopic({ client, view }: Props) {
  const id = useId();
  const { act, acting, problem } = useActing(client, view.space);
  const [{ topic = "" }, change] = useDraft(client, view.space);
  const [lacks, setLacks] = useState(false);
  const add = async () => {
    if (acting) return;
    setLacks(blank(topic));
    if (blank(topic)) return void document.getElementById(id)?.focus();
    if (await act({ type: "add_topic", title: sendable(topic) })) change(withoutTopic);
  };
  return (
    <Form
      class="acc-form"
      send={() => void add()}
    >
      <div class="acc-field">
        <label for={id}>{t("prog_add_field")}</label>
        <input id={id} type="text" autocomplete="off" dir="auto" maxLength={lengths.add_topic.title} value={topic} aria-invalid={lacks} aria-describedby={`${id}-problem`}
          onInput={({ currentTarget: { value } }) => change((draft) => (value === "" ? withoutTopic(draft) : { ...draft, topic: value }))} />
      </div>
      <p class="field-problem" id={`${id}-problem`} role="alert">{lacks && blank(topic) ? t("prog_add_lacks") : problem}</p>
      <div class="acc-acts"><button class="button" type="submit" aria-disabled={acting}>{t("prog_add")}</button></div>
    </Form>
  );
}
