// Loads data that lie in classic scripts, so that they also come from file://.

/**
 * @param {URL} url of a script that sets `document.currentScript.found`
 * @returns {Promise<any>} what it set
 */
export function loadData(url) {
  return new Promise((resolve, reject) => {
    /** @type {HTMLScriptElement & {found?: unknown}} */
    const script = document.createElement("script");
    script.src = url.href;
    script.onload = () => resolve(script.found);
    script.onerror = () => reject(new Error(`cannot load ${url}`));
    document.head.append(script);
    script.remove();
  });
}
