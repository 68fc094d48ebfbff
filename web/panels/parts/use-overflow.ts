import { type RefObject, useEffect, useRef, useState } from 'react';

/** Whether an element's content is wider than the element, as it is resized. */
export function useOverflow(): { readonly ref: RefObject<HTMLDivElement | null>; readonly isOverflowing: boolean } {
  const ref = useRef<HTMLDivElement>(null);
  const [isOverflowing, setOverflowing] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setOverflowing(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, isOverflowing };
}
