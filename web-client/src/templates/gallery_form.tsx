import { t } from "../i18n";
import { at, put, type Path } from "./document";
import { addId, Choice, Count, fieldId, focusOn, Several, Tick, useEditing, Wrong, type Option } from "./fields";
import { policies } from "./words";

/** What the phase asks of those who are there without a role (rule C140). */
export function GalleryForm({ path, kinds }: { readonly path: Path; readonly kinds: readonly Option[] }) {
  const { document, change } = useEditing();
  const add = () => {
    change(put(document, path, { reactions: true, questions: 2, votes: true }));
    focusOn(fieldId([...path, "questions"]));
  };
  const drop = () => {
    change(put(document, path, undefined));
    focusOn(addId(path));
  };
  return (
    <fieldset class="tpl-group" id={fieldId(path)}>
      <legend>{t("tpl_gallery")}</legend>
      <Wrong path={path} />
      <p class="field-hint">{t("tpl_gallery_hint")}</p>
      {at(document, path) === undefined ? (
        <button class="button" type="button" id={addId(path)} onClick={add}>{t("tpl_add_gallery")}</button>
      ) : (
        <>
          <Count path={[...path, "questions"]} label="tpl_gallery_questions" hint="tpl_gallery_questions_hint" optional least={1} />
          <Tick path={[...path, "votes"]} label="tpl_gallery_votes" />
          <Tick path={[...path, "reactions"]} label="tpl_gallery_reactions" />
          <SpeakersForm path={[...path, "speakers"]} kinds={kinds} />
          <button class="button" type="button" onClick={drop}>{t("tpl_remove_gallery")}</button>
        </>
      )}
    </fieldset>
  );
}

function SpeakersForm({ path, kinds }: { readonly path: Path; readonly kinds: readonly Option[] }) {
  const { document, change } = useEditing();
  const add = () => {
    change(put(document, path, { kinds: kinds.slice(0, 1).map(({ value }) => value), turns: "queue" }));
    focusOn(fieldId([...path, "kinds"]), "input");
  };
  const drop = () => {
    change(put(document, path, undefined));
    focusOn(addId(path));
  };
  return (
    <fieldset class="tpl-group" id={fieldId(path)}>
      <legend>{t("tpl_speakers")}</legend>
      <Wrong path={path} />
      {at(document, path) === undefined ? (
        <button class="button" type="button" id={addId(path)} onClick={add}>{t("tpl_add_speakers")}</button>
      ) : (
        <>
          <Several path={[...path, "kinds"]} label="tpl_speakers_kinds" options={kinds} />
          <Choice path={[...path, "turns"]} label="tpl_speakers_turns" options={policies().filter(({ value }) => value === "queue" || value === "quiet_first")} />
          <Count path={[...path, "turn_seconds"]} label="tpl_turn_seconds" optional />
          <button class="button" type="button" onClick={drop}>{t("tpl_remove_speakers")}</button>
        </>
      )}
    </fieldset>
  );
}
