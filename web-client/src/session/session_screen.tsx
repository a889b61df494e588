import "../styles/session.css";

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { spaceAwaited } from "../app/awaiting";
import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { onDemand } from "../app/on_demand";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { useNames } from "../app/use_names";
import { WhoIsHere } from "../community/who_is_here";
import { t } from "../i18n";
import type { SpaceView } from "../store/state";
import { Planning } from "./planning";
import { Running } from "./running";
import { readScript } from "./script";
import type { Session } from "./session";
import { rolesOf } from "./session";
import { useActing } from "./use_acting";

const CallDoor = onDemand(() => import("../call/door").then((part) => part.CallDoor));

/** A session from its plan to its end. */
export function SessionScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const { spaces } = client.state.value;
  const { view, fresh, shut } = useSteadyView(client, space);
  // A space that has just begun may not have its name in the view yet.
  const title = view?.title || spaces?.find((each) => each.id === space)?.title || t("app");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void client.follow(space), [client, space]);
  useEffect(() => {
    entitle(`${title} · ${t("app")}`);
  }, [title]);
  // Somebody who came by keyboard or screen reader starts at the name of the place.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [space]);
  const script = readScript(view?.conversation?.script);
  const mine = view?.conversation && script ? rolesOf({ conversation: view.conversation, script }, client.self.id) : "";
  return (
    <main class="session" aria-busy={!fresh}>
      <a class="skip" href="#session-composer">{t("skip_to_composer")}</a>
      <header class="bar page-bar">
        <a class="bar-button bar-back" href={pathOf.spaces} aria-label={t("back_to_spaces")}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={heading} tabIndex={-1} dir="auto">{title}</h1>
          {script ? <p dir="auto">{[script.title, mine].filter((each) => each !== "").join(" · ")}</p> : null}
        </div>
        {view ? <div class="call-slot"><CallDoor client={client} view={view} /></div> : null}
        {view ? <WhoIsHere client={client} space={space} /> : null}
      </header>
      {view ? <Opened client={client} view={view} /> : <p class="plain-notice" role="status">{shut ? t("space_unavailable") : spaceAwaited(client)}</p>}
    </main>
  );
}

function Opened({ client, view }: { readonly client: Client; readonly view: SpaceView }) {
  const nameOf = useNames(client, view.space, view.members);
  const { act, acting, problem } = useActing(client, view.space);
  const { conversation } = view;
  const script = readScript(conversation?.script);
  if (!conversation || conversation.stage === "planned") return <Planning client={client} view={view} />;
  if (!script) return <p class="plain-notice" role="alert">{t("session_unreadable")}</p>;
  const session: Session = {
    client,
    view,
    here: { conversation, script, self: client.self.id, spaceRoles: view.roles },
    online: client.link.value.phase.name === "open",
    facilitating: conversation.facilitator === client.self.id,
    nameOf,
    act,
    acting,
    problem,
  };
  return <Running session={session} />;
}

const steadyFor = 3_000;

/**
 * A seat that is given or left renews what one may see of the session (view_reset): for the moment until it is there, what was
 * shown stays under the reader's eyes, and what they write under their hands.
 */
function useSteadyView(client: Client, space: number): { readonly view: SpaceView | undefined; readonly fresh: boolean; readonly shut: boolean } {
  const { views, spaces } = client.state.value;
  const view = views.get(space);
  const last = useRef<SpaceView | undefined>(undefined);
  const [, again] = useState(0);
  const shut = view === undefined && client.link.value.phase.name === "open" && spaces !== undefined && !spaces.some((each) => each.id === space);
  if (view) last.current = view;
  if (shut || last.current?.space !== space) last.current = view;
  useEffect(() => {
    if (view) return;
    const timer = setTimeout(() => {
      last.current = undefined;
      again((count) => count + 1);
    }, steadyFor);
    return () => clearTimeout(timer);
  }, [view === undefined, space]);
  return { view: view ?? last.current, fresh: view !== undefined, shut };
}
