/** Small pictures that stand where the site shows a company's or a school's logo. */

const COLOURS = ["#3f6d8e", "#8a5a2b", "#3d6b4f", "#7a4b6e", "#4b5694", "#97493f"];

/** @param index which of the shapes and colours @returns an SVG document */
export function companyLogo(index: number): string {
  const colour = COLOURS[index % COLOURS.length];
  const shapes = [
    '<path d="M10 30V10h7v13h13v7z" fill="#fff"/>',
    '<circle cx="20" cy="20" r="9" fill="none" stroke="#fff" stroke-width="5"/>',
    '<path d="M20 9l11 22H9z" fill="#fff"/>',
    '<path d="M10 14h20v5H10zM10 23h13v5H10z" fill="#fff"/>',
    '<path d="M6 18l14-8 14 8-14 8zM12 24v5c4 4 12 4 16 0v-5" fill="#fff"/>',
  ];
  const shape = shapes[index % shapes.length];
  const square = `<rect width="40" height="40" rx="4" fill="${colour}"/>`;
  const open =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40">';
  return `${open}${square}${shape}</svg>`;
}
