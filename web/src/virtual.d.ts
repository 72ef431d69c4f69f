/** Modules that the build makes: see manual.ts beside vite.config.ts. */
declare module 'virtual:manual/*' {
  const pages: import('./screens/help/manual').Manual;
  export default pages;
}
