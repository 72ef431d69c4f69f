/**
 * The user whose page this is, as each of its requests says: where another one signs in in the same browser, the session
 * has ended for this page, which shows nothing of the other one's and does nothing in his name. Pictures and downloads
 * alone are asked for by the browser itself, with the rights of whoever is signed in.
 */
let user: number | null = null;

export const pageUser = () => user;

/** Set by the first answer that says who is signed in, and anew by signing in on this page. */
export function setPageUser(id: number | null): void {
  user = id;
}
