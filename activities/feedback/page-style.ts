/** How pages look that people without an account open: as the web app does, light or dark as the browser wants it, and nothing is loaded. */

/** Baton's mark, as in the web app. */
export const MARK = `<svg class="mark" width="40" height="40" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#3b5bdb"/><path d="M9 23 23 9" stroke="#fff" stroke-width="4" stroke-linecap="round"/><circle cx="9" cy="23" r="4" fill="#fff"/><circle cx="23" cy="9" r="4" fill="#91a7ff"/></svg>`;

export const STYLE = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f6f7fb, #101114);
  --card: light-dark(#fff, #1b1d24);
  --line: light-dark(#dee2e6, #343945);
  --field: light-dark(#868e96, #767d89);
  --text: light-dark(#16181d, #e6e8ec);
  --quiet: light-dark(#565d65, #a9afb9);
  --accent: #3b5bdb;
  --tint: light-dark(#edf2ff, #1f2a52);
  --wrong: light-dark(#c92a2a, #ffa8a8);
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: clamp(1rem, 6vw, 4rem) 1rem; background: var(--page); color: var(--text);
  font: 1.0625rem/1.55 "Inter", system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif;
  overflow-wrap: anywhere;
}
main {
  max-width: 36rem; margin: 0 auto; padding: clamp(1.25rem, 5vw, 2.5rem); background: var(--card);
  border: 1px solid var(--line); border-radius: 1rem; box-shadow: 0 1px 3px rgb(0 0 0 / 6%), 0 12px 32px rgb(0 0 0 / 5%);
}
.mark { display: block; margin-bottom: 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.25; letter-spacing: -.01em; margin: 0 0 .5rem; }
h1 + p { color: var(--quiet); margin-top: 0; }
p:last-child { margin-bottom: 0; }
fieldset { border: 0; padding: 0; margin: 1.5rem 0; display: grid; gap: .5rem; }
legend { font-weight: 600; padding: 0; margin-bottom: .5rem; }
label { font-weight: 600; }
fieldset label { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .6rem; font-weight: 400; }
label:has([type=radio], [type=checkbox]) {
  display: flex; align-items: center; gap: .6rem; min-height: 2.9rem; padding: .5rem .9rem; font-weight: 400;
  border: 1px solid var(--line); border-radius: .6rem; cursor: pointer;
}
label:has([type=radio], [type=checkbox]):hover { border-color: var(--accent); }
label:has(:checked) { border-color: var(--accent); background: var(--tint); }
[type=radio], [type=checkbox] { width: 1.2rem; height: 1.2rem; margin: 0; flex: none; accent-color: var(--accent); }
input:not([type=radio], [type=checkbox]), select, textarea {
  display: block; width: 100%; margin-top: .35rem; padding: .6rem .75rem; font: inherit; color: inherit;
  background: var(--card); border: 1px solid var(--field); border-radius: .5rem;
}
textarea { margin-bottom: 1.5rem; }
[aria-invalid=true] { border-color: var(--wrong) !important; }
button {
  font: inherit; font-weight: 600; min-height: 2.75rem; padding: .6rem 1.5rem; border: 0; border-radius: .5rem;
  background: var(--accent); color: #fff; cursor: pointer;
}
button:hover { background: #364fc7; }
:focus-visible { outline: 2px solid light-dark(#3b5bdb, #bac8ff); outline-offset: 2px; }
[role=alert] { color: var(--wrong); border-left: .25rem solid; padding-left: .75rem; }
@media (max-width: 30em) { button { width: 100%; } }
`;
