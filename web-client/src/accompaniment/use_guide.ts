import { useMemo } from "preact/hooks";

import type { Client } from "../app/client";
import type { Guide } from "../cycles/document";
import { keptFor } from "../cycles/kept_for";
import { useRead, type Read } from "../cycles/use_read";

/** The guide of accompaniment, also without a network once it was read (rule Y25). */
export function useGuide(client: Client): Read<Guide> {
  const kept = useMemo(() => keptFor(client), [client]);
  return useRead<Guide>(kept, "/api/accompaniment");
}
