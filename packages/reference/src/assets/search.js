const entries = [...document.querySelectorAll(".entry")].map((element) => ({
  element,
  text: element.textContent.toLowerCase(),
}));
const box = document.querySelector("#search");
const found = document.querySelector("#found");

function search() {
  const words = box.value.toLowerCase().split(/\s+/u).filter(Boolean);
  let shown = 0;
  for (const { element, text } of entries) {
    const fits = words.every((word) => text.includes(word));
    element.hidden = !fits;
    if (fits) shown += 1;
  }
  for (const section of document.querySelectorAll("section"))
    section.hidden = section.querySelector(".entry:not([hidden])") === null;
  found.value = words.length > 0 ? `${shown} of ${entries.length}` : `${entries.length}`;
}

// a link to an entry must find it, whatever was searched for before
function clear() {
  box.value = "";
  search();
}

box.addEventListener("input", search);
window.addEventListener("hashchange", clear);
search();
