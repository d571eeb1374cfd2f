// Attendance at the door: one key per person, saved at once. Without it each person is marked by radio buttons and all
// are saved by a button.
"use strict";

const marking = document.querySelector("[data-marking]");

if (marking) {
  const MARKS = ["PRESENT", "ABSENT", "EXCUSED", ""];
  const ALWAYS = ["1p", "2a", "3e", "0"];
  const letters = [marking.dataset.present, marking.dataset.absent, marking.dataset.excused, ""];
  const rows = () => [...marking.querySelectorAll("[data-person]")];
  const chosen = (row) => row.querySelector("input[type=radio]:checked");
  const focus = (row, options) => (chosen(row) ?? row.querySelector("input[type=radio]")).focus(options);
  const changed = (row) => row.querySelector("[name=was]").value !== `${row.dataset.person}:${chosen(row)?.value ?? ""}`;
  const unsaved = () => rows().filter(changed);
  const failure = marking.querySelector("[data-unsaved]");

  // The row as the portal answers it, unless it was marked anew meanwhile: then only what the portal knows by now.
  const refresh = (answer) => {
    const row = marking.querySelector(`[data-person="${answer.dataset.person}"]`);
    if (row) {
      row.answered = true;
    }
    const focused = row?.contains(document.activeElement) ? document.activeElement.id : null;
    if (row && row.sent === chosen(row)?.value) {
      row.replaceWith(answer);
      document.getElementById(focused)?.focus();
    } else if (row) {
      row.querySelector("[name=was]").value = answer.querySelector("[name=was]").value;
    }
  };

  const send = async () => {
    const changes = unsaved();
    if (changes.length === 0) {
      return;
    }
    const form = new URLSearchParams();
    for (const name of ["_csrf", "day", "session"]) {
      const field = marking.elements[name];
      if (field) {
        form.append(name, field.value);
      }
    }
    for (const row of changes) {
      row.sent = chosen(row).value;
      row.answered = false;
      form.append("was", row.querySelector("[name=was]").value);
      form.append(`mark-${row.dataset.person}`, row.sent);
    }
    let saved = false;
    try {
      const headers = { "HX-Request": "true", "X-Requested-With": "XMLHttpRequest" };
      const answer = await fetch(marking.action, { method: "POST", body: form, headers });
      if (answer.ok && !answer.redirected) {
        const page = document.createElement("template");
        page.innerHTML = await answer.text();
        page.content.querySelectorAll("[data-person]").forEach(refresh);
        // Somebody took them off the list meanwhile.
        changes.filter((row) => row.isConnected && !row.answered).forEach((row) => row.remove());
        document.getElementById("attendance-counts").replaceWith(page.content.querySelector("#attendance-counts"));
        saved = true;
      }
    } catch {
      // Told below; the marks stay in the form.
    }
    failure.hidden = saved;
  };

  // One after the other, so that each knows what the one before has saved.
  let sending = Promise.resolve();
  const save = () => (sending = sending.then(send));

  const move = (row, by) => {
    const all = rows();
    const next = all[all.indexOf(row) + by];
    if (next) {
      focus(next);
    } else if (by > 0) {
      (document.querySelector("a[rel=next]") ?? marking.querySelector("button[type=submit]")).focus();
    }
  };

  marking.addEventListener("change", save);
  marking.addEventListener("keydown", (event) => {
    const row = event.target.closest("[data-person]");
    if (!row || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const key = event.key.toLowerCase();
    const mark = MARKS.findIndex((_, at) => key.length === 1 && (ALWAYS[at].includes(key) || letters[at] === key));
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(row, event.key === "ArrowDown" ? 1 : -1);
    } else if (mark >= 0) {
      event.preventDefault();
      row.querySelector(`input[type=radio][value="${MARKS[mark]}"]`).checked = true;
      save();
      move(row, 1);
    }
  });
  window.addEventListener("online", save);
  let leaving = false;
  marking.addEventListener("submit", () => (leaving = true));
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && unsaved().length > 0) {
      event.preventDefault();
    }
  });

  marking.querySelector("[data-keys]").hidden = false;
  // On a laptop the first who is not marked yet can be marked at once.
  if (matchMedia("(hover: hover)").matches) {
    focus(rows().find((row) => chosen(row).value === "") ?? rows()[0], { preventScroll: true });
  }
}
