import { useMemo } from "preact/hooks";

import type { Client } from "../app/client";
import { keptFor } from "../cycles/kept_for";
import { useRead, type Read } from "../cycles/use_read";
import { vocabularyPath } from "./api";
import type { Vocabulary } from "./vocabulary";

/** What one may choose from; as this device had it last, where there is no network. */
export function useVocabulary(client: Client): Read<Vocabulary> {
  const kept = useMemo(() => keptFor(client), [client]);
  return useRead<Vocabulary>(kept, vocabularyPath);
}
