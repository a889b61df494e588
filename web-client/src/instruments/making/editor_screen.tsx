import type { Client } from "../../app/client";
import { DocumentEditor } from "../../templates/document_editor";
import { ownInstruments } from "./kind";

/** An instrument of the network, to be changed. */
export const OwnInstrumentScreen = (props: { readonly client: Client; readonly space: number; readonly template: string }) => <DocumentEditor kind={ownInstruments} {...props} />;
