import "../styles/instruments.css";
import "../styles/answering.css";

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { commandId } from "../command_id";
import { speak, t } from "../i18n";
import { deviceTime } from "../time";
import { look, send, type AskedByLink, type Sent } from "./api";
import { Before } from "./before";
import { QuestionForm } from "./form";
import { insist, type Insisting } from "./insisting";
import { keptLink, type Kept } from "./kept";

type State = "looking" | "away" | "gone" | "before" | "answering" | "sending" | "waiting" | "thanks";

/** What an unanswered question is answered by: nothing yet. */
const fresh = (asked: AskedByLink): Kept => ({ id: commandId(), asked, answers: {}, begun: false, sending: false });

const stage = ({ begun, sending }: Kept): State => (sending ? "sending" : begun ? "answering" : "before");

/** The end of a link for people without an account: who asks and what becomes of it, the questions, thanks. */
export function AnsweringPage({ secret }: { readonly secret: string }) {
  const device = useRef(keptLink(secret, localStorage)).current;
  const [state, setState] = useState<State>("looking");
  const [kept, setKept] = useState<Kept>();
  const [problem, setProblem] = useState("");
  const [wrong, setWrong] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const asking = useRef<Insisting | undefined>(undefined);
  const sending = useRef<Insisting | undefined>(undefined);

  const keep = (next: Kept) => {
    setKept(next);
    if (!device.write(next)) setProblem(t("rsp_not_kept"));
  };
  const show = async (next: Kept) => {
    // Without a link a language that is not here yet stays away; the page goes on in the one that is.
    await speak(next.asked.lang).catch(() => {});
    setKept(next);
    setState(stage(next));
    if (next.sending) deliver(next);
  };
  const ended = (sent: Exclude<Sent, { is: "away" }>, of: Kept) => {
    switch (sent.is) {
      case "kept":
        device.forget();
        setKept(undefined);
        return setState("thanks");
      case "gone":
        device.forget();
        return setState("gone");
      case "consent": {
        // The words have changed since somebody said yes to them.
        const { consent: _, ...rest } = of;
        keep({ ...rest, begun: false, sending: false });
        return find();
      }
      case "too_long":
      case "wrong":
        keep({ ...of, sending: false });
        setProblem(t(sent.is === "wrong" ? "rsp_wrong" : "rsp_too_long"));
        setWrong(sent.is === "wrong" ? sent.item : "");
        return setState("answering");
    }
  };
  const deliver = (of: Kept) => {
    setState("sending");
    const { id, answers, consent } = of;
    sending.current?.stop();
    sending.current = insist(() => send(secret, { id, answers, ...(consent === undefined ? {} : { consent }) }), deviceTime, {
      away: () => setState("waiting"),
      done: (sent) => ended(sent, of),
    });
  };
  // What is asked is fetched once; what was begun goes on with what was fetched then.
  const find = () => {
    setState("looking");
    asking.current?.stop();
    const found = (asked: AskedByLink) => {
      const before = device.read();
      const next = before && asked.document.version === before.asked.document.version ? { ...before, asked } : fresh(asked);
      keep(next);
      void show(next);
    };
    asking.current = insist(
      async () => {
        const looked = await look(secret);
        if (looked.is === "asked") found(looked.asked);
        return looked.is === "asked" ? { is: "kept" } : looked;
      },
      deviceTime,
      { away: () => setState("away"), done: (sent) => sent.is === "gone" && setState("gone") },
    );
  };
  useEffect(() => {
    const before = device.read();
    if (before && (before.begun || before.sending)) void show(before);
    else find();
    const online = () => {
      asking.current?.now();
      sending.current?.now();
    };
    addEventListener("online", online);
    return () => {
      removeEventListener("online", online);
      asking.current?.stop();
      sending.current?.stop();
    };
  }, []);
  useLayoutEffect(() => {
    if (wrong === "") heading.current?.focus();
  }, [state === "waiting" ? "sending" : state]);
  useEffect(() => {
    document.title = kept?.asked.document.title ?? t("app");
  }, [kept]);

  const title = state === "gone" ? t("rsp_gone_title") : state === "thanks" ? t("rsp_thanks") : (kept?.asked.document.title ?? t("app"));
  return (
    <main class="rsp">
      <header class="rsp-cloth"><p>{t("app")}</p></header>
      <div class="rsp-body">
        <h1 ref={heading} tabIndex={-1} dir="auto">{title}</h1>
        {state === "looking" ? <p role="status">{t("rsp_loading")}</p> : null}
        {state === "gone" ? <p class="lead">{t("rsp_gone")}</p> : null}
        {kept && state === "gone" ? <Unsent kept={kept} /> : null}
        {state === "thanks" ? <p class="lead">{t("rsp_thanks_lead")}</p> : null}
        {state === "away" ? (
          <p class="plain-notice" role="alert">{t("rsp_unreachable")} <button class="button" type="button" onClick={() => asking.current?.now()}>{t("try_again")}</button></p>
        ) : null}
        {kept && state === "before" ? (
          <Before asked={kept.asked} begin={(consent) => {
            const next = { ...kept, begun: true, ...(consent === undefined ? {} : { consent }) };
            keep(next);
            setState("answering");
          }} />
        ) : null}
        {kept && (state === "answering" || state === "sending" || state === "waiting") ? (
          <>
            <p class="field-problem" role="alert">{problem}</p>
            {state === "sending" ? <p class="rsp-sending" role="status">{t("rsp_sending")}</p> : null}
            {state === "waiting" ? (
              <p class="rsp-sending" role="status">{t("rsp_waiting")} <button class="button" type="button" onClick={() => sending.current?.now()}>{t("rsp_send_now")}</button></p>
            ) : null}
            <QuestionForm document={kept.asked.document} answers={kept.answers} wrong={wrong} busy={state !== "answering"}
              change={(answers) => {
                setWrong("");
                setProblem("");
                keep({ ...kept, answers });
              }}
              send={() => {
                const next = { ...kept, sending: true };
                keep(next);
                deliver(next);
              }} />
          </>
        ) : null}
      </div>
    </main>
  );
}

/** What somebody wrote and nobody takes any more: nothing of it is kept here, and it can be taken along. */
function Unsent({ kept }: { readonly kept: Kept }) {
  const written = kept.asked.document.items.filter(({ id }) => typeof kept.answers[id] === "string" && kept.answers[id] !== "");
  if (written.length === 0) return null;
  return (
    <section>
      <h2>{t("rsp_unsent")}</h2>
      <p>{t("rsp_unsent_lead")}</p>
      {written.map((item) => <div key={item.id}><p dir="auto"><b>{item.text}</b></p><p class="rsp-words" dir="auto">{kept.answers[item.id]}</p></div>)}
    </section>
  );
}
