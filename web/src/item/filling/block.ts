/** Whether pasted text is a whole signature or vCard, and not one value: asked at every paste, so it weighs little. */

const CARD = /^[> \t]*BEGIN:VCARD[ \t\r]*$/im;
const MAIL = /[^\s@<>]+@[^\s@<>]+\.\p{L}{2,}/u;
const NUMBER = /(?:\+|\(|\b0|\b8[\s(-])[\d\s()./-]{6,}\d/;
const LONGEST = 50_000;
/** A card may hold a picture. */
const LONGEST_CARD = 5_000_000;
const LONGEST_LINE = 300;

export const isCard = (text: string): boolean => CARD.test(text);

/** A vCard, or several lines of which one holds an e-mail address or a phone and another one words besides. */
export function isBlock(text: string): boolean {
  if (isCard(text)) return text.length <= LONGEST_CARD;
  if (text.length > LONGEST) return false;
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() && line.length <= LONGEST_LINE);
  if (lines.length < 2 || !lines.some((line) => reaches(line))) return false;
  return lines.some((line) => !reaches(line) && /\p{L}{2}/u.test(line));
}

const reaches = (line: string) => MAIL.test(line) || NUMBER.test(line);
