import type { ReactNode, Ref } from 'react';

interface ScrollRegionProps {
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
  readonly elementRef?: Ref<HTMLElement>;
}

/** A part that scrolls by itself, reachable by keyboard so that arrow keys can scroll it. */
export function ScrollRegion({ label, className, children, elementRef }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it nobody could scroll by keyboard
    <section className={className} tabIndex={0} aria-label={label} ref={elementRef}>
      {children}
    </section>
  );
}
