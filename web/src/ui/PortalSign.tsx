/** The portal's logo, or the first letter of its name. */
export function PortalSign({ name, logo }: { name: string; logo?: string | null | undefined }) {
  if (logo) return <img className="logo" src={logo} alt="" />;
  return (
    <span className="logo" aria-hidden="true">
      {Array.from(name)[0]?.toUpperCase()}
    </span>
  );
}
