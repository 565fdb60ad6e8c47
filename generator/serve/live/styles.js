// Exchanges style sheets without a reload. Their names carry a hash: "site.k3v7q2mxoa.css".

/** The address without the hash; undefined when it has none. @param {string} address */
function stem(address) {
  const match = /^(.*)\.[a-z2-7]{10}\.css$/.exec(new URL(address, location.href).pathname);
  return match?.[1];
}

/**
 * Puts `address` in the place of `link`; the old one goes when the new one has come, so that the page is never bare.
 * @param {HTMLLinkElement} link
 * @param {string} address
 */
function exchange(link, address) {
  const fresh = /** @type {HTMLLinkElement} */ (link.cloneNode());
  fresh.href = address;
  link.dataset.leaving = "";
  fresh.addEventListener("load", () => link.remove(), { once: true });
  fresh.addEventListener("error", () => link.remove(), { once: true });
  link.after(fresh);
}

/** @param {string[]} addresses of all style sheets that the site has now */
export function swapStyles(addresses) {
  const links = /** @type {NodeListOf<HTMLLinkElement>} */ (
    document.querySelectorAll('link[rel="stylesheet"]:not([data-leaving])')
  );
  for (const link of links) {
    const present = new URL(link.href).pathname;
    const next = addresses.find((address) => stem(address) === stem(present));
    if (stem(present) !== undefined && next !== undefined && next !== present) exchange(link, next);
  }
}
