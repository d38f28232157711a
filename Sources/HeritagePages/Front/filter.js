"use strict";
// Narrows the lists of the front page down by name, country and worst state.
(() => {
  const form = document.getElementById("filter");
  const [name, country, count] = ["name", "country", "count"].map((id) => document.getElementById("filter-" + id));
  const states = [...form.querySelectorAll("input[type=checkbox]")];
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const entry = (element, link, codes) => ({
    element, text: folded(link.textContent), address: link.firstElementChild.getAttribute("href"),
    codes: codes.split(" "), state: element.dataset.state,
  });
  const rows = [...document.querySelectorAll("#sites tbody tr")].map((row) => entry(row, row.querySelector("th"), row.dataset.countries));
  const groups = [...document.querySelectorAll("#silent details")].map((group) => ({
    element: group, code: group.dataset.country,
    entries: [...group.querySelectorAll("li")].map((item) => entry(item, item, group.dataset.country)),
  }));
  const silent = new Set(groups.flatMap((group) => group.entries.map((item) => item.address))).size;

  const narrow = () => {
    const words = folded(name.value).split(/\s+/).filter(Boolean);
    const wanted = new Set(states.filter((box) => box.checked).map((box) => box.value));
    const fits = (item) => (!country?.value || item.codes.includes(country.value)) && words.every((word) => item.text.includes(word));
    let shown = 0;
    for (const row of rows) {
      const isShown = fits(row) && (!states.length || wanted.has(row.state));
      row.element.hidden = !isShown;
      if (isShown) shown += 1;
    }
    const found = new Set();
    for (const group of groups) {
      let some = 0;
      for (const item of group.entries) {
        const isShown = fits(item);
        item.element.hidden = !isShown;
        if (!isShown) continue;
        some += 1;
        found.add(item.address);
      }
      group.element.hidden = some === 0;
      if (words.length || country?.value) group.element.open = some > 0;
      else group.element.open = false;
    }
    const numbers = [shown, rows.length, found.size, silent];
    // That all are shown says nothing.
    const isAll = shown === rows.length && found.size === silent;
    count.textContent = isAll ? "" : count.dataset.words.replace(/%(\d)/g, (_, place) => numbers[place - 1].toLocaleString("en"));
  };

  // A circle on the map leads to its row, also to one that is not shown.
  const reveal = () => {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!row || !row.hidden) return;
    name.value = "";
    if (country) country.value = "";
    for (const box of states) box.checked = true;
    narrow();
    row.scrollIntoView();
  };

  // On a narrow screen the map begins where the worst is, which is drawn last.
  const map = document.querySelector("#map .scroll");
  const worst = [...document.querySelectorAll("#map .scroll a")].at(-1);
  if (map && worst) {
    const [frame, mark] = [map, worst].map((element) => element.getBoundingClientRect());
    map.scrollLeft += mark.left + mark.width / 2 - frame.left - frame.width / 2;
  }

  form.hidden = false;
  form.addEventListener("input", narrow);
  addEventListener("hashchange", reveal);
  narrow();
})();
