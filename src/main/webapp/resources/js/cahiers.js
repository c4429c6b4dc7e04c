/*
 * Small comforts on top of pages that work without them. No text lives here: every sentence that is shown
 * comes from a data attribute of the page, in the reader's language.
 */
(() => {
  "use strict";

  const page = document.documentElement;
  page.classList.add("js");

  /** Says a sentence to screen readers without moving the focus. */
  const say = (() => {
    let region;
    return (sentence) => {
      if (!sentence) return;
      if (!region) {
        region = document.createElement("p");
        region.className = "visually-hidden";
        region.setAttribute("role", "status");
        document.body.append(region);
      }
      region.textContent = "";
      setTimeout(() => (region.textContent = sentence), 60);
    };
  })();

  /** Storage may be refused (private window, full disk): a page without drafts is still a page. */
  const store = {
    get(key) {
      try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
    },
    set(key, value) {
      try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* nothing kept */ }
    },
    drop(key) {
      try { localStorage.removeItem(key); } catch { /* nothing to drop */ }
    },
  };

  // ---- Drafts: <form data-draft="post:transport">, cleared by any element [data-draft-done="post:transport"] ----

  const DRAFT = "cahiers-draft:";
  const KEPT_DAYS = 30;

  const drafted = (form) =>
    [...form.elements].filter((e) => e.name && (e.matches("textarea, select") || e.matches("input[type=text], input:not([type])")));

  function keepDraft(form) {
    const key = DRAFT + form.dataset.draft;
    const note = form.querySelector("[data-draft-note]");
    const saved = store.get(key);
    if (saved) {
      let restored = false;
      for (const field of drafted(form)) {
        const text = saved.fields[field.name];
        if (text && !field.value && !field.matches("select")) {
          field.value = text;
          restored = true;
        }
      }
      if (restored && note) note.hidden = false;
    }
    form.querySelector("[data-draft-forget]")?.addEventListener("click", () => {
      store.drop(key);
      for (const field of drafted(form)) if (!field.matches("select")) field.value = "";
      if (note) note.hidden = true;
      form.dispatchEvent(new Event("input", { bubbles: true }));
      drafted(form)[0]?.focus();
    });
    let wait;
    form.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(() => {
        const fields = Object.fromEntries(drafted(form).map((e) => [e.name, e.value]));
        if (Object.values(fields).some((text) => text.trim())) store.set(key, { at: Date.now(), fields });
        else store.drop(key);
      }, 300);
    });
  }

  function forgetOldDrafts() {
    for (const done of document.querySelectorAll("[data-draft-done]")) store.drop(DRAFT + done.dataset.draftDone);
    try {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith(DRAFT) && Date.now() - (store.get(key)?.at ?? 0) > KEPT_DAYS * 864e5) store.drop(key);
      }
    } catch { /* no storage */ }
  }

  // ---- Counter: <p class="counter" data-counter="text" data-max="5000" data-left="{n} characters left" data-over="…"> ----

  function count(counter) {
    const field = document.getElementById(counter.dataset.counter);
    if (!field) return;
    const max = Number(counter.dataset.max);
    const number = new Intl.NumberFormat(page.lang);
    const update = () => {
      const left = max - [...field.value].length;
      counter.textContent = (left < 0 ? counter.dataset.over : counter.dataset.left).replace("{n}", number.format(Math.abs(left)));
      counter.dataset.state = left < 0 ? "over" : left < max / 10 ? "near" : "";
    };
    field.addEventListener("input", update);
    update();
  }

  // ---- Similar contributions while typing: <form data-similar="/similar?debate=…">, <div data-similar-region aria-live> ----

  function showSimilar(form) {
    const region = form.querySelector("[data-similar-region]") ?? document.querySelector("[data-similar-region]");
    if (!region) return;
    let wait, request, asked = "";
    form.addEventListener("input", (event) => {
      if (!event.target.matches?.("[name=title], [name=text]") && event.target !== form) return;
      clearTimeout(wait);
      wait = setTimeout(async () => {
        const title = form.elements.title?.value.trim() ?? "";
        const text = form.elements.text?.value.trim() ?? "";
        const question = title + "\n" + text.slice(0, 1500);
        if (question.length < 16 || question === asked) return;
        asked = question;
        request?.abort();
        request = new AbortController();
        const url = new URL(form.dataset.similar, location.href);
        url.searchParams.set("title", title);
        url.searchParams.set("text", text.slice(0, 1500));
        try {
          const answer = await fetch(url, { signal: request.signal, headers: { Accept: "text/html" } });
          if (answer.ok) region.innerHTML = await answer.text();
        } catch { /* offline or typed on: the preview shows them too */ }
      }, 700);
    });
  }

  // ---- Scores: <form class="score-form"> inside <div class="score-box" id="score-…"> ----

  async function score(event) {
    const form = event.target.closest("form.score-form");
    const box = form?.closest(".score-box");
    if (!box?.id || event.defaultPrevented || box.dataset.plain !== undefined) return;
    event.preventDefault();
    if (box.getAttribute("aria-busy")) return;
    const pressed = event.submitter;
    const body = new URLSearchParams(new FormData(form));
    if (pressed?.name) body.set(pressed.name, pressed.value);
    box.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
      const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(box.id);
      if (!fresh) throw new Error("no score box in the answer");
      box.replaceWith(fresh);
      const again = fresh.querySelector(`button[name="${CSS.escape(pressed?.name ?? "score")}"][value="${CSS.escape(pressed?.value ?? "")}"]`);
      (again ?? fresh.querySelector("button, a"))?.focus({ preventScroll: true });
      say(fresh.dataset.said);
    } catch {
      // The plain way round always works: sign in, expired form, refusal are pages of their own.
      box.dataset.plain = "";
      box.removeAttribute("aria-busy");
      form.requestSubmit(pressed ?? undefined);
    }
  }

  // ---- Copy a link: <button data-copy="https://…" data-copied="Copied" class="only-js"> ----

  async function copy(button) {
    const address = new URL(button.dataset.copy || location.href, location.href).href;
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      return;
    }
    say(button.dataset.copied);
    if (button.textContent === button.dataset.copied) return;
    const words = button.textContent;
    button.textContent = button.dataset.copied;
    setTimeout(() => (button.textContent = words), 2500);
  }

  // ---- Keyboard, only while the focus is inside a contribution: j and k go on and back, 1 to 5 score ----

  function steer(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    const here = event.target.closest(".contribution");
    if (!here) return;
    if (event.key === "j" || event.key === "k") {
      const all = [...document.querySelectorAll(".contribution")];
      const next = all[all.indexOf(here) + (event.key === "j" ? 1 : -1)];
      (next?.querySelector("h2 a, h3 a, .scale button") ?? next)?.focus();
    } else if (/^[1-5]$/.test(event.key)) {
      here.querySelector(`.scale button[value="${event.key}"]`)?.click();
    } else {
      return;
    }
    event.preventDefault();
  }

  // ---- Sources beside the text: <a data-beside="source-3"> shows that source in [data-beside-place], where there is room ----

  function showBeside(event) {
    const link = event.target.closest?.("a[data-beside]");
    const place = document.querySelector("[data-beside-place]");
    const source = link && document.getElementById(link.dataset.beside);
    if (!place || !source || !matchMedia("(min-width: 62em)").matches || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const copy = document.createElement("div");
    copy.className = source.className;
    for (const child of source.cloneNode(true).childNodes) copy.append(child.cloneNode(true));
    const close = document.createElement("button");
    close.type = "button";
    close.className = "link-button";
    close.textContent = place.dataset.close;
    const hide = () => {
      place.hidden = true;
      link.removeAttribute("aria-current");
      link.focus();
    };
    close.addEventListener("click", hide);
    copy.addEventListener("keydown", (key) => key.key === "Escape" && hide());
    document.querySelectorAll("a[data-beside][aria-current]").forEach((a) => a.removeAttribute("aria-current"));
    link.setAttribute("aria-current", "true");
    place.replaceChildren(copy, close);
    place.hidden = false;
    copy.tabIndex = -1;
    copy.focus({ preventScroll: true });
    copy.querySelector("mark")?.scrollIntoView({ block: "nearest" });
  }

  forgetOldDrafts();
  document.querySelectorAll("form[data-draft]").forEach(keepDraft);
  document.querySelectorAll("[data-counter]").forEach(count);
  document.querySelectorAll("form[data-similar]").forEach(showSimilar);
  document.addEventListener("submit", score);
  document.addEventListener("keydown", steer);
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-copy]");
    if (button) copy(button);
    showBeside(event);
  });
})();
