import { useEffect, useState } from "preact/hooks";

const every = 150;
const steps = 5;

/** How loud a track is, from 0 to 5: quiet to look at, and nothing of it is kept. */
export function useLevel(track: MediaStreamTrack | undefined): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    setLevel(0);
    if (!track || typeof AudioContext === "undefined") return;
    const context = new AudioContext();
    const source = context.createMediaStreamSource(new MediaStream([track]));
    const analyser = context.createAnalyser();
    analyser.fftSize = 512;
    source.connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const watch = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      setLevel(levelOf(samples));
    }, every);
    return () => {
      clearInterval(watch);
      source.disconnect();
      void context.close();
    };
  }, [track]);
  return level;
}

/** By ear: each step is about four times as much. */
export function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const decibels = 10 * Math.log10(sum / samples.length + 1e-10);
  return Math.max(0, Math.min(steps, Math.round((decibels + 54) / 8)));
}
