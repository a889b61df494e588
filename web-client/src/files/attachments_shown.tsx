import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { FileIcon } from "../app/icons";
import { manner } from "../data_profile";
import { t } from "../i18n";
import type { Attachment, Uuid } from "../wire";
import { fileAddress } from "./file_api";
import type { FileShelf } from "./file_shelf";
import { inBytes, kindName, kindOf } from "./kinds";
import { SoundPlayer } from "./sound_player";

/** A picture that costs no more than a preview is shown as it is. */
const shownWhole = 100_000;

interface Props {
  readonly space: number;
  readonly files: readonly Attachment[];
  /** Where the bytes are while the space does not have them. */
  readonly held: FileShelf | undefined;
  readonly tabbable: boolean;
}

/** What a message or a contribution carries. Nothing large is fetched before somebody asks for it. */
export function AttachmentsShown({ space, files, held, tabbable }: Props) {
  return (
    <ul class="attachments" aria-label={t("files_of_message")}>
      {files.map((file) => (
        <li key={file.id}><Shown space={space} file={file} held={held} tabIndex={tabbable ? 0 : -1} /></li>
      ))}
    </ul>
  );
}

function Shown({ space, file, held, tabIndex }: Omit<Props, "files" | "tabbable"> & { readonly file: Attachment; readonly tabIndex: number }) {
  const kind = kindOf(file.media);
  // While data is saved, pictures come when somebody wants to see them; one's own are here already.
  const [wanted, want] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  // The button that was pressed is gone.
  useLayoutEffect(() => {
    if (wanted) link.current?.focus();
  }, [wanted]);
  const preview = file.preview ?? (kind === "picture" && file.size <= shownWhole ? file.id : undefined);
  const small = manner().previews || held || wanted ? preview : undefined;
  const source = useSource(space, kind === "sound" ? file.id : small, held);
  const address = held ? undefined : fileAddress(space, file.id);
  const about = `${kindName(file.name, file.media)} · ${inBytes(file.size)}`;
  // What did not come without a signal is asked for again with one.
  const [missed, setMissed] = useState<string>();
  useEffect(() => {
    if (missed === undefined) return;
    const again = () => setMissed(undefined);
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [missed]);
  if (kind === "sound") return <SoundPlayer file={file} source={source} tabIndex={tabIndex} />;
  if (small && source) {
    const lost = missed === source;
    const picture = lost ? <span class="file-lost"><FileIcon /><span dir="auto">{file.name}</span></span>
      : <img src={source} alt={file.name} loading="lazy" decoding="async" onError={() => setMissed(source)} />;
    return address ? (
      <a ref={link} class="file-picture" href={address} target="_blank" rel="noopener" tabIndex={tabIndex} aria-label={t("file_open", { name: file.name, about })} title={about}>{picture}</a>
    ) : (
      <span class="file-picture">{picture}</span>
    );
  }
  const words = (
    <>
      <FileIcon />
      <span class="file-words">
        <span class="file-name" dir="auto">{file.name}</span>{" "}
        <span class="file-about">{about}</span>
      </span>
    </>
  );
  if (!address) return <span class="file-card">{words}</span>;
  if (preview && !small) {
    return <button class="file-card" type="button" tabIndex={tabIndex} aria-label={t("file_show", { name: file.name, about })} onClick={() => want(true)}>{words}</button>;
  }
  const saved = kind === "other" ? { download: file.name } : { target: "_blank", rel: "noopener" };
  return <a class="file-card" href={address} {...saved} tabIndex={tabIndex} aria-label={t(kind === "other" ? "file_save" : "file_open", { name: file.name, about })}>{words}</a>;
}

/** The address of a file: the server's, or while it is only here one that this page makes. */
function useSource(space: number, id: Uuid | undefined, held: FileShelf | undefined): string | undefined {
  const [made, setMade] = useState<string>();
  useEffect(() => {
    if (!held || id === undefined) return setMade(undefined);
    let current = true;
    let address: string | undefined;
    void held.get("files", id).then((file) => {
      if (!file || !current) return;
      address = URL.createObjectURL(file.blob);
      setMade(address);
    }, () => {});
    return () => {
      current = false;
      if (address) URL.revokeObjectURL(address);
    };
  }, [held, id]);
  if (id === undefined) return undefined;
  return held ? made : fileAddress(space, id);
}
