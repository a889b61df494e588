import { useMemo, useState } from "preact/hooks";

import { dataProfile } from "../data_profile";
import { t } from "../i18n";
import { ClipsPart } from "./clips_part";
import { focusRemark } from "./remark_form";
import { momentWords } from "./moment";
import { Playback } from "./playback";
import { Player } from "./player";
import type { RecordingProps, Saying, WithFrame } from "./recording_shown";
import { remarkIn, withRemark } from "./remarks";
import { Remarks } from "./remarks_list";
import { threadsOf } from "./timeline";
import { useUnsent } from "./use_unsent";

const headingId = "rec-watch";
const remembered = "urdimbre.pause";

/** What is seen and heard, and beside it what was said of it, in the order of the clock. */
export function WatchPart(props: RecordingProps & Saying & WithFrame) {
  const { client, view, one, frame } = props;
  const playback = useMemo(() => new Playback(), []);
  const [pauses, setPauses] = useState(() => localStorage.getItem(remembered) !== "0");
  const [soundOnly, setSoundOnly] = useState(() => dataProfile.value === "low");
  const self = client.self.id;
  const unsent = useUnsent(client, view.space, one.recording, frame);
  const threads = threadsOf(frame.comments, unsent, self);
  const comment = () => {
    if (pauses) playback.pause();
    const moment = momentWords(playback.at.peek());
    client.drafts.change(view.space, (before) => withRemark(before, { ...remarkIn(before, one.recording), moment }));
    focusRemark();
  };
  return (
    <section class="acc-part rec-watch-part" aria-labelledby={headingId}>
      <h2 id={headingId}>{t(one.media === "video" ? "rec_watch" : "rec_listen")}</h2>
      <div class="rec-watch">
        <div class="rec-screen">
          <Player space={view.space} one={one} frame={frame} playback={playback} threads={threads} soundOnly={soundOnly} chooseSoundOnly={setSoundOnly} comment={comment} />
          <ClipsPart {...props} playback={playback} />
        </div>
        <Remarks {...props} playback={playback} threads={threads} pauses={pauses}
          choosePauses={(chosen) => {
            localStorage.setItem(remembered, chosen ? "1" : "0");
            setPauses(chosen);
          }} />
      </div>
    </section>
  );
}
