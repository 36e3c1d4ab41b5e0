import { useSyncExternalStore } from "react";

/** False in what the server sends and while it is taken over, so that a form works without JavaScript. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
