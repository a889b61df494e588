import type { Draft, MaterialDraft } from "../shelf";

export const emptyMaterial: MaterialDraft = { form: "file", title: "", address: "", files: [] };

export function withMaterial(draft: Draft, material: MaterialDraft): Draft {
  return { ...draft, material };
}

/** Where the form is still open: what comes after it was closed is given up. */
export function changingMaterial(draft: Draft, how: (material: MaterialDraft) => MaterialDraft): Draft {
  return draft.material ? withMaterial(draft, how(draft.material)) : draft;
}

export function withoutMaterial({ material: _, ...rest }: Draft): Draft {
  return rest;
}
