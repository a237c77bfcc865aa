// what the renderer leaves without a name, or out of reach of the keyboard
function complete() {
  for (const button of document.querySelectorAll(".scalar-code-copy:not([aria-label])"))
    button.setAttribute("aria-label", "Copy the code");
  for (const code of document.querySelectorAll(".markdown pre code:not([tabindex])"))
    code.setAttribute("tabindex", "0");
}

new MutationObserver(complete).observe(document.body, { childList: true, subtree: true });
