import { counted, t } from "../i18n";
import { at, equalShare, listAt, moved, newPhase, doubled, put, textAt, type Json, type Path } from "./document";
import { addId, Choice, Count, declared, fieldId, focusOn, Line, Lines, openAt, Part, problemsAt, Prose, Several, Tick, useEditing, Wrong, WrongId, type Option } from "./fields";
import { GalleryForm } from "./gallery_form";
import { GroupsForm } from "./groups_form";
import { authorships, exits, needs, policies, shapes, visibilities } from "./words";

export function Phases() {
  const { document, problems, change } = useEditing();
  const phases = listAt(document, ["phases"]);
  const add = () => {
    change(put(document, ["phases", phases.length], newPhase(document, t("tpl_new_phase"))));
    openAt(["phases", phases.length], ["phases", phases.length, "title"]);
  };
  return (
    <section class="tpl-section" id={fieldId(["phases"])} aria-labelledby="tpl-phases">
      <h2 id="tpl-phases">{t("tpl_phases")}</h2>
      <Wrong path={["phases"]} />
      {problemsAt(problems, ["minutes"], true).length > 0 ? <div id={fieldId(["minutes"])} tabIndex={-1}><Wrong path={["minutes"]} inside /></div> : null}
      {phases.map((phase, place) => <PhaseForm key={textAt(phase, ["id"]) || place} phase={phase} place={place} last={phases.length - 1} />)}
      <button class="button" type="button" id={addId(["phases"])} onClick={add}>{t("tpl_add_phase")}</button>
    </section>
  );
}

function PhaseForm({ phase, place, last }: { readonly phase: Json; readonly place: number; readonly last: number }) {
  const { document, change } = useEditing();
  const path: Path = ["phases", place];
  const title = textAt(phase, ["title"]);
  const minutes = at(phase, ["minutes"]);
  const roles = declared(document, "roles");
  const kinds = declared(document, "kinds");
  const move = (by: number) => {
    change(moved(document, ["phases"], place, by));
    const edge = place + by === 0 || place + by === last;
    focusOn(fieldId(["phases", place + by]), `[data-act="${edge ? (by < 0 ? "down" : "up") : by < 0 ? "up" : "down"}"]`);
  };
  const drop = () => {
    change(put(document, path, undefined));
    focusOn(last === 0 ? addId(["phases"]) : fieldId(["phases", Math.min(place, last - 1)]));
  };
  const noBoard = () => {
    change(put(document, [...path, "board"], undefined));
    focusOn(fieldId([...path, "board", "kinds"]), "input");
  };
  return (
    <Part path={path} title={t("tpl_place_phase", { number: place + 1, title })} aside={typeof minutes === "number" ? counted("plan_minutes", minutes) : ""}>
      <WrongId list={["phases"]} place={place} />
      <div class="tpl-acts">
        <button class="button" type="button" data-act="up" disabled={place === 0} onClick={() => move(-1)} aria-label={t("tpl_up_named", { title })}>{t("tpl_up")}</button>
        <button class="button" type="button" data-act="down" disabled={place === last} onClick={() => move(1)} aria-label={t("tpl_down_named", { title })}>{t("tpl_down")}</button>
        <button class="button" type="button" onClick={() => change(doubled(document, place))} aria-label={t("tpl_double_named", { title })}>{t("tpl_double")}</button>
        <button class="button" type="button" onClick={drop} aria-label={t("tpl_remove_named", { title })}>{t("tpl_remove")}</button>
      </div>
      <div class="tpl-pair">
        <Line path={[...path, "title"]} label="tpl_title" />
        <Count path={[...path, "minutes"]} label="tpl_minutes" least={1} />
      </div>
      <Prose path={[...path, "purpose"]} label="tpl_purpose" rows={2} />
      <Prose path={[...path, "instructions"]} label="tpl_instructions" />
      <Lines path={[...path, "prompts"]} label="tpl_prompts" />
      <Grants path={[...path, "grants"]} phase={place} roles={roles} kinds={kinds} />
      <Choice path={[...path, "visibility"]} label="tpl_visibility" options={visibilities()} />
      <Choice path={[...path, "authorship"]} label="tpl_authorship" options={authorships()} none="tpl_authorship_default" />
      <Several path={[...path, "exits"]} label="tpl_exits" hint="tpl_exits_hint" options={exits()} />
      <details class="tpl-more">
        <summary>{t("tpl_more")}</summary>
        <div class="tpl-part-body">
          <Several path={[...path, "silent"]} label="tpl_silent" hint="tpl_silent_hint" options={roles} optional />
          <Choice path={[...path, "speaks_first"]} label="tpl_speaks_first" options={roles} none="tpl_nobody" />
          <Requirements path={[...path, "requires"]} kinds={kinds} />
          <Wrong path={[...path, "board"]} />
          <Several path={[...path, "board", "kinds"]} label="tpl_board" hint="tpl_board_hint" options={kinds} />
          {at(phase, ["board"]) === undefined ? null : <button class="button" type="button" onClick={noBoard}>{t("tpl_no_board")}</button>}
          <PollForm path={[...path, "poll"]} roles={roles} kinds={kinds} />
          <GroupsForm phase={place} roles={roles} />
          <GalleryForm path={[...path, "gallery"]} kinds={kinds} />
        </div>
      </details>
    </Part>
  );
}

interface PartsProps {
  readonly path: Path;
  readonly roles: readonly Option[];
  readonly kinds: readonly Option[];
}

function Grants({ path, phase, roles, kinds }: PartsProps & { readonly phase: number }) {
  const { document, change } = useEditing();
  const grants = listAt(document, path);
  const add = () => {
    change(put(document, [...path, grants.length], { roles: roles.slice(0, 1).map(({ value }) => value), kinds: [], turns: "open" }));
    focusOn(fieldId([...path, grants.length, "roles"]), "input");
  };
  const drop = (place: number) => {
    change(put(document, [...path, place], undefined));
    focusOn(addId(path));
  };
  return (
    <fieldset class="tpl-group" id={fieldId(path)}>
      <legend>{t("tpl_grants")}</legend>
      {grants.length === 0 ? <p class="field-hint">{t("tpl_no_grants")}</p> : null}
      <Wrong path={path} />
      {grants.map((_, place) => (
        <div key={place} class="tpl-grant" id={fieldId([...path, place])} role="group" aria-label={t("tpl_grant_number", { number: place + 1 })}>
          <h3>{t("tpl_grant_number", { number: place + 1 })}</h3>
          <Wrong path={[...path, place]} />
          <Several path={[...path, place, "roles"]} label="tpl_grant_roles" options={roles} />
          <Several path={[...path, place, "kinds"]} label="tpl_grant_kinds" options={kinds} />
          <Choice path={[...path, place, "turns"]} label="tpl_turns" hint="tpl_turns_hint" options={policies()} />
          <div class="tpl-trio">
            <Count path={[...path, place, "turn_seconds"]} label="tpl_turn_seconds" optional />
            <Count path={[...path, place, "contributions"]} label="tpl_contributions" optional />
            <Count path={[...path, place, "characters"]} label="tpl_characters" optional />
          </div>
          <EqualTime phase={phase} grant={place} />
          <Several path={[...path, place, "needs"]} label="tpl_needs" options={needs()} optional />
          <button class="button" type="button" onClick={() => drop(place)}>{t("tpl_remove_grant", { number: place + 1 })}</button>
        </div>
      ))}
      <button class="button" type="button" id={addId(path)} onClick={add}>{t("tpl_add_grant")}</button>
    </fieldset>
  );
}

/** Each has the word once, for the same time: their equal share of the minutes, unless somebody wants less (rule C129). */
function EqualTime({ phase, grant }: { readonly phase: number; readonly grant: number }) {
  const { document, change } = useEditing();
  const path: Path = ["phases", phase, "grants", grant];
  const { parties, seconds } = equalShare(document, phase, grant);
  const equal = at(document, [...path, "equal"]) === true;
  const shared = (next: typeof document) => put(put(next, [...path, "turns"], "round"), [...path, "turn_seconds"], seconds);
  return (
    <>
      <Tick path={[...path, "equal"]} label="tpl_equal" hint="tpl_equal_hint" onto={(next, on) => (on && seconds > 0 ? shared(next) : next)} />
      {equal && seconds > 0 ? <p class="field-hint" role="status">{counted("tpl_equal_share", parties, { seconds })}</p> : null}
      {equal && seconds > 0 && at(document, [...path, "turn_seconds"]) !== seconds ? <button class="button" type="button" onClick={() => change(shared(document))}>{t("tpl_share_equally")}</button> : null}
    </>
  );
}

function Requirements({ path, kinds }: Omit<PartsProps, "roles">) {
  const { document, change } = useEditing();
  const all = listAt(document, path);
  const add = () => {
    change(put(document, [...path, all.length], { kind: kinds[0]?.value ?? "", at_least: 1 }));
    focusOn(fieldId([...path, all.length, "kind"]));
  };
  const drop = (place: number) => {
    change(put(document, all.length === 1 ? path : [...path, place], undefined));
    focusOn(addId(path));
  };
  return (
    <fieldset class="tpl-group" id={fieldId(path)}>
      <legend>{t("tpl_requires")}</legend>
      <p class="field-hint">{t("tpl_requires_hint")}</p>
      <Wrong path={path} />
      {all.map((_, place) => (
        <div key={place} class="tpl-grant" id={fieldId([...path, place])} role="group" aria-label={t("tpl_requirement_number", { number: place + 1 })}>
          <Wrong path={[...path, place]} />
          <Choice path={[...path, place, "kind"]} label="tpl_requires_kind" options={kinds} />
          <Count path={[...path, place, "at_least"]} label="tpl_at_least" optional least={1} />
          <Tick path={[...path, place, "lock"]} label="tpl_lock" />
          <button class="button" type="button" onClick={() => drop(place)}>{t("tpl_remove_requirement", { number: place + 1 })}</button>
        </div>
      ))}
      <button class="button" type="button" id={addId(path)} onClick={add}>{t("tpl_add_requirement")}</button>
    </fieldset>
  );
}

function PollForm({ path, roles, kinds }: PartsProps) {
  const { document, change } = useEditing();
  const asked = at(document, path) !== undefined;
  const add = () => {
    change(put(document, path, { shape: "single", question: "", roles: roles.map(({ value }) => value), options: [] }));
    focusOn(fieldId([...path, "shape"]));
  };
  const drop = () => {
    change(put(document, path, undefined));
    focusOn(addId(path));
  };
  return (
    <fieldset class="tpl-group" id={fieldId(path)}>
      <legend>{t("tpl_poll")}</legend>
      {asked ? (
        <>
          <Wrong path={path} />
          <Choice path={[...path, "shape"]} label="tpl_poll_shape" options={shapes()} />
          <Prose path={[...path, "question"]} label="tpl_poll_question" rows={2} />
          <Several path={[...path, "roles"]} label="tpl_poll_roles" options={roles} />
          <Lines path={[...path, "options"]} label="tpl_poll_options" />
          <Choice path={[...path, "options_of"]} label="tpl_poll_options_of" options={kinds} none="tpl_poll_options_none" />
          <Count path={[...path, "votes"]} label="tpl_poll_votes" optional least={1} />
          <Tick path={[...path, "named"]} label="tpl_poll_named" />
          <button class="button" type="button" onClick={drop}>{t("tpl_remove_poll")}</button>
        </>
      ) : (
        <button class="button" type="button" id={addId(path)} onClick={add}>{t("tpl_add_poll")}</button>
      )}
    </fieldset>
  );
}
