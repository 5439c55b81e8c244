/** Najat's sign: hands that hold, and a way up. */
export const Mark = ({ size = 32 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
    <rect width="32" height="32" rx="8" fill="#0f6970" />
    <path d="M7 20a9 9 0 0 0 18 0" fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
    <path
      d="M16 22V9m0 0-4.5 4.5M16 9l4.5 4.5"
      fill="none"
      stroke="#a9dcd9"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
