// Marks in "On this page" the heading that the reader is at.

/** How far below the window's top a heading counts as reached, in pixels. */
const reach = 120;

/** @param {HTMLAnchorElement} link */
function target(link) {
  return document.getElementById(decodeURIComponent(link.hash.slice(1)));
}

/**
 * The last link whose heading lies above the line of reach; none before the first.
 * @param {{link: HTMLAnchorElement, heading: HTMLElement}[]} entries
 */
function reached(entries) {
  const end = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
  if (end) return entries.filter(({ heading }) => heading.getBoundingClientRect().top < window.innerHeight).at(-1);
  return entries.filter(({ heading }) => heading.getBoundingClientRect().top <= reach).at(-1);
}

/** What may be wider than the text and then passes over the list. */
const wide = ".main > :is(.compare, .related, .children, .hub), .content > :is(.compare, .diagram, .cards, .role-cards, .contents, .table-wrap)";

/**
 * Whether something lies over the list.
 * @param {HTMLElement} list
 */
function isCovered(list) {
  const { left, right, top, bottom } = list.getBoundingClientRect();
  return [...document.querySelectorAll(wide)].some((block) => {
    const box = block.getBoundingClientRect();
    return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
  });
}

export function startContents() {
  const list = document.querySelector("[data-toc]");
  if (!(list instanceof HTMLElement)) return;
  const here = document.querySelector("[data-toc-here]");
  const entries = [...list.querySelectorAll("a")].flatMap((link) => {
    const heading = target(link);
    return heading ? [{ link, heading }] : [];
  });
  const uncover = () => list.classList.toggle("is-covered", isCovered(list));
  let planned = false;

  function mark() {
    planned = false;
    const now = reached(entries);
    for (const { link } of entries) {
      link.classList.toggle("is-here", link === now?.link);
      if (link === now?.link) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    uncover();
    if (here) here.textContent = now?.link.textContent ?? "";
  }
  function plan() {
    if (!planned) requestAnimationFrame(mark);
    planned = true;
  }
  addEventListener("scroll", plan, { passive: true });
  addEventListener("resize", plan);
  list.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a") && list.matches(":popover-open"))
      list.hidePopover();
  });
  mark();
}
