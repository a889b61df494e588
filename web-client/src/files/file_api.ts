import { locale } from "../i18n";
import { limits, refusals, type RefusalCode, type Uuid } from "../wire";

/** The server, or the network, said no. status is HTTP's; 0: nobody answered. */
export class FileProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: RefusalCode | undefined,
    readonly text = "",
  ) {
    super(`HTTP ${status} ${code ?? ""}`);
  }

  /** Trying again later may help. */
  get temporary(): boolean {
    if (this.status === 0 || this.status === 429 || this.status >= 500) return this.code === undefined || refusals[this.code].temporary;
    if (this.status === 401) return true; // the login is put right first; the file waits
    return this.code !== undefined && refusals[this.code].temporary;
  }
}

export interface UploadState {
  readonly complete: boolean;
  readonly missing: readonly number[];
}

/** Where the bytes of a file are, for people who may see them. */
export const fileAddress = (space: number, id: Uuid) => `/api/spaces/${space}/files/${id}`;

/** No answer for so long: the link is dead, or so slow that a new attempt costs nothing. */
const answerWithin = 30_000;

export interface FileApi {
  begin(space: number, file: { id: Uuid; size: number; media: string; purpose?: "recording" }, signal: AbortSignal): Promise<UploadState>;
  put(space: number, id: Uuid, chunk: number, bytes: ArrayBuffer, digest: Uint8Array, signal: AbortSignal, sent: (bytes: number) => void): Promise<void>;
  complete(space: number, id: Uuid, address: string, signal: AbortSignal): Promise<void>;
  drop(space: number, id: Uuid): Promise<void>;
}

export const httpFileApi: FileApi = {
  begin: async (space, file, signal) => JSON.parse(await ask("POST", `/api/spaces/${space}/files`, { body: JSON.stringify(file), signal })) as UploadState,
  put: async (space, id, chunk, bytes, digest, signal, sent) => {
    const base64 = btoa(String.fromCharCode(...digest));
    await ask("PUT", `${fileAddress(space, id)}/chunks/${chunk}`, { body: bytes, headers: { "content-digest": `sha-256=:${base64}:` }, signal, sent });
  },
  complete: async (space, id, address, signal) => {
    await ask("POST", `${fileAddress(space, id)}/complete`, { body: JSON.stringify({ address }), signal });
  },
  drop: async (space, id) => {
    await ask("DELETE", fileAddress(space, id), {});
  },
};

interface Asked {
  readonly body?: string | ArrayBuffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly sent?: (bytes: number) => void;
}

// fetch does not tell how much has left the device, and on a weak link a chunk takes a while.
function ask(method: string, path: string, { body, headers = {}, signal, sent }: Asked): Promise<string> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    let patience: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      clearTimeout(patience);
      patience = setTimeout(() => request.abort(), answerWithin);
    };
    const ended = (act: () => void) => () => {
      clearTimeout(patience);
      signal?.removeEventListener("abort", stop);
      act();
    };
    const stop = () => request.abort();
    request.open(method, path);
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("accept-language", locale());
    if (typeof body === "string") request.setRequestHeader("content-type", "application/json");
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => {
      moved();
      sent?.(loaded);
    };
    const broken = ended(() => failed(new FileProblem(0, undefined)));
    request.onerror = broken;
    request.onabort = broken;
    request.onload = ended(() => {
      if (request.status >= 200 && request.status < 300) done(request.responseText);
      else failed(problemIn(request.status, request.responseText));
    });
    if (signal?.aborted) return broken();
    signal?.addEventListener("abort", stop);
    moved();
    request.send(body ?? null);
  });
}

function problemIn(status: number, text: string): FileProblem {
  try {
    const answer = JSON.parse(text) as { code?: string; text?: string };
    const known = answer.code !== undefined && Object.hasOwn(refusals, answer.code);
    return new FileProblem(status, known ? (answer.code as RefusalCode) : undefined, answer.text);
  } catch {
    return new FileProblem(status, undefined);
  }
}

export const chunkCount = (size: number) => Math.ceil(size / limits.chunk_bytes);
