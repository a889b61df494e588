import type { Client } from "../app/client";
import { Proposals } from "../commitments/proposals";
import type { Ledger, SpaceSummary } from "../wire";

/** Where what is proposed above a session can be read: by whoever is a member there, and never from a private session (rules C128, K2). */
export function aboveOf(client: Client, space: number, confidential: boolean): SpaceSummary | undefined {
  const { spaces } = client.state.value;
  const parent = spaces?.find(({ id }) => id === space)?.parent;
  return confidential || parent === undefined ? undefined : spaces?.find(({ id }) => id === parent);
}

export const ledgerAbove = (client: Client, above: SpaceSummary | undefined): Ledger | undefined => (above ? client.state.value.views.get(above.id)?.ledger : undefined);

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly confidential: boolean;
}

/** What is proposed and not agreed yet, apart from what is pending. It is answered in the space above, not in the session. */
export function ProposalsAbove({ client, space, confidential }: Props) {
  const above = aboveOf(client, space, confidential);
  const ledger = ledgerAbove(client, above);
  if (!above || !ledger?.proposals) return null;
  return <Proposals client={client} space={above.id} ledger={ledger} roles={above.roles} answersOnly heading="h3" />;
}
