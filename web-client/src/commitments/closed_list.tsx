import { useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { whyNot } from "../entry/api";
import { t } from "../i18n";
import type { CommitmentTold } from "../wire";
import { CommitmentCard } from "./commitment_card";
import { EvidenceList } from "./evidence_list";
import { loadClosed } from "./load";

interface Pages {
  readonly all: readonly CommitmentTold[];
  readonly names: ReadonlyMap<number, string>;
  readonly more: number | undefined;
}

/** What was kept or dropped, a page at a time, when somebody asks for it. */
export function ClosedList({ client, space }: { readonly client: Client; readonly space: number }) {
  const [pages, setPages] = useState<Pages>();
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState("");
  const { people, spaces = [] } = client.state.value;
  const load = async () => {
    if (loading) return;
    setLoading(true);
    try {
      const page = await loadClosed(space, pages?.more);
      setPages((before) => ({
        all: [...(before?.all ?? []), ...page.commitments],
        names: new Map([...(before?.names ?? []), ...page.people.map(({ id, name }) => [id, name] as const)]),
        more: page.more,
      }));
      setProblem("");
    } catch (reason) {
      setProblem(whyNot(reason));
    }
    setLoading(false);
  };
  const nameOf = (person: number) => pages?.names.get(person) ?? people.get(person) ?? t("someone");
  const more = !pages || pages.more !== undefined;
  // The button that was pressed may be gone: whoever used it goes on with what came.
  const list = useRef<HTMLUListElement>(null);
  const part = useRef<HTMLElement>(null);
  const told = useRef(0);
  useLayoutEffect(() => {
    if (pages && !more) (list.current?.children[told.current] as HTMLElement | undefined ?? part.current)?.focus({ preventScroll: true });
    told.current = pages?.all.length ?? 0;
  }, [pages]);
  return (
    <section class="commitments-closed" ref={part} tabIndex={-1} aria-labelledby="commitments-closed">
      <h2 id="commitments-closed" class={pages ? undefined : "unseen"}>{t("commitments_closed")}</h2>
      {pages?.all.length === 0 ? <p class="field-hint">{t("commitments_closed_none")}</p> : null}
      {!pages || pages.all.length === 0 ? null : (
        <ul class="commitments-list" ref={list} aria-labelledby="commitments-closed">
          {pages.all.map((told) => (
            <CommitmentCard key={`${told.commitment.id} ${told.closed}`} told={told} now={client.now()} self={client.self.id} nameOf={nameOf} spaces={spaces}>
              <EvidenceList client={client} commitment={told.commitment.id} evidence={told.evidence ?? []} nameOf={nameOf} now={client.now()} rewrite={undefined} removed={() => part.current?.focus()} />
            </CommitmentCard>
          ))}
        </ul>
      )}
      <p class="field-problem" role="alert">{problem}</p>
      {more ? <button class="button" type="button" aria-disabled={loading} onClick={() => void load()}>{t(pages ? "commitments_closed_more" : "commitments_closed_show")}</button> : null}
    </section>
  );
}
