// What tests of pages say of them in the same words.
export const minute = 60_000;

// The shortest class is five minutes long, and one that began three minutes ago is over within two; a page looks at its clock once a minute.
export const overWithin = 4 * minute;

export const button = (page, name) => page.getByRole('button', { name, exact: true });

export const said = (page, words) => page.getByRole('status').getByText(words).waitFor();

// Somebody on a device of theirs; the clock of a phone is the test's.
export async function entered(later, stage, name, options = {}) {
  const teacher = await stage.teacher(later, name, options);
  if (options.isMobile) await teacher.page.clock.install();
  await teacher.enter();
  return { teacher, page: teacher.page };
}
