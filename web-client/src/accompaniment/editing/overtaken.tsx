import { t } from "../../i18n";

interface Props {
  /** What happened, and what of it is another now. */
  readonly said: string;
  readonly changes?: readonly string[];
  readonly look: string;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Somebody changed a document while it was being changed here: what one may do with one's own. */
export function Overtaken({ said, changes = [], look, onMine, onTheirs }: Props) {
  return (
    <div class="plain-notice acc-overtaken" role="status">
      <p>{said}</p>
      {changes.length > 0 ? <ul>{changes.map((change) => <li key={change} dir="auto">{change}</li>)}</ul> : null}
      <div class="tpl-acts">
        <a class="button acc-to" href={look}>{t("acc_overtaken_look")}</a>
        <button class="button" type="button" onClick={onMine}>{t("acc_overtaken_mine")}</button>
        <button class="button" type="button" onClick={onTheirs}>{t("acc_overtaken_theirs")}</button>
      </div>
    </div>
  );
}
