// names and keyboard focus that the renderer leaves out
function addMissingNames() {
  for (const button of document.querySelectorAll(".scalar-code-copy:not([aria-label])"))
    button.setAttribute("aria-label", "Copy the code");
  for (const code of document.querySelectorAll(".markdown pre code:not([tabindex])"))
    code.setAttribute("tabindex", "0");
}

new MutationObserver(addMissingNames).observe(document.body, { childList: true, subtree: true });
