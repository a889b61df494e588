import type { Client } from "../app/client";
import { focusAt } from "../accompaniment/arrival";
import { pathOf } from "../app/route";
import { counted, t } from "../i18n";
import { useActing } from "../session/use_acting";
import { dayWords } from "../session/days";
import type { SpaceView } from "../store/state";
import type { Command, HeldActivity } from "../wire";
import { dialoguesIn } from "./held";
import { kindName } from "./kinds";

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  readonly activity: HeldActivity;
  readonly nameOf: (person: number) => string;
}

/** An activity that was held, and what whoever noted it, or coordinates, may take back of it. */
export function ActivityShown({ client, view, activity, nameOf }: Props) {
  const { act, acting, problem } = useActing(client, view.space);
  const { id, by, what, on, days, mode, reach, session, about } = activity;
  const title = session === undefined ? undefined : client.state.value.spaces?.find((each) => each.id === session)?.title;
  const held = [dayWords(on), t(`activities_mode_${mode}`), ...(days > 1 ? [counted("activities_lasted", days)] : []), ...(reach === undefined ? [] : [t(`activities_reach_${reach}`)])];
  const apart = session !== undefined && dialoguesIn(view.accompaniment?.observations ?? []).has(session);
  const may = by === client.self.id || view.roles.includes("coordinator");
  const name = `${kindName(what)}, ${dayWords(on)}`;
  const tell = (command: Command) => void (acting || act(command).then((done) => done && focusAt("actividades")));
  return (
    <li>
      <p><strong>{kindName(what)}</strong></p>
      <p>{held.join(" · ")}</p>
      <p dir="auto">{about ?? t("activities_silent")}</p>
      <p class="cyc-aside" dir="auto">
        {t("activities_by", { name: nameOf(by) })}
        {title === undefined || session === undefined ? null : <> · <a class="acc-to" href={pathOf.space(session)}>{title}</a></>}
      </p>
      {apart ? <p class="field-hint">{t("activities_is_apart")}</p> : null}
      {may ? (
        <details class="cyc-more">
          <summary>{t("activities_undo")}<span class="unseen"> «{name}»</span></summary>
          <p>{t("activities_undo_is")}</p>
          <div class="acc-acts">
            {about === undefined ? null : (
              <button class="button" type="button" aria-disabled={acting} onClick={() => tell({ type: "clear_activity_words", activity: id })}>{t("activities_clear")}<span class="unseen"> «{name}»</span></button>
            )}
            <button class="button" type="button" aria-disabled={acting} onClick={() => tell({ type: "take_back_activity", activity: id })}>{t("activities_take_back")}<span class="unseen"> «{name}»</span></button>
          </div>
        </details>
      ) : null}
      <p class="field-problem" role="alert">{problem}</p>
    </li>
  );
}
