// Waiting for conditions, each with a deadline.
const lookAgain = 25;
export const patience = 20_000;

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
