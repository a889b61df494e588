import type { Client } from "../app/client";
import { conversations } from "./conversations";
import { DocumentEditor } from "./document_editor";

/** A conversation of the network, to be changed. */
export const EditorScreen = (props: { readonly client: Client; readonly space: number; readonly template: string }) => <DocumentEditor kind={conversations} {...props} />;
