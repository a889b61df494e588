import "../styles/materials.css";

import { FileIcon } from "../app/icons";
import { AttachmentsShown } from "../files/attachments_shown";
import type { FileShelf } from "../files/file_shelf";
import { t } from "../i18n";
import type { Material } from "../wire";
import { placeOf } from "./web_address";

/** To the file, or out into the web: where that is stands there before anybody goes. */
export function Leads({ space, material, title, held }: { readonly space: number; readonly material: Material; readonly title: string; readonly held: FileShelf | undefined }) {
  const { address, attachments } = material;
  if (attachments?.length) return <AttachmentsShown space={space} files={attachments} held={held} tabbable />;
  if (address === undefined) return null;
  const place = placeOf(address);
  return (
    <a class="file-card material-link" href={address} target="_blank" rel="noopener noreferrer nofollow">
      <FileIcon />
      <span class="file-words"><span class="unseen">{title}: </span><span class="file-name" dir="ltr">{place}</span> <span class="file-about">{t("materials_page")}</span></span>
    </a>
  );
}
