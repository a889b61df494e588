import { webAddress } from "../session/web_address";
import type { Draft, DraftFile, EvidenceDraft } from "../shelf";
import { lengths, type Uuid } from "../wire";
import { blank, codePoints, sendable } from "../words";

export const evidenceMax = lengths.bring_evidence.text;

export const freshEvidence = (commitment: Uuid): EvidenceDraft => ({ commitment, text: "", address: "", files: [] });

export const withEvidence = (draft: Draft, evidence: EvidenceDraft): Draft => ({ ...draft, evidence });

/** Where the form is still open: what comes after it was closed is given up. */
export const changingEvidence = (draft: Draft, how: (evidence: EvidenceDraft) => EvidenceDraft): Draft => (draft.evidence ? withEvidence(draft, how(draft.evidence)) : draft);

export const changingEvidenceFiles = (draft: Draft, how: (files: readonly DraftFile[]) => readonly DraftFile[]): Draft =>
  changingEvidence(draft, (evidence) => ({ ...evidence, files: how(evidence.files) }));

export function withoutEvidence({ evidence: _, ...rest }: Draft): Draft {
  return rest;
}

export type EvidenceLack = "evidence_lacks" | "evidence_link_wrong" | "evidence_too_long";

/** The words with which evidence goes, its link on a line of its own; or why it cannot. Files alone go by their names. */
export function evidenceWords({ text, address, files }: EvidenceDraft): { readonly words: string } | { readonly lacks: EvidenceLack } {
  const link = blank(address) ? "" : webAddress(address);
  if (link === undefined) return { lacks: "evidence_link_wrong" };
  const words = [blank(text) ? "" : sendable(text), link].filter((each) => each !== "").join("\n");
  if (words === "" && files.length === 0) return { lacks: "evidence_lacks" };
  return codePoints(words) > evidenceMax ? { lacks: "evidence_too_long" } : { words };
}
