/** Voice needs no more: four kilobytes a second would be a call of ten years ago, three are one of today. */
const bitsPerSecond = 24_000;
export const recordingMax = 10 * 60_000;

/** A voice note on its way. */
export interface Recording {
  /** Resolves with the note; undefined: it was given up, or holds nothing. */
  readonly note: Promise<Blob | undefined>;
  stop(): void;
  giveUp(): void;
}

/** Rejects when there is no microphone, or none for us. */
export async function record(): Promise<Recording> {
  const sound = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true } });
  const kind = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"].find((each) => MediaRecorder.isTypeSupported(each));
  const recorder = new MediaRecorder(sound, { audioBitsPerSecond: bitsPerSecond, ...(kind ? { mimeType: kind } : {}) });
  const pieces: Blob[] = [];
  let wanted = true;
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const note = new Promise<Blob | undefined>((done) => {
    recorder.onstop = () => {
      for (const track of sound.getTracks()) track.stop();
      const whole = new Blob(pieces, { type: recorder.mimeType.split(";")[0] || "audio/webm" });
      done(wanted && whole.size > 0 ? whole : undefined);
    };
  });
  const stop = () => {
    if (recorder.state !== "inactive") recorder.stop();
  };
  // The microphone was taken away: what was said so far is kept.
  for (const track of sound.getTracks()) track.addEventListener("ended", stop);
  recorder.start(1000);
  return {
    note,
    stop,
    giveUp: () => {
      wanted = false;
      stop();
    },
  };
}
