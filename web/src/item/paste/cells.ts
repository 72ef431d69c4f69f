/** What a spreadsheet puts on the clipboard: lines of cells between tabs, quoted where a cell holds either. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const sound = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at < sound.length; at += 1) {
    const char = sound[at];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (sound[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === '\t') endCell();
    else if (char === '\n') {
      endCell();
      rows.push([]);
    } else cell += char;
  }
  endCell();
  // the line break at the end of the last line begins no further one
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}
