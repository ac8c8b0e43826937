/** Baton's mark; the favicon is the same. */
export function Logo({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="#3b5bdb" />
      <path d="M9 23 23 9" stroke="#fff" strokeWidth="4" strokeLinecap="round" />
      <circle cx="9" cy="23" r="4" fill="#fff" />
      <circle cx="23" cy="9" r="4" fill="#91a7ff" />
    </svg>
  );
}
