/** Resolves when the condition holds; fails when it does not come to hold while other work gets its turns. */
export async function until(condition: () => boolean | Promise<boolean>, what = condition.toString()): Promise<void> {
  for (let turn = 0; turn < 2_000; ++turn) {
    if (await condition()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`never came true: ${what}`);
}
