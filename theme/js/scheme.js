// Sets the reader's colour scheme before the first paint, and says that scripts run: the only script that blocks.

document.documentElement.dataset.script = "";

let scheme = null;
try {
  scheme = localStorage.getItem("scheme");
} catch {
  // Storage may be closed to us (private windows, file://): the system decides then.
}
if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
