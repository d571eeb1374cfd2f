// Makes entry faster where the browser runs scripts; every page works without.
"use strict";

// Names offered while typing: the answer is a list of <option>, put into the field's datalist.
document.addEventListener("input", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || !field.dataset.lookup || !field.list) {
    return;
  }
  clearTimeout(field.lookupTimer);
  const typed = field.value.trim();
  if (typed.length < 2) {
    return;
  }
  field.lookupTimer = setTimeout(async () => {
    const address = new URL(field.dataset.lookup, location.href);
    address.searchParams.set("q", typed);
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (answer.ok && !answer.redirected && field.value.trim() === typed) {
      field.list.innerHTML = await answer.text();
    }
  }, 150);
});

// Only one menu of the top bar stays open, and a click elsewhere or Escape closes it.
const closeMenus = (except) =>
  document.querySelectorAll("details.cp-menu[open]").forEach((menu) => {
    if (menu !== except) {
      menu.open = false;
    }
  });
document.addEventListener("click", (event) => closeMenus(event.target.closest("details.cp-menu")));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    closeMenus(null);
  }
});

// A form that came back: what is wrong with it is read out first.
document.querySelector("[data-attention]")?.focus();
