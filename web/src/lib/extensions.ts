/** The words before the extension of a phone, as parts of a pattern: for what finds phones in a text, and what dials one. */
const SHARED = String.raw`ext\.?|x|доб\.?|poste`;

/** Behind a number in a text: "int" with its point alone, as it says other things too. */
export const EXTENSION_IN_TEXT = String.raw`${SHARED}|int\.|durchwahl`;
/** Within a phone. Not "Durchwahl": what stands there in Germany and Austria is the end of the number itself. */
export const EXTENSION_IN_PHONE = `${SHARED}|extension|добавочный|int(?:erno)?`;
