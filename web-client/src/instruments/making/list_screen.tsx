import { useEffect, useState } from "preact/hooks";

import type { Client } from "../../app/client";
import { DocumentList } from "../../templates/document_list";
import { applicationsIn } from "../api";
import { ownInstruments } from "./kind";

/** The instruments of a network; whoever may asks with one. */
export function OwnInstrumentsScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const [opens, setOpens] = useState(false);
  useEffect(() => {
    let current = true;
    applicationsIn(space).then((there) => current && setOpens(there.opens), () => {});
    return () => {
      current = false;
    };
  }, [space]);
  return <DocumentList kind={ownInstruments} client={client} space={space} uses={opens} />;
}
