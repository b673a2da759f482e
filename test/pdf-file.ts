/** A plain PDF of some lines, set in one column or in two as UN records are, for tests. */
export function pdfFile(lines: readonly string[], columns: 1 | 2): Uint8Array {
  const perColumn = 60;
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += perColumn * columns) {
    const stretches = Array.from({ length: columns }, (_, c) =>
      lines
        .slice(at + c * perColumn, at + (c + 1) * perColumn)
        .map((line, i) => shown(line, 40 + c * 280, 780 - i * 12, columns)),
    );
    pages.push(stretches.flat().join("\n"));
  }
  const objects: string[] = ["<< /Type /Catalog /Pages 2 0 R >>", ""];
  const kids: string[] = [];
  objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  for (const page of pages) {
    objects.push(`<< /Length ${page.length} >>\nstream\n${page}\nendstream`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${kids.length} >>`;
  let file = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(file, "latin1");
}

/** Latin-1 with the two curly marks where WinAnsi has them; narrow type keeps a line within its column. */
function shown(line: string, x: number, y: number, columns: 1 | 2): string {
  const size = columns === 1 ? 8 : 4;
  const text = line.replace(/’/g, "\u0092").replace(/([()\\])/g, "\\$1");
  return `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET`;
}
