/** Our mark: an ember that catches. The same drawing as `assets/icon.svg`. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        fill="var(--accent)"
        d="M17.6 2.5c1 4.4-.9 6.8-3.2 9.2C12 14.300 8 17 8 21.600 8 26.300 11.600 29.500 16 29.500s8-3.200 8-7.900c0-3.100-1.500-5.300-3-7.200.2 2-.4 3.500-1.700 4.500.4-5.800-1.300-12.200-1.700-16.400z"
      />
      <path
        fill="var(--surface)"
        d="M16.200 27.300c-2.300 0-4-1.600-4-3.900 0-2.600 2.100-3.900 3.200-6.200 2.500 2 4.800 3.700 4.800 6.300 0 2.300-1.700 3.800-4 3.800z"
      />
    </svg>
  );
}
