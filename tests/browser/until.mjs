// Waiting for conditions, each with a deadline.
const lookAgain = 25;
// Generous: a machine that is doing other things is slow, not wrong.
export const patience = 60_000;

// The first true answer of `condition`, which may be asynchronous; a rejection counts as not yet.
export function until(what, condition, limit = patience) {
  const deadline = performance.now() + limit;
  return new Promise((resolve, reject) => {
    const look = async () => {
      let reason = '';
      const answer = await Promise.resolve().then(condition).catch((problem) => {
        reason = `: ${problem.message}`;
      });
      if (answer) resolve(answer);
      else if (performance.now() >= deadline) reject(new Error(`not within ${limit} ms: ${what}${reason}`));
      else setTimeout(look, lookAgain);
    };
    look();
  });
}
