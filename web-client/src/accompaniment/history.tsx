import { useMemo, useState } from "preact/hooks";

import type { Client } from "../app/client";
import type { Cycle as Document } from "../cycles/document";
import { keptFor } from "../cycles/kept_for";
import { useRead } from "../cycles/use_read";
import { counted, t } from "../i18n";
import type { Accompaniment, Cycle, CycleLeft } from "../wire";
import { copyOf, plain, stageTitle } from "./copy";
import { dateWords, howWords, roundsOf } from "./words";

interface Props {
  readonly client: Client;
  readonly accompaniment: Accompaniment;
  readonly nameOf: (person: number) => string;
}

/** Round by round where the space has been, and the cycles before this one. Nothing of it is a score. */
export function History({ client, accompaniment: { cycle, left }, nameOf }: Props) {
  if (!cycle && left.length === 0) return null;
  const now = client.now();
  return (
    <section class="acc-part" aria-labelledby="acc-history">
      <h2 id="acc-history">{t("acc_history")}</h2>
      {cycle ? <Rounds cycle={cycle} nameOf={nameOf} now={now} /> : null}
      {left.length === 0 ? null : <Left client={client} left={left} nameOf={nameOf} now={now} />}
    </section>
  );
}

function Rounds({ cycle, nameOf, now }: { readonly cycle: Cycle; readonly nameOf: Props["nameOf"]; readonly now: number }) {
  const document = copyOf(cycle);
  return (
    <>
      {roundsOf(cycle).map(({ number, passes }) => (
        <div key={number} class="acc-round">
          <h3>{t("acc_round_number", { number })}</h3>
          <ol class="acc-passes">
            {passes.map((pass) => (
              <li key={pass.at}>
                <p><b dir="auto">{stageTitle(document, pass.stage)}</b> · {howWords(pass)}</p>
                <p class="cyc-aside"><When at={pass.at} now={now} /> · <span dir="auto">{nameOf(pass.by)}</span></p>
                {pass.reason === undefined ? null : <blockquote class="acc-reason" dir="auto">{pass.reason}</blockquote>}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

function When({ at, now }: { readonly at: number; readonly now: number }) {
  return <time dateTime={new Date(at).toISOString()}>{dateWords(at, now)}</time>;
}

interface LeftProps {
  readonly client: Client;
  readonly left: readonly CycleLeft[];
  readonly nameOf: Props["nameOf"];
  readonly now: number;
}

function Left({ left, ...props }: LeftProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="cyc-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{counted("acc_left", left.length)}</summary>
      {open ? <ol class="acc-passes">{left.map((each) => <LeftCycle key={each.ended_at} left={each} {...props} />)}</ol> : null}
    </details>
  );
}

// Titles come from the shipped document: the copy that was gone through is gone.
function LeftCycle({ client, left, nameOf, now }: Omit<LeftProps, "left"> & { readonly left: CycleLeft }) {
  const kept = useMemo(() => keptFor(client), [client]);
  const document = useRead<Document>(kept, `/api/cycles/${left.cycle}`).value;
  const stage = document ? stageTitle(document, left.stage) : plain(left.stage);
  return (
    <li>
      <p><b dir="auto">{document?.title ?? plain(left.cycle)}</b> · {counted("acc_rounds", left.rounds)}</p>
      <p class="cyc-aside"><When at={left.began_at} now={now} /> – <When at={left.ended_at} now={now} /> · {t("acc_left_at", { stage })} · <span dir="auto">{nameOf(left.by)}</span></p>
      {left.reason === undefined ? null : <blockquote class="acc-reason" dir="auto">{left.reason}</blockquote>}
    </li>
  );
}
