// Pictures of pages at an eighth of their size: what a reader sees from across the room. Shapes, colours and places stay;
// how a machine smooths letters is averaged away.

const reduction = 8;

/** Runs in a browser: makes the small picture of a screenshot, and compares it with a golden one if there is one. */
async function shrinkAndCompare({ screenshot, golden, reduction }) {
  const pixelsOf = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d", { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const shrink = (large) => {
    const small = new ImageData(Math.floor(large.width / reduction), Math.floor(large.height / reduction));
    for (let y = 0; y < small.height; y++)
      for (let x = 0; x < small.width; x++) {
        const sums = [0, 0, 0];
        for (let dy = 0; dy < reduction; dy++)
          for (let dx = 0; dx < reduction; dx++) {
            const from = ((y * reduction + dy) * large.width + x * reduction + dx) * 4;
            for (let channel = 0; channel < 3; channel++) sums[channel] += large.data[from + channel];
          }
        small.data.set([...sums.map((sum) => Math.round(sum / reduction ** 2)), 255], (y * small.width + x) * 4);
      }
    return small;
  };
  const toBase64 = async (pixels) => {
    const canvas = new OffscreenCanvas(pixels.width, pixels.height);
    canvas.getContext("2d").putImageData(pixels, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  };

  const small = shrink(await pixelsOf(screenshot));
  const result = { png: await toBase64(small), size: `${small.width}×${small.height}`, differing: 1, goldenSize: "" };
  if (!golden) return result;
  const expected = await pixelsOf(golden);
  result.goldenSize = `${expected.width}×${expected.height}`;
  if (expected.width !== small.width) return result;
  // A line more or less somewhere moves all below it by one cell at most: only what both have is compared.
  const height = Math.min(expected.height, small.height);
  let differing = 0;
  for (let cell = 0; cell < small.width * height; cell++)
    if ([0, 1, 2].some((channel) => Math.abs(small.data[cell * 4 + channel] - expected.data[cell * 4 + channel]) > 40))
      differing++;
  result.differing = differing / (small.width * height);
  return result;
}

/**
 * @param {import("playwright-core").Page} page any page that allows scripts: the work is done in it
 * @param {Buffer} screenshot
 * @param {Buffer | undefined} golden a small picture
 * @returns {Promise<{png: Buffer, size: string, goldenSize: string, differing: number}>} `differing` is the share of
 *   cells, 0 to 1, of which a colour differs by more than 40 of 255
 */
export async function smallPicture(page, screenshot, golden) {
  const result = await page.evaluate(shrinkAndCompare, {
    screenshot: screenshot.toString("base64"),
    golden: golden?.toString("base64") ?? "",
    reduction,
  });
  return { ...result, png: Buffer.from(result.png, "base64") };
}
