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
    // The second header keeps an address that is no page from being the one to come back to after signing in again.
    const headers = { Accept: "text/html", "X-Requested-With": "XMLHttpRequest" };
    const answer = await fetch(address, { headers });
    if (answer.ok && !answer.redirected && field.value.trim() === typed) {
      field.list.innerHTML = await answer.text();
    }
  }, 150);
});

// A button of repeatable rows adds a blank row at once, instead of asking the server for some.
const addRow = (card) => {
  const rows = card.querySelectorAll("[data-row]");
  const last = rows[rows.length - 1];
  const row = last.cloneNode(true);
  const name = card.dataset.rows;
  const id = name.replace(/[[\]]/g, "");
  const renumbered = (value) =>
    value.replace(`${name}[${rows.length - 1}]`, `${name}[${rows.length}]`).replace(`${id}${rows.length - 1}.`, `${id}${rows.length}.`);
  for (const element of row.querySelectorAll("*")) {
    for (const attribute of [...element.attributes]) {
      element.setAttribute(attribute.name, renumbered(attribute.value));
    }
    element.removeAttribute("aria-invalid");
  }
  row.setAttribute("aria-label", row.getAttribute("aria-label").replace(/\d+$/, rows.length + 1));
  row.querySelectorAll(".cp-error").forEach((error) => error.remove());
  row.querySelectorAll("input, textarea").forEach((field) => {
    field.value = field.type === "checkbox" || field.type === "hidden" ? field.value : "";
    field.checked = false;
  });
  row.querySelectorAll("datalist").forEach((found) => found.replaceChildren());
  // A choice made in the row above usually holds for the next one, too.
  const chosen = last.querySelectorAll("select");
  row.querySelectorAll("select").forEach((field, at) => (field.value = chosen[at].value));
  last.after(row);
  row.querySelector("input, select, textarea").focus();
};
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-add-row]");
  if (button) {
    event.preventDefault();
    addRow(button.closest("[data-rows]"));
  }
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

// The rate of exchange matters only where money was spent in another currency than it is reported in.
const exchange = document.querySelector("[data-unless-currency]");
const currency = document.getElementById("currency");
if (exchange && currency) {
  const showOrHide = () => (exchange.hidden = currency.value.trim().toUpperCase() === exchange.dataset.unlessCurrency);
  currency.addEventListener("input", showOrHide);
  showOrHide();
}

// A form that came back: what is wrong with it is read out first.
document.querySelector("[data-attention]")?.focus();
