import type { Client } from "./client";
import { onDemand } from "./on_demand";

const NudgeNotice = onDemand(() => import("../session/nudge_notice").then((part) => part.NudgeNotice));

/** An invitation to speak in a session that one is not looking at now (rule C165). `here`: the space that one looks at. */
export function InvitedElsewhere({ client, here }: { readonly client: Client; readonly here: number | undefined }) {
  const invited = [...client.state.value.views.values()].some(
    ({ space, conversation }) => space !== here && conversation?.nudges?.some(({ person }) => person === client.self.id),
  );
  return <div role="status" class="notice-slot">{invited ? <NudgeNotice client={client} here={here} /> : null}</div>;
}
