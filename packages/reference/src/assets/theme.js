// the renderer keeps the reader's choice under this name; the other pages follow it
const chosen = localStorage.getItem("colorMode");
if (chosen === "dark" || chosen === "light") document.body.classList.add(`${chosen}-mode`);
