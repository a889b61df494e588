import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { commandId } from "../command_id";
import { whyNot } from "../entry/api";
import { useWrong } from "../form";
import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import { ChosenDimensions } from "./chosen_dimensions";
import { madeBy } from "./made_by";
import { openIn, type About, type Applications, type Moment, type Summary } from "./api";

const day = 86_400_000;
const daysMost = 365;

/** Asks the people of a space to answer an instrument: about what, at which moment, and until when. */
export function OpenForm({ client, space, there, instruments, beginWith, look, opened }: { readonly client: Client; readonly space: number; readonly there: Applications; readonly instruments: readonly Summary[]; readonly beginWith?: Summary | undefined; readonly look: () => void; readonly opened: (id: string) => void }) {
  const [chosen, setChosen] = useState(beginWith ?? instruments[0]!);
  const [moment, setMoment] = useState<Moment>(chosen.moments[0]!);
  const [about, setAbout] = useState<About>(chosen.about[0]!);
  const [person, setPerson] = useState("");
  const [days, setDays] = useState(14);
  /** Those that are not asked: all are, unless somebody says otherwise. */
  const [left, setLeft] = useState<readonly string[]>([]);
  const [command, setCommand] = useState(commandId());
  const [problem, setProblem] = useState("");
  const length = useWrong(days, t("ins_days_wrong", { most: daysMost }));
  const choose = (id: string) => {
    const next = instruments.find((each) => each.id === id)!;
    setChosen(next);
    setLeft([]);
    setMoment(next.moments.includes(moment) ? moment : next.moments[0]!);
    setAbout(next.about.includes(about) ? about : next.about[0]!);
  };
  // What has come since one chose is what one sees, and all of it is asked anew.
  const newest = instruments.find((each) => each.id === chosen.id && each.own === chosen.own);
  useEffect(() => {
    if (newest && newest.version !== chosen.version) choose(newest.id);
  }, [newest]);
  const asked = chosen.parts.map(({ id }) => id).filter((id) => !left.includes(id));
  const send = async () => {
    setProblem(asked.length === 0 ? t("ins_parts_none") : "");
    if (asked.length === 0) return;
    try {
      const answer = await openIn(space, {
        command, instrument: chosen.id, version: chosen.version, moment, about,
        closes_at: client.now() + days * day,
        ...(person === "" ? {} : { person: Number(person) }),
        ...(left.length === 0 ? {} : { dimensions: asked }),
      });
      if (answer.outcome === "opened") return opened(command);
      setCommand(commandId());
      setProblem(t(`ins_${answer.outcome}`));
      if (answer.outcome === "other_version") look();
    } catch (failed) {
      setProblem(whyNot(failed));
    }
  };
  return (
    <InnerForm class="ins-open" strict fresh send={send}>
      <label class="field">
        <span>{t("ins_which")}</span>
        <select value={chosen.id} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {instruments.map(({ id, title, own }) => <option key={id} value={id}>{own ? t("ins_own_named", { title }) : title}</option>)}
        </select>
      </label>
      <p class="field-hint" dir="auto">{chosen.purpose} {chosen.own ? madeBy({ network: chosen }) : ""} {chosen.origin}</p>
      {chosen.parts.length < 2 ? null : <ChosenDimensions parts={chosen.parts} left={left} choice={there.choices.find(({ family }) => family === chosen.family)} leave={setLeft} />}
      <label class="field">
        <span>{t("ins_moment")}</span>
        <select value={moment} onChange={({ currentTarget }) => setMoment(currentTarget.value as Moment)}>
          {chosen.moments.map((each) => <option key={each} value={each}>{t(`ins_moment_${each}`)}</option>)}
        </select>
      </label>
      <label class="field">
        <span>{t("ins_about")}</span>
        <select value={about} onChange={({ currentTarget }) => setAbout(currentTarget.value as About)}>
          {chosen.about.map((each) => <option key={each} value={each}>{t(`ins_about_${each}`)}</option>)}
        </select>
      </label>
      {there.people.length === 0 ? null : (
        <label class="field">
          <span>{t("ins_person")}</span>
          <select value={person} onChange={({ currentTarget }) => setPerson(currentTarget.value)}>
            <option value="">{t("ins_person_each")}</option>
            {there.people.map(({ id, name }) => <option key={id} value={String(id)}>{name}</option>)}
          </select>
        </label>
      )}
      <label class="field">
        <span>{t("ins_days")}</span>
        <input type="number" min={1} max={daysMost} step={1} required {...length.told()} value={days} onInput={({ currentTarget }) => setDays(currentTarget.valueAsNumber)} />
      </label>
      {length.wrong}
      <p class="ins-readers">{t(`ins_readers_${there.readers}`)} {chosen.board ? t("ins_board_told") : ""}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <button class="button button-main" type="submit">{t("ins_open")}</button>
    </InnerForm>
  );
}
