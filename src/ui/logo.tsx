/** Our mark: a flame that catches again. The flame of `assets/icon.svg`, without its ground. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="4 3 24 25" aria-hidden="true" focusable="false">
      <path
        fill="var(--accent)"
        d="M16 3.5C17 8.5 23.8 11.7 23.8 19.3a7.8 7.8 0 0 1-15.6 0c0-3.5 2-5.9 3.6-7.6.3 1.7 1 2.8 2.1 3.2C13.3 10.7 14 6.5 16 3.5z"
      />
      <path
        fill="var(--surface)"
        d="M16 24.8c-2.2 0-3.5-1.5-3.5-3.3 0-2.4 2.5-3.5 3.5-6.2 1 2.7 3.5 3.8 3.5 6.2 0 1.8-1.3 3.3-3.5 3.3z"
      />
    </svg>
  );
}
