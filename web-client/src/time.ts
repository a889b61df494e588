/** Time as an input, so that tests can make it pass. */
export interface Time {
  /** Milliseconds since the Unix epoch by this device's clock. */
  now(): number;
  /** Calls once after so many milliseconds; the answer cancels it. */
  after(milliseconds: number, call: () => void): () => void;
}

export const deviceTime: Time = {
  now: () => Date.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};
