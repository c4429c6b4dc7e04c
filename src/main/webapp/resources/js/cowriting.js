/*
 * Who else is here and what is new, for those who write a synthesis; drag a contribution into the text to cite it.
 * Every page works without: sentences come from data attributes, in the reader's language.
 */
(() => {
  "use strict";

  document.addEventListener("dragstart", (event) => {
    const source = event.target.closest?.("[data-cite]");
    if (source) event.dataTransfer.setData("text/x-contribution", source.dataset.cite);
  });
  document.addEventListener("dragover", (event) => {
    const place = event.target.closest?.("[data-drop]");
    if (place && event.dataTransfer.types.includes("text/x-contribution")) {
      event.preventDefault();
      place.classList.add("drop-here");
    }
  });
  document.addEventListener("dragleave", (event) => event.target.closest?.("[data-drop]")?.classList.remove("drop-here"));
  document.addEventListener("drop", (event) => {
    const place = event.target.closest?.("[data-drop]");
    const number = event.dataTransfer.getData("text/x-contribution");
    if (!place || !number) return;
    event.preventDefault();
    place.classList.remove("drop-here");
    const command = place.dataset.dropCommand;
    if (command) window[command]([{ name: "contribution", value: number }]);
    else location.href = place.dataset.drop + (place.dataset.drop.includes("?") ? "&" : "?") + "cite=" + number + "#cite";
  });

  const room = document.querySelector("[data-cowriting]");
  if (!room) return;
  const EVERY = 8000;
  const own = Number(room.dataset.paragraph);
  const states = new Map();
  let writing = false;

  const live = (name, within = room) => within.querySelector(`[data-live="${name}"]`);

  function say(element, text) {
    if (!element || element.textContent === text) return;
    element.textContent = text;
    element.hidden = !text;
  }

  function people(all) {
    const others = all.filter((one) => !one.me);
    const near = own ? others.filter((one) => one.paragraph === own) : others;
    const words = near.map((one) => one.name + (one.writing ? " (" + room.dataset.writing + ")" : ""));
    say(live("people"), words.length ? room.dataset.here + " " + words.join(", ") : "");
  }

  function changed(state, before) {
    return before && (state.version !== before.version || state.open !== before.open || state.last !== before.last);
  }

  function paragraphs(all) {
    for (const state of all) {
      const before = states.get(state.id);
      if (!before) states.set(state.id, state);
      if (!changed(state, before)) continue;
      if (own && state.id === own) fresh();
      else say(live("paragraph", document.querySelector(`[data-paragraph-state="${state.id}"]`) ?? room), room.dataset.fresh);
    }
  }

  /** What is new is brought into the page, unless somebody is typing: then a link offers it. */
  async function fresh() {
    const typing = document.activeElement?.matches("textarea, input[type=text]");
    if (typing || writing) {
      const note = live("fresh");
      if (!note || !note.hidden) return;
      const link = document.createElement("a");
      link.href = location.pathname + "?fresh=" + Date.now() + "#suggestions";
      link.textContent = room.dataset.reload;
      note.replaceChildren(room.dataset.fresh + " ", link);
      note.hidden = false;
      return;
    }
    const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of ["suggestions", "sources", "comments"]) {
      const there = document.getElementById(id);
      const now = page.getElementById(id);
      if (there && now) there.replaceWith(now);
    }
    const text = document.querySelector("[data-paragraph-state] .prose");
    const words = page.querySelector("[data-paragraph-state] .prose");
    if (text && words) text.replaceChildren(...words.childNodes);
    const field = document.getElementById("text");
    const now = page.getElementById("text");
    if (field && now && field.value === field.defaultValue) document.getElementById("suggest")?.replaceWith(page.getElementById("suggest"));
    const note = live("fresh");
    if (note) {
      note.textContent = room.dataset.fresh;
      note.hidden = false;
    }
    states.clear();
  }

  async function pulse() {
    if (document.hidden) return;
    const body = new URLSearchParams({ token: room.dataset.token, synthesis: room.dataset.cowriting, paragraph: String(own), writing: String(writing) });
    try {
      const answer = await fetch("/act/synthesis/pulse", { method: "POST", body });
      if (!answer.ok) return;
      const now = await answer.json();
      people(now.people);
      paragraphs(now.paragraphs);
    } catch { /* offline: the next beat tries again */ }
  }

  document.addEventListener("input", (event) => {
    if (event.target.matches("[data-writing]") && event.target.tagName === "TEXTAREA") writing = event.target.value !== event.target.defaultValue;
  });

  pulse();
  setInterval(pulse, EVERY);
})();
