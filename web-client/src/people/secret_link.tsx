import { useState } from "preact/hooks";

import { t } from "../i18n";
import { qrCode } from "./qr";

const quiet = 4;

/** Modules in one path, dark on white whatever the colours of the page: cameras expect it so. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const code = qrCode(text);
  if (!code) return null;
  const side = code.size + 2 * quiet;
  let path = "";
  for (let y = 0; y < code.size; ++y) for (let x = 0; x < code.size; ++x) if (code.dark(x, y)) path += `M${x + quiet} ${y + quiet}h1v1h-1z`;
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

interface Props {
  readonly link: string;
  readonly label: string;
  /** What goes with the link where it is shared; undefined: it is not for sharing. */
  readonly share?: string;
}

/** A link that is shown once: to copy, to share, to read with a camera. */
export function SecretLink({ link, label, share }: Props) {
  const [said, setSaid] = useState("");
  const copy = () => void navigator.clipboard?.writeText(link).then(() => setSaid(t("copied")), () => setSaid(""));
  return (
    <div class="secret-link">
      <label class="secret-label">
        <span>{label}</span>
        <input type="text" readOnly value={link} dir="ltr" onFocus={(event) => event.currentTarget.select()} />
      </label>
      <div class="question">
        {navigator.clipboard ? <button class="button button-main" type="button" onClick={copy}>{t("copy")}</button> : null}
        {share !== undefined && "share" in navigator ? (
          <button class="button" type="button" onClick={() => void navigator.share({ text: share, url: link }).catch(() => {})}>{t("share")}</button>
        ) : null}
      </div>
      <p role="status" class="said">{said}</p>
      <QrPicture text={link} label={t("qr_label")} />
      <p class="field-hint">{t("qr_lead")}</p>
    </div>
  );
}
