import "../styles/files.css";

import { useEffect, useState } from "preact/hooks";

import { CloseIcon, FileIcon, SoundIcon } from "../app/icons";
import { t } from "../i18n";
import type { DraftFile } from "../shelf";
import type { FileShelf } from "./file_shelf";
import { inBytes, kindName, kindOf } from "./kinds";

interface Props {
  readonly files: readonly DraftFile[];
  readonly shelf: FileShelf;
  readonly originals: boolean;
  readonly chooseOriginals: (originals: boolean) => void;
  readonly remove: (file: DraftFile) => void;
}

/** What goes with the message that is being written, and what it will cost. */
export function DraftFiles({ files, shelf, originals, chooseOriginals, remove }: Props) {
  const whole = sum(files.map(({ size }) => size));
  const shrunk = sum(files.map((file) => file.shrunk ?? file.size));
  return (
    <div class="draft-files">
      <ul class="draft-files-list" aria-label={t("files_attached")}>
        {files.map((file) => (
          <li key={file.id} class="draft-file">
            <Thumbnail file={file} shelf={shelf} />
            <span class="file-words">
              <span class="file-name" dir="auto">{file.name}</span>
              <span class="file-about">{kindName(file.name, file.media)} · {inBytes(originals ? file.size : (file.shrunk ?? file.size))}</span>
            </span>
            <button class="bar-button" type="button" aria-label={t("file_remove", { name: file.name })} onClick={() => remove(file)}><CloseIcon /></button>
          </li>
        ))}
      </ul>
      {shrunk < whole ? (
        <label class="shrink">
          <input type="checkbox" checked={!originals} onChange={({ currentTarget }) => chooseOriginals(!currentTarget.checked)} />
          <span>{t("files_shrink", { from: inBytes(whole), to: inBytes(shrunk) })}</span>
        </label>
      ) : null}
    </div>
  );
}

function Thumbnail({ file, shelf }: { readonly file: DraftFile; readonly shelf: FileShelf }) {
  const [source, setSource] = useState<string>();
  const picture = kindOf(file.media) === "picture";
  useEffect(() => {
    if (!picture) return;
    let address: string | undefined;
    let current = true;
    void shelf.get("files", file.preview ?? file.id).then((held) => {
      if (!held || !current) return;
      address = URL.createObjectURL(held.blob);
      setSource(address);
    }, () => {});
    return () => {
      current = false;
      if (address) URL.revokeObjectURL(address);
    };
  }, [file, shelf, picture]);
  if (source) return <img class="thumbnail" src={source} alt="" />;
  return <span class="thumbnail">{kindOf(file.media) === "sound" ? <SoundIcon /> : <FileIcon />}</span>;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
