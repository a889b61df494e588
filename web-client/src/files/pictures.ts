/** A long side of so many pixels shows a whiteboard's writing; a preview shows what the picture is of. */
const shrunkSide = 1600;
const previewSide = 360;
/** Smaller than this a picture costs no more than its preview would. */
const worthAPreview = 40_000;
/** A shrunk picture that saves less is not worth the loss. */
const worthShrinking = 0.8;

export interface Pictures {
  readonly shrunk?: Blob;
  readonly preview?: Blob;
}

/** Smaller versions of a picture, drawn anew: without the place and the device that cameras write into theirs. */
export async function picturesOf(file: Blob): Promise<Pictures> {
  const bitmap = await decoded(file);
  if (!bitmap) return {};
  const still = file.type !== "image/gif"; // a drawn one would no longer move
  const shrunk = still ? await drawn(bitmap, shrunkSide, 0.82) : undefined;
  const preview = file.size > worthAPreview ? await drawn(bitmap, previewSide, 0.7) : undefined;
  bitmap.close();
  return {
    ...(shrunk && shrunk.size < file.size * worthShrinking ? { shrunk } : {}),
    ...(preview && preview.size < file.size ? { preview } : {}),
  };
}

async function decoded(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return undefined; // a kind that this browser does not know: it is sent as it is
  }
}

async function drawn(bitmap: ImageBitmap, side: number, quality: number): Promise<Blob | undefined> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const paper = canvas.getContext("2d");
  if (!paper) return undefined;
  paper.fillStyle = "#fff"; // behind what is transparent: JPEG has no other way
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.imageSmoothingQuality = "high";
  paper.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), "image/jpeg", quality));
}
