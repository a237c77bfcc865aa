// the renderer saves the reader's choice under this key; all pages follow it
const chosen = localStorage.getItem("colorMode");
if (chosen === "dark" || chosen === "light") document.body.classList.add(`${chosen}-mode`);
