// The place where the reader was, over a reload: browsers forget it when the page's length changes meanwhile.

const key = "fieldguide-scroll";

export function keepScroll() {
  try {
    sessionStorage.setItem(key, JSON.stringify([location.pathname, scrollX, scrollY]));
  } catch {
    // Without storage the browser's own memory must do.
  }
}

export function restoreScroll() {
  let kept = null;
  try {
    kept = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
  } catch {
    return;
  }
  if (kept === null) return;
  const [path, left, top] = JSON.parse(kept);
  if (path === location.pathname) scrollTo({ left, top, behavior: "instant" });
}
