import { t } from "../i18n";
import { QrPicture } from "../people/secret_link";

export interface Ready {
  readonly address: string;
  readonly group: string;
  readonly minors: boolean;
}

/** What is put on the wall or sent home: seen on paper only. */
export function LinkSheet({ ready, title, asks }: { readonly ready: Ready; readonly title: string; readonly asks: string }) {
  return (
    <article class="lnk-sheet" aria-hidden="true">
      <p class="lnk-sheet-asks">{asks}</p>
      <h2>{t("lnk_sheet_ask")}</h2>
      <p class="lnk-sheet-title">{title} · {ready.group}</p>
      <QrPicture text={ready.address} label={t("qr_label")} />
      <p class="lnk-sheet-address">{ready.address}</p>
      <p>{t("lnk_sheet_how")}</p>
      <p>{t("lnk_sheet_anonymous")}</p>
      {ready.minors ? <p>{t("lnk_sheet_minors")}</p> : null}
    </article>
  );
}
