// A picture as WebP, by the browser that took it: half as large as PNG, without loss.

/** The bytes of the picture `png`; `page` is any page of the browser. */
export async function toWebp(page, png) {
  const blank = await page.context().newPage();
  try {
    const url = await blank.evaluate(
      async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        canvas.getContext('2d').drawImage(image, 0, 0);
        // A quality of 1 is WebP without loss.
        return canvas.toDataURL('image/webp', 1);
      },
      `data:image/png;base64,${png.toString('base64')}`,
    );
    return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  } finally {
    await blank.close();
  }
}
