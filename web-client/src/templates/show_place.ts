/** Opens what is closed around the field of a place, or around the nearest one that there is, and goes there. */
export function showPlace(place: string) {
  for (let rest = place; rest !== ""; rest = rest.replace(/(?:\[\d+\]|\.?[a-z_]+)$/, "")) {
    const found = document.getElementById(`f-${rest}`);
    if (!found) continue;
    for (let around: Element | null | undefined = found; around; around = around.parentElement?.closest("details")) if (around instanceof HTMLDetailsElement) around.open = true;
    const target = found.matches("input, select, textarea") ? found : found.querySelector<HTMLElement>("summary, input, select, textarea, button") ?? found;
    target.scrollIntoView({ block: "center" });
    target.focus();
    return;
  }
}
