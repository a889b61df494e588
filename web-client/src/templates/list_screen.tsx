import type { Client } from "../app/client";
import { mayOpen } from "../spaces/nesting";
import { conversations } from "./conversations";
import { DocumentList } from "./document_list";

/** The conversations of a network; whoever may opens a session with one. */
export function ConversationsScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const here = client.state.value.spaces?.find(({ id }) => id === space);
  return <DocumentList kind={conversations} client={client} space={space} uses={here !== undefined && mayOpen(here.kind, here.roles).includes("session")} />;
}
