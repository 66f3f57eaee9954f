/**
 * Runs in a browser: counts the pixels of a PNG (base64) that are not of the background, and
 * those of each colour asked for. Colours are `rgb(r, g, b)`; shares are of all pixels.
 */
const triple = (color) => color.match(/\d+/g).slice(0, 3).map(Number)

const isNear = (pixels, at, color) => color.every((part, index) => Math.abs(pixels[at + index] - part) <= 12)

globalThis.countPixels = async ({ background, colors, data }) => {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }))
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d")
  canvas.drawImage(image, 0, 0)
  const pixels = canvas.getImageData(0, 0, image.width, image.height).data
  const ground = triple(background)
  const wanted = colors.map(triple)
  const counts = wanted.map(() => 0)
  let drawn = 0
  for (let at = 0; at < pixels.length; at += 4) {
    if (isNear(pixels, at, ground)) continue
    drawn++
    for (let index = 0; index < wanted.length; index++) if (isNear(pixels, at, wanted[index])) counts[index]++
  }
  const all = pixels.length / 4
  return { drawn: drawn / all, shares: counts.map((count) => count / all) }
}
