import { effect } from "@preact/signals";

import { call } from "../entry/api";
import { deviceTime, type Time } from "../time";
import type { Person } from "../wire";
import type { Client } from "./client";

const erased = () => call<{ people: readonly Person[] }>("GET", "/api/people/erased").then(({ people }) => people);

/** Whoever comes and goes on a bad link does not ask each time. */
const asksEvery = 3_600_000;

/** Names that this device remembers of people who are named no more (P13): asked for on the first link, and later ones an hour after an answer. */
export function forgetErasedNames(client: Client, ask: () => Promise<readonly Person[]> = erased, time: Pick<Time, "now"> = deviceTime): void {
  let open = false;
  let answered = -Infinity;
  effect(() => {
    const was = open;
    open = client.link.value.phase.name === "open";
    if (!open || was || time.now() < answered + asksEvery) return;
    void ask().then(
      (people) => {
        answered = time.now();
        client.renamed(people);
      },
      () => {},
    );
  });
}
