/** Lower case, without accents, so that "Türkiye" is found by "turkiye". */
export function fold(text: string): string {
  // most titles are plain letters, and taking accents apart is slow
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
