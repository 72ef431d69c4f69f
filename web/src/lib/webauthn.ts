/** Passkeys between the server's JSON and the browser's bytes; what is asked and checked is the server's. */

/** Browsers offer passkeys only on https, and on this machine under the name localhost. */
export const passkeysWork = () =>
  window.isSecureContext &&
  typeof PublicKeyCredential !== 'undefined' &&
  !/^[\d.]+$|^\[/.test(window.location.hostname);

interface Descriptor {
  id: string;
  type: PublicKeyCredentialType;
}

export interface CreationOptions {
  publicKey: Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> & {
    challenge: string;
    user: { id: string; name: string; displayName: string };
    excludeCredentials?: Descriptor[];
  };
}

export interface RequestOptions {
  publicKey: Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> & {
    challenge: string;
    allowCredentials?: Descriptor[];
  };
}

/** Asks the device to make a passkey; null when the person changed his mind. */
export async function createPasskey({ publicKey }: CreationOptions): Promise<object | null> {
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        ...publicKey,
        challenge: bytes(publicKey.challenge),
        user: { ...publicKey.user, id: bytes(publicKey.user.id) },
        excludeCredentials: (publicKey.excludeCredentials ?? []).map(descriptor),
      },
    }),
  );
  if (!made) return null;
  const answer = made.response as AuthenticatorAttestationResponse;
  return {
    ...common(made),
    response: {
      clientDataJSON: text(answer.clientDataJSON),
      attestationObject: text(answer.attestationObject),
      transports: answer.getTransports?.() ?? [],
    },
  };
}

/** Asks the device to sign with a passkey; null when the person changed his mind. */
export async function showPasskey({ publicKey }: RequestOptions): Promise<object | null> {
  const shown = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        ...publicKey,
        challenge: bytes(publicKey.challenge),
        allowCredentials: (publicKey.allowCredentials ?? []).map(descriptor),
      },
    }),
  );
  if (!shown) return null;
  const answer = shown.response as AuthenticatorAssertionResponse;
  return {
    ...common(shown),
    response: {
      clientDataJSON: text(answer.clientDataJSON),
      authenticatorData: text(answer.authenticatorData),
      signature: text(answer.signature),
      userHandle: answer.userHandle ? text(answer.userHandle) : null,
    },
  };
}

/** Closing the browser's window, or letting it wait too long, is no fault. */
async function asked(act: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    return (await act()) as PublicKeyCredential | null;
  } catch (cause) {
    if (cause instanceof DOMException && (cause.name === 'NotAllowedError' || cause.name === 'AbortError'))
      return null;
    throw cause;
  }
}

const common = (credential: PublicKeyCredential) => ({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment,
  clientExtensionResults: credential.getClientExtensionResults(),
});

const descriptor = ({ id, type }: Descriptor): PublicKeyCredentialDescriptor => ({ id: bytes(id), type });

function bytes(written: string): Uint8Array<ArrayBuffer> {
  const plain = atob(written.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (one) => one.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  const plain = Array.from(new Uint8Array(buffer), (one) => String.fromCharCode(one)).join('');
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
