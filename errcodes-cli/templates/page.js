"use strict";
// Search, filters and languages. The rows are read from the page, and nothing of them becomes markup.
{
  const $ = (id) => document.getElementById(id);
  const root = document.documentElement;
  const fold = (text) => text.normalize("NFKC").toLowerCase();
  const entries = [...document.querySelectorAll("article")].map((node) => {
    const heading = node.querySelector("h3");
    const facts = new Map([["table", [node.parentNode.dataset.table]]]);
    const statuses = [...heading.querySelectorAll(".status")];
    if (statuses.length) facts.set("status", statuses.map((one) => one.textContent.slice(0, 1) + "xx"));
    for (const value of node.querySelectorAll("dd.f")) {
      facts.set(value.previousElementSibling.textContent.trim(), [...value.querySelectorAll("p")].map((one) => one.textContent.trim()));
    }
    const names = [heading.firstElementChild, heading.querySelector("b")].filter(Boolean);
    return { node, facts, names: names.map((name) => fold(name.textContent.trim())), text: null };
  });
  const search = $("search");
  const chosen = new Map();
  let shown = entries;
  let active = null;

  const activate = (entry, scroll) => {
    active?.node.classList.remove("active");
    active = entry;
    if (!entry) return;
    entry.node.classList.add("active");
    if (scroll) entry.node.scrollIntoView({ block: "nearest" });
  };
  const update = () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    const whole = words.join(" ");
    const fits = (entry) => {
      for (const [name, value] of chosen) if (!entry.facts.get(name)?.includes(value)) return false;
      if (!words.length) return true;
      // The numbers of a range are not in the text.
      const { first, last } = entry.node.dataset;
      if (first && /^-?\d+$/.test(whole) && +first <= +whole && +whole <= +last) return true;
      entry.text ??= fold(entry.node.textContent);
      return words.every((word) => entry.text.includes(word));
    };
    shown = [];
    for (const entry of entries) {
      const fit = fits(entry);
      if (entry.node.hidden === fit) entry.node.hidden = !fit;
      if (fit) shown.push(entry);
    }
    for (const section of document.querySelectorAll("section")) section.hidden = !section.querySelector("article:not([hidden])");
    $("count").textContent = shown.length === entries.length ? `${entries.length} errors` : `${shown.length} of ${entries.length} errors`;
    activate(words.length ? shown.find((entry) => entry.names.includes(whole)) ?? shown[0] : null, words.length > 0);
  };
  const choice = (label, values, change) => {
    const box = document.createElement("label");
    const select = document.createElement("select");
    box.append(label.replaceAll("_", " "), select);
    for (const [value, text] of values) select.add(new Option(text, value));
    select.addEventListener("change", () => change(select.value));
    $("filters").append(box);
    return select;
  };

  const names = new Set(entries.flatMap((entry) => [...entry.facts.keys()]));
  for (const name of names) {
    const values = [...new Set(entries.flatMap((entry) => entry.facts.get(name) ?? []))];
    if (values.length < 2) continue;
    if (name !== "table") values.sort();
    choice(name, [["", "all"], ...values.map((value) => ["=" + value, value])], (value) => {
      if (value) chosen.set(name, value.slice(1)); else chosen.delete(name);
      update();
    });
  }

  const tags = [...new Set([...document.querySelectorAll("main [lang]")].map((node) => node.lang))];
  const groups = new Map();
  for (const node of document.querySelectorAll("main [lang]")) {
    if (!groups.has(node.parentNode)) groups.set(node.parentNode, []);
    groups.get(node.parentNode).push(node);
  }
  const speak = (tag) => {
    for (const nodes of groups.values()) {
      const one = nodes.find((node) => node.lang === tag) ?? nodes[0];
      for (const node of nodes) node.hidden = tag !== "" && node !== one;
    }
  };
  if (tags.length > 1) {
    const wanted = root.dataset.lang ? [root.dataset.lang] : navigator.languages;
    const near = (tag) => tags.find((one) => one.toLowerCase() === tag.toLowerCase()) ?? tags.find((one) => one.split("-")[0] === tag.split("-")[0]);
    const select = choice("language", [...tags.map((tag) => [tag, tag]), ["", "all"]], speak);
    select.id = "language";
    select.value = wanted.map(near).find(Boolean) ?? tags[0];
    speak(select.value);
  }

  const open = (node) => {
    if (!node || node.querySelector("button")) return;
    const code = node.querySelector("h3").firstElementChild.textContent.trim();
    const path = node.querySelector("dl code")?.textContent;
    for (const [what, text] of [["code", code], ["Rust path", path]]) {
      if (!text) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = `Copy ${what}`;
      button.addEventListener("click", async () => {
        try { await navigator.clipboard.writeText(text); button.textContent = "Copied"; } catch { button.textContent = text; }
        setTimeout(() => { button.textContent = `Copy ${what}`; }, 1500);
      });
      node.append(button);
    }
  };
  const follow = () => {
    const hash = location.hash.slice(1);
    const entry = hash && entries.find((one) => one.node.id === hash);
    if (!entry) return;
    if (entry.node.hidden) {
      search.value = "";
      chosen.clear();
      for (const select of $("filters").querySelectorAll("select:not(#language)")) select.value = "";
      update();
    }
    open(entry.node);
    activate(entry, false);
    entry.node.scrollIntoView();
  };
  addEventListener("hashchange", follow);
  document.querySelector("main").addEventListener("focusin", (event) => open(event.target.closest("article")));
  document.querySelector("main").addEventListener("pointerover", (event) => open(event.target.closest("article")));
  search.addEventListener("input", update);
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const typing = event.target.matches("input, select, textarea");
    if (event.key === "/" && !typing) {
      search.focus();
      search.select();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && event.target === search) {
      const at = shown.indexOf(active) + (event.key === "ArrowDown" ? 1 : -1);
      if (shown[at]) activate(shown[at], true);
    } else if (event.key === "Enter" && event.target === search && active?.node.id) {
      if (location.hash.slice(1) === active.node.id) follow(); else location.hash = active.node.id;
      active.node.querySelector("h3 a")?.focus({ preventScroll: true });
    } else if (event.key === "Escape" && event.target === search) {
      search.value = "";
      update();
    } else return;
    event.preventDefault();
  });

  $("controls").hidden = false;
  update();
  follow();
}
