/** Rows as the text of a .csv file that a spreadsheet of the user's country opens, and nothing in it runs as a formula. */

const MARK = '\ufeff';
const FORMULA = /^[=+\-@\t\r]|^'[=+\-@\t\r]/;

/** Where the comma separates decimals, the semicolon separates cells. */
export function csvText(rows: readonly (readonly string[])[], locale: string): string {
  const separator = new Intl.NumberFormat(locale).format(1.5).includes(',') ? ';' : ',';
  return (
    MARK + rows.map((row) => `${row.map((cell) => quoted(cell, separator)).join(separator)}\r\n`).join('')
  );
}

function quoted(cell: string, separator: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Have the browser keep the text as a file of this name. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
