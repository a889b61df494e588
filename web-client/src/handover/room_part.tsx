import { useEffect } from "preact/hooks";

import { agreesHere } from "../accompaniment/rights";
import { spaceAwaited } from "../app/awaiting";
import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { go } from "../app/router";
import { usePending } from "../commitments/use_pending";
import { t } from "../i18n";
import type { SpaceView } from "../store/state";
import { blank } from "../words";
import { Pick, PickCommitment, type Picking } from "./pick";
import { accompanimentPieces, pendingChoices } from "./room_pieces";

interface Props extends Picking {
  readonly client: Client;
  /** The room that was asked for. */
  readonly from: number | undefined;
}

/** What there is to choose of a room: the agreement that holds, where its cycle stands, what one took on there. */
export function RoomPart({ client, from, ...picking }: Props) {
  const { spaces = [], views } = client.state.value;
  const rooms = spaces.filter(({ kind }) => agreesHere(kind));
  const room = rooms.find(({ id }) => id === from)?.id;
  useEffect(() => {
    if (room !== undefined) void client.follow(room);
  }, [client, room]);
  if (rooms.length === 0) return null;
  const view = room === undefined ? undefined : views.get(room);
  const turn = (to: string) => go(to === "" ? pathOf.handover : pathOf.handoverOf(Number(to)), "replace");
  return (
    <section class="handover-part" aria-labelledby="handover-room">
      <h2 id="handover-room">{t("handover_room")}</h2>
      <div class="handover-field">
        <label for="handover-from">{t("handover_room_which")}</label>
        <select id="handover-from" value={room === undefined ? "" : String(room)} onChange={({ currentTarget }) => turn(currentTarget.value)}>
          <option value="">{t("handover_room_none")}</option>
          {rooms.map(({ id, title }) => <option key={id} value={String(id)}>{title}</option>)}
        </select>
      </div>
      {view ? <OfRoom client={client} view={view} {...picking} /> : <p class="field-hint" role="status">{room === undefined ? "" : spaceAwaited(client)}</p>}
    </section>
  );
}

function OfRoom({ client, view, ...picking }: Picking & { readonly client: Client; readonly view: SpaceView }) {
  const { all, problem } = usePending(client, view.space, view.ledger, undefined);
  const agreed = view.accompaniment ? accompanimentPieces(view.accompaniment) : [];
  const pending = pendingChoices(all ?? [], client.self.id);
  const among = view.accompaniment?.agreement?.confidentiality ?? "";
  const unread = all === undefined;
  return (
    <>
      {blank(among) ? null : <p class="handover-among" dir="auto">{t("handover_among", { words: among })}</p>}
      <ul class="handover-picks" aria-label={view.title}>
        {agreed.map((piece) => <Pick key={piece.id} piece={piece} {...picking} />)}
        {pending.map((one) => <PickCommitment key={one.piece.id} commitment={one} {...picking} />)}
      </ul>
      <p class="field-hint" role="status">
        {unread ? t(problem === "" ? "commitments_loading" : "handover_pending_unread") : agreed.length + pending.length === 0 ? t("handover_room_nothing") : ""}
      </p>
    </>
  );
}
