import { pathOf } from "../app/route";
import { go } from "../app/router";
import type { Client } from "../app/client";
import { t } from "../i18n";
import { useActing } from "../session/use_acting";
import { copyOf } from "./copy";
import { mayGuide } from "./rights";

/** From the page of a cycle to going through it, where one may and nothing else is under way. */
export function UseHere({ client, space, cycle }: { readonly client: Client; readonly space: number; readonly cycle: string }) {
  const view = client.state.value.views.get(space);
  const { act, acting, problem } = useActing(client, space);
  if (!view || !mayGuide(view.kind, view.roles)) return null;
  const running = view.accompaniment?.cycle;
  // What is under way here is told where it goes on.
  if (running) return <p class="acc-use"><a class="acc-to" href={pathOf.accompaniment(space)} dir="auto">{t("acc_use_running", { title: copyOf(running).title })}</a></p>;
  const use = async () => {
    if (await act({ type: "take_cycle", cycle })) go(pathOf.accompaniment(space));
  };
  return (
    <div class="acc-use">
      <button class="button button-main" type="button" aria-disabled={acting} onClick={() => void use()}>{t("acc_use")}</button>
      <p class="field-problem" role="alert">{problem}</p>
    </div>
  );
}
