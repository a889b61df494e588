import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { t } from "../i18n";
import type { DraftFile } from "../shelf";
import type { AttachedFile, Attachment } from "../wire";
import type { CannotAttach } from "./attaching";

// Fetched by who attaches something.
const attaching = () => import("./attaching");

const remembered = "urdimbre.originals";

const reasons: { readonly [Why in CannotAttach]: Parameters<typeof t>[0] } = {
  empty: "file_is_empty",
  too_large: "file_is_too_large",
  too_many: "files_too_many",
  no_room: "file_no_room",
};

export interface DraftFilesInUse {
  /** What the last attempt to attach ran into; "" without. */
  readonly problem: string;
  /** Large pictures are being made smaller. */
  readonly busy: boolean;
  readonly originals: boolean;
  chooseOriginals(originals: boolean): void;
  add(files: readonly File[]): Promise<void>;
  remove(file: DraftFile): void;
  say(problem: string): void;
  /** As a command carries them. */
  forMessage(files: readonly DraftFile[]): Promise<{ attachments: AttachedFile[]; shown: Attachment[] }>;
}

/** Recording itself is fetched when somebody begins. */
export const canRecord = () => typeof MediaRecorder !== "undefined" && navigator.mediaDevices?.getUserMedia !== undefined;

/** A part of the page that most visits do without: fetched when it is wanted; until then, or without a network, undefined. */
export function useOnDemand<Props>(wanted: boolean, fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> | undefined {
  const [part, setPart] = useState<{ readonly component: ComponentType<Props> }>();
  useEffect(() => {
    if (wanted && !part) void fetch().then((component) => setPart({ component }), () => {});
  }, [wanted]);
  return part?.component;
}

/** What changes the files of one draft, from when it was made on: what somebody began to attach stays where it belongs. */
export type ChangeFiles = (how: (files: readonly DraftFile[]) => readonly DraftFile[]) => void;

/** Files of what is being written: attached by button, paste, drop or voice. */
export function useFiles(client: Client, space: number, attached: readonly DraftFile[], change: ChangeFiles): DraftFilesInUse {
  const [problem, say] = useState("");
  const [adding, setAdding] = useState(0);
  const [originals, setOriginals] = useState(() => localStorage.getItem(remembered) === "1");
  const shelf = client.files;
  return {
    problem,
    busy: adding > 0,
    originals,
    chooseOriginals: (chosen) => {
      localStorage.setItem(remembered, chosen ? "1" : "0");
      setOriginals(chosen);
    },
    add: async (picked) => {
      if (picked.length === 0) return;
      if (!shelf) return say(t("file_no_room", { name: picked[0]!.name }));
      setAdding((count) => count + 1);
      try {
        const { files, refused } = await (await attaching()).attach(shelf, space, picked, attached.length);
        if (files.length > 0) change((now) => [...now, ...files]);
        say(refused.map(({ name, why }) => t(reasons[why], { name })).join(" "));
      } catch {
        say(t("file_no_room", { name: picked[0]!.name }));
      } finally {
        setAdding((count) => count - 1);
      }
    },
    remove: (file) => {
      change((now) => now.filter(({ id }) => id !== file.id));
      void client.dropFiles(space, [file]);
      say("");
    },
    say,
    forMessage: async (files) => (shelf && files.length > 0 ? (await attaching()).decide(shelf, files, originals) : { attachments: [], shown: [] }),
  };
}
