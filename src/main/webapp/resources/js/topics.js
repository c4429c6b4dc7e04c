/*
 * The tree of topics: the strips between lines, where something can be dropped, are no lines of the tree,
 * and screen readers are told so.
 */
(() => {
  "use strict";

  const quiet = () => {
    for (const strip of document.querySelectorAll(".ui-tree-droppoint:not([role])")) strip.setAttribute("role", "none");
  };

  document.addEventListener("DOMContentLoaded", () => {
    quiet();
    const desk = document.getElementById("desk");
    if (desk) new MutationObserver(quiet).observe(desk, { childList: true, subtree: true });
  });
})();
