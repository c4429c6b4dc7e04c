/*
 * A key of a desk that is pressed before the desk listens is kept, and pressed again when it does. Runs before the page is
 * built: the only script that may hold it up, so it stays this small.
 */
(() => {
  "use strict";
  const MOST = 5;
  const early = [];
  const keep = (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const plain = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && !typing && early.length < MOST) early.push(event.key);
  };
  document.addEventListener("keydown", keep, true);
  addEventListener("load", () => setTimeout(() => {
    document.removeEventListener("keydown", keep, true);
    const { jQuery } = window;
    if (!jQuery) return;
    // The desk's keys listen by number, which a made-up event of the browser's own does not carry.
    for (const key of early) {
      const which = key.toUpperCase().charCodeAt(0);
      jQuery(document).trigger(jQuery.Event("keydown", { key, which, keyCode: which }));
    }
  }));
})();
