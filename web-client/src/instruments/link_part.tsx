import "../styles/instruments.css";
import "../styles/people.css";
import "../styles/links.css";

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { commandId } from "../command_id";
import { whyNot } from "../entry/api";
import { t } from "../i18n";
import { focused } from "../inner_form";
import { SecretLink } from "../people/secret_link";
import { addressOf, closeLink, linksOf, makeLink, renewLink, type AnswerLink, type AnswerLinks, type Wanted } from "./link_api";
import { LinkForm } from "./link_form";
import { LinkSheet, type Ready } from "./link_sheet";

interface Props {
  readonly space: number;
  readonly application: string;
  readonly title: string;
  /** Who asks: the space, by its title. */
  readonly asks: string;
}

/** Links by which people without an account answer this application: made, shown once, given another address, closed. */
export function LinkPart({ space, application, title, asks }: Props) {
  const [there, setThere] = useState<AnswerLinks>();
  const [making, setMaking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [ready, setReady] = useState<Ready>();
  const [sure, setSure] = useState<{ readonly link: string; readonly what: "renew" | "close" }>();
  const [problem, setProblem] = useState("");
  // Made once for what is in the form, so that a lost answer makes no second link.
  const command = useRef(commandId());
  const shown = useRef<HTMLParagraphElement>(null);
  const load = () => void linksOf(space, application).then(setThere, (failed: unknown) => setProblem(whyNot(failed)));
  useEffect(load, [space, application]);
  useLayoutEffect(() => {
    if (ready) shown.current?.focus();
  }, [ready]);
  const act = async (what: () => Promise<void>) => {
    setBusy(true);
    setProblem("");
    setSure(undefined);
    await what().catch((failed: unknown) => setProblem(whyNot(failed)));
    setBusy(false);
    load();
  };
  const make = (wanted: Omit<Wanted, "command">) => void act(async () => {
    const made = await makeLink(space, application, { command: command.current, ...wanted });
    if (made.outcome === "made") {
      command.current = commandId();
      setMaking(false);
      return setReady({ address: addressOf(location.origin, made.secret), group: wanted.group, minors: wanted.minors });
    }
    if (made.outcome === "taken") command.current = commandId();
    setProblem(t(made.outcome === "full" ? "lnk_too_many" : made.outcome === "closed" ? "lnk_over" : "lnk_again"));
  });
  const renew = ({ id, group, minors }: AnswerLink) => void act(async () => {
    const renewed = await renewLink(space, application, id);
    if (renewed.outcome === "renewed") setReady({ address: addressOf(location.origin, renewed.secret), group, minors });
    else setProblem(t("lnk_over"));
  });
  const close = (id: string) => void act(async () => {
    await closeLink(space, application, id);
    setReady(undefined);
  });
  const soFar = there?.answers_at_least;
  return (
    <section class="ins-section lnk" aria-labelledby="lnk">
      <h2 id="lnk">{t("lnk_title")}</h2>
      <p class="field-hint">{t("lnk_lead")}</p>
      <p class="field-problem" role="alert">{problem}</p>
      {ready ? (
        <div class="lnk-ready">
          <p ref={shown} tabIndex={-1} role="status">{t("lnk_ready")}</p>
          <SecretLink link={ready.address} label={t("lnk_label", { group: ready.group })} share={t("lnk_share")} />
          <button class="button" type="button" onClick={() => print()}>{t("lnk_print")}</button>
          <LinkSheet ready={ready} title={title} asks={asks} />
        </div>
      ) : null}
      {there?.links.length === 0 ? <p class="field-hint">{t("lnk_none")}</p> : null}
      {soFar === undefined ? null : <p class="field-hint">{soFar === 0 ? t("lnk_few") : t("lnk_some", { count: soFar })}</p>}
      <ul class="ins-cards">
        {there?.links.map((link) => (
          <li key={link.id} class="ins-card">
            <h3 dir="auto">{link.group}</h3>
            <p class="field-hint">{factsOf(link)}</p>
            {link.open && sure?.link !== link.id ? (
              <div class="ins-acts">
                <button class="button" type="button" disabled={busy} aria-label={`${t("lnk_renew")}: ${link.group}`} onClick={() => setSure({ link: link.id, what: "renew" })}>{t("lnk_renew")}</button>
                <button class="button" type="button" disabled={busy} aria-label={`${t("lnk_close")}: ${link.group}`} onClick={() => setSure({ link: link.id, what: "close" })}>{t("lnk_close")}</button>
              </div>
            ) : null}
            {sure?.link === link.id ? (
              <div class="ins-sure" role="group" aria-label={t(`lnk_${sure.what}_sure`)}>
                <p>{t(`lnk_${sure.what}_sure`)}</p>
                <button class="button button-main" type="button" ref={focused} onClick={() => (sure.what === "renew" ? renew(link) : close(link.id))}>{t(`lnk_${sure.what}`)}</button>
                <button class="button" type="button" onClick={() => setSure(undefined)}>{t("cancel")}</button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {making ? <LinkForm busy={busy} make={make} cancel={() => setMaking(false)} /> : there?.makes ? <button class="button ins-begin" type="button" onClick={() => setMaking(true)}>{t("lnk_make")}</button> : null}
    </section>
  );
}

function factsOf({ open, minors, answers_max }: AnswerLink): string {
  return [t(open ? "lnk_open" : "lnk_closed"), t("lnk_at_most", { count: answers_max }), ...(minors ? [t("lnk_minors_told")] : [])].join(" · ");
}
