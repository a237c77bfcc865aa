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
    const isMatch = words.every((word) => text.includes(word));
    element.hidden = !isMatch;
    if (isMatch) shown += 1;
  }
  for (const section of document.querySelectorAll("section"))
    section.hidden = section.querySelector(".entry:not([hidden])") === null;
  found.value = words.length > 0 ? `${shown} of ${entries.length}` : `${entries.length}`;
}

// a link to an entry must work even if the last search hid the entry
function clear() {
  box.value = "";
  search();
}

box.addEventListener("input", search);
window.addEventListener("hashchange", clear);
search();
